from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .books import (
        AsyncBooks as AsyncBooks,
        AsyncBooksWithRawResponse as AsyncBooksWithRawResponse,
        AsyncBooksWithStreamingResponse as AsyncBooksWithStreamingResponse,
        Books as Books,
        BooksWithRawResponse as BooksWithRawResponse,
        BooksWithStreamingResponse as BooksWithStreamingResponse,
    )
else:
    from .._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".books": [
                "AsyncBooks",
                "AsyncBooksWithRawResponse",
                "AsyncBooksWithStreamingResponse",
                "Books",
                "BooksWithRawResponse",
                "BooksWithStreamingResponse",
            ],
        },
    )
