"""Classes of the Python SDK as source text, made by datamodel-code-generator.

``declare`` has it declare fields, ``classes`` makes classes of them; ``run`` alone knows it.
"""

from generator.models.classes import TEMPLATES, Plan, class_texts, plan, planned_texts
from generator.models.declare import Templates
from generator.models.spec import (
    AliasSpec,
    ClassSpec,
    ClassText,
    Field,
    Import,
    Kind,
    Literals,
    Meaning,
    Mismatch,
    Names,
    OneOf,
    Spec,
    Style,
)
from generator.models.vocabulary import MODEL_NAMES, OURS

__all__ = [
    "MODEL_NAMES",
    "OURS",
    "TEMPLATES",
    "AliasSpec",
    "ClassSpec",
    "ClassText",
    "Field",
    "Import",
    "Kind",
    "Literals",
    "Meaning",
    "Mismatch",
    "Names",
    "OneOf",
    "Plan",
    "Spec",
    "Style",
    "Templates",
    "class_texts",
    "plan",
    "planned_texts",
]
