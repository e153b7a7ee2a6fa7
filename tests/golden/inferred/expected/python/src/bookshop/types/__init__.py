from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .new_book import NewBook as NewBook
    from .book import Book as Book
    from .book_list import BookList as BookList
    from .book_list_params import BookListParams as BookListParams
    from .book_create_params import BookCreateParams as BookCreateParams
else:
    from .._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".new_book": ["NewBook"],
            ".book": ["Book"],
            ".book_list": ["BookList"],
            ".book_list_params": ["BookListParams"],
            ".book_create_params": ["BookCreateParams"],
        },
    )
