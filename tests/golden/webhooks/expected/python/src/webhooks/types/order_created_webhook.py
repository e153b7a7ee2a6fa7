from __future__ import annotations

from .._models import BaseModel
from .order import Order


class OrderCreatedWebhook(BaseModel):
    order: Order
