"""A document in the other notation: JSON as YAML, YAML as JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml

from generator.source import load

_PLAIN = re.compile(r"[A-Za-z][A-Za-z ]*[A-Za-z]")
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "nan", "inf"])
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def twin(document: Path, folder: Path) -> Path:
    """The same document in the other notation, written below ``folder``."""
    folder.mkdir()
    if document.suffix == ".json":
        file = folder / f"{document.stem}.yaml"
        tree = json.loads(document.read_bytes())
        text = yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)
    else:
        file = folder / f"{document.stem}.json"
        text = json.dumps(load(document), ensure_ascii=False)
    file.write_text(text, "utf-8")
    return file


class _Dumper(_DUMPER):
    """Words stand plain, texts of several lines as blocks: every notation of YAML's is in it.

    All else is quoted, as YAML 1.1 and 1.2 don't agree on what is a number.
    """

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _string(dumper: Any, text: str) -> Any:
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
    style = "" if plain else "|" if "\n" in text else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _string)
