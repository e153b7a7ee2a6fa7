from __future__ import annotations

from typing import TypeAlias

from .manager_param import ManagerParam
from .parent_param import ParentParam
from .worker_param import WorkerParam

AnyParentParam: TypeAlias = ManagerParam | WorkerParam | ParentParam
