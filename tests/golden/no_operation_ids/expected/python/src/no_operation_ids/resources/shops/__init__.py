from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shops import (
        AsyncShops as AsyncShops,
        AsyncShopsWithRawResponse as AsyncShopsWithRawResponse,
        AsyncShopsWithStreamingResponse as AsyncShopsWithStreamingResponse,
        Shops as Shops,
        ShopsWithRawResponse as ShopsWithRawResponse,
        ShopsWithStreamingResponse as ShopsWithStreamingResponse,
    )
    from .orders import (
        AsyncOrders as AsyncOrders,
        AsyncOrdersWithRawResponse as AsyncOrdersWithRawResponse,
        AsyncOrdersWithStreamingResponse as AsyncOrdersWithStreamingResponse,
        Orders as Orders,
        OrdersWithRawResponse as OrdersWithRawResponse,
        OrdersWithStreamingResponse as OrdersWithStreamingResponse,
    )
else:
    from ..._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".shops": [
                "AsyncShops",
                "AsyncShopsWithRawResponse",
                "AsyncShopsWithStreamingResponse",
                "Shops",
                "ShopsWithRawResponse",
                "ShopsWithStreamingResponse",
            ],
            ".orders": [
                "AsyncOrders",
                "AsyncOrdersWithRawResponse",
                "AsyncOrdersWithStreamingResponse",
                "Orders",
                "OrdersWithRawResponse",
                "OrdersWithStreamingResponse",
            ],
        },
    )
