from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .order_retrieve_params import OrderRetrieveParams as OrderRetrieveParams
    from .order_delete_params import OrderDeleteParams as OrderDeleteParams
else:
    from ..._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".order_retrieve_params": ["OrderRetrieveParams"],
            ".order_delete_params": ["OrderDeleteParams"],
        },
    )
