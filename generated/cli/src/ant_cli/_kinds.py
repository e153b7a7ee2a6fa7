"""What flags take: each kind of value, how it is read from a word, and what makes one wrong."""

from ._kind import Kind, Member, Wrong, did_you_mean, kebab
from ._scalars import Anything, Boolean, Choice, File, Integer, Null, Number, Text
from ._structures import List, Map, Named, Nullable, Object, OneOf, plain

__all__ = [
    "Anything",
    "Boolean",
    "Choice",
    "File",
    "Integer",
    "Kind",
    "List",
    "Map",
    "Member",
    "Named",
    "Null",
    "Nullable",
    "Number",
    "Object",
    "OneOf",
    "Text",
    "Wrong",
    "did_you_mean",
    "kebab",
    "plain",
]
