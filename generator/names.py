"""Names: split into words once, cased by each language, settled without clashes in one pass."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import count

_WORD = re.compile(
    r"""
    [A-Z]+(?![a-z])      # an acronym, up to where a capitalised word starts
    | [A-Z]?[a-z]+       # a word
    | [0-9]+(?:[a-z]+|[A-Z](?![A-Za-z]))?  # 128k, 2D
    | [^\W_A-Za-z0-9]+   # letters of other scripts
    """,
    re.VERBOSE,
)
_ACRONYM_PLURAL = re.compile(r"([A-Z]{2,})s(?=$|[^a-z])")
_WITHOUT_CASE = "一"
_LONGEST = 120  # longer identifiers help nobody and break file systems
_MOST_READ = 1000  # of characters in a name; what differs behind them only gets a number
_REMEMBERED = 1 << 14
"""Names whose words are remembered: a document repeats a few thousand all the time."""
_DEVICES = frozenset(
    ["aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)


@lru_cache(maxsize=_REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """The words of a name in any notation: ``AnthropicWorkerID`` is Anthropic, Worker, ID.

    Digits stay with the word before them (``OAuth2`` is O, Auth2) and with a unit behind them
    (``128k``), marks, which many scripts write vowels with, with their letter; whatever is neither
    letter nor digit separates words. A name without letters or digits has no words.
    """
    text = unicodedata.normalize("NFKC", text[:_MOST_READ])
    text = _ACRONYM_PLURAL.sub(lambda match: match[1] + "S", text)
    if text.isascii():
        return tuple(text[start:end] for start, end in _spans(text))
    letters = _letters(text)
    kinds = "".join(_kind(letter[0]) for letter in letters)
    return tuple("".join(letters[start:end]) for start, end in _spans(kinds))


def _spans(text: str) -> list[tuple[int, int]]:
    """Where each word starts and ends."""
    found: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if text[start].isdigit() and found and found[-1][1] == start:
            start = found.pop()[0]
        found.append((start, end))
    return found


def _kind(letter: str) -> str:
    """What stands for a letter of any script where only its kind matters."""
    if letter.isascii():
        return letter
    if letter.isdigit():
        return "0"
    if not letter.isalpha():
        return "-"
    return "A" if letter.isupper() else "a" if letter.islower() else _WITHOUT_CASE


def _letters(text: str) -> list[str]:
    """The characters, each with the marks that follow it."""
    found: list[str] = []
    for character in text:
        if found and unicodedata.category(character).startswith("M"):
            found[-1] += character
        else:
            found.append(character)
    return found


def latin(text: str) -> str:
    """The words of it that ASCII can spell, without their marks: ``Café 名前`` gives ``Cafe``."""
    bare = (each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return " ".join(word for word in words("".join(bare)) if word.isascii())


def snake(text: str) -> str:
    """``work_id``"""
    return "_".join(word.lower() for word in words(text))


def kebab(text: str) -> str:
    """``work-id``"""
    return "-".join(word.lower() for word in words(text))


def pascal(text: str) -> str:
    """``WorkId``"""
    return "".join(word[0].upper() + word[1:].lower() for word in words(text))


def camel(text: str) -> str:
    """``workId``"""
    name = pascal(text)
    return name[:1].lower() + name[1:]


def title(text: str) -> str:
    """``Work ID``: the words as they are, each with a capital."""
    return " ".join(word[0].upper() + word[1:] for word in words(text))


def class_name(text: str) -> str:
    """A class name that keeps a well-formed one: ``HTTPError`` stays, ``http_error`` is HttpError.

    Empty where the text holds no letter or digit.
    """
    if re.fullmatch(r"[A-Z][A-Za-z0-9]*", text):
        return text
    return "".join(word[0].upper() + word[1:] for word in words(text))


def shortened(name: str, longest: int = _LONGEST) -> str:
    """The name, cut and given a stable hash of the whole where it is longer than ``longest``."""
    if len(name) <= longest:
        return name
    return f"{name[: longest - 9]}_{_digest(name)}"


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def file_stem(name: str) -> str:
    """The name of a file, without what stands behind its dot, from one made of letters and digits.

    It has letters that every tool can write: accents go, and what has other letters gets a stable
    hash in their place. On Windows, no file can be called what a device is, whatever its extension.
    """
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    if not plain.isascii():
        kept = re.sub(r"_+", "_", re.sub(r"[^\x00-\x7f]+", "", plain)).strip("_-")
        plain = "_".join(filter(None, (shortened(kept, _LONGEST - 9), _digest(name))))
    stem = shortened(plain)
    return f"{stem}_" if stem.lower() in _DEVICES else stem


def registry_name(name: str) -> str:
    """The name of a package as every registry takes it: in ASCII, without accents.

    Where a letter has to be left out, a stable hash of the whole says so: a plainer name could be
    that of another package.
    """
    letters = unicodedata.normalize("NFKD", shortened(name))
    plain = "".join(each for each in letters if not unicodedata.combining(each))
    if plain.isascii():
        return plain
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return "-".join((*re.findall("[A-Za-z0-9]+", plain), digest))


class Scope:
    """Names that must differ from each other and from reserved ones.

    Claims are made in the order of the document, so that an addition at its end never renames
    what was there. ``fold`` is for file names: it compares without regard to case and to how
    accents are encoded, and a number makes no name of a device.
    """

    def __init__(self, reserved: Collection[str] = (), *, fold: bool = False) -> None:
        self._fold = fold
        self._taken: dict[str, None] = {self._key(name): None for name in reserved}

    def claim(self, *candidates: str, fallback: str = "value") -> str:
        """The first candidate that is free, else the last one with the first free number.

        A candidate that is empty is passed over; with none left, ``fallback`` is numbered.
        """
        usable = [candidate for candidate in candidates if candidate] or [fallback]
        for candidate in usable:
            if self._key(candidate) not in self._taken:
                return self._take(candidate)
        numbered = (self._numbered(usable[-1], number) for number in count(2))
        return self._take(next(name for name in numbered if self._key(name) not in self._taken))

    def __contains__(self, name: str) -> bool:
        return self._key(name) in self._taken

    def _take(self, name: str) -> str:
        self._taken[self._key(name)] = None
        return name

    def _numbered(self, name: str, number: int) -> str:
        return file_stem(f"{name}{number}") if self._fold else f"{name}{number}"

    def _key(self, name: str) -> str:
        return unicodedata.normalize("NFKC", name.casefold()) if self._fold else name


def in_order_of_claim(members: Iterable[tuple[str, str]]) -> list[int]:
    """In which order members claim names, so that the order of the document doesn't decide.

    Each is its name on the wire and the one that it claims: whoever is called that already comes
    first, then the alphabet counts.
    """
    listed = list(members)
    return sorted(range(len(listed)), key=lambda n: (listed[n][0] != listed[n][1], listed[n][0]))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was most likely meant, for messages."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, sorted(known), n=1)), None)


def did_you_mean(name: str, known: Mapping[str, object] | Iterable[str]) -> str:
    """Advice for an unknown name: the nearest known one, or all of a short list."""
    choices = sorted(known)
    close = nearest(name, choices)
    if close is not None:
        return f"did you mean {close!r}?"
    if choices and len(choices) <= 12:
        return f"known here: {', '.join(choices)}"
    return "check the spelling"
