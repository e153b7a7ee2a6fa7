"""Templates to text: where a template is found, how it is rendered, what is wrong with it.

Text of the document reaches templates as values only, and is never compiled as one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from generator.problems import BadInput, Location, Problem
from generator.steps import digest

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = Path(__file__).parent
_FOLDERS = (_PACKAGE / "_templates", _PACKAGE.parent / "templates")
"""An installed package carries a copy of the templates; a checkout has the folder itself."""


class Renderer:
    """Renders templates, and remembers which (``used``: path to SHA-256).

    A file below one of the ``overrides`` replaces ours at the same path; the last folder wins.
    Raises BadInput for an override that replaces nothing.
    """

    def __init__(self, overrides: tuple[Path, ...] = ()) -> None:
        self._replaced = _replacements(overrides)
        self._texts: dict[str, str] = {}
        self._used: dict[str, str] = {}
        self._environment: Environment | None = None

    @property
    def used(self) -> Mapping[str, str]:
        """The SHA-256 of each template rendered or copied so far, by its path."""
        return dict(sorted(self._used.items()))

    @property
    def uses_replaced(self) -> bool:
        """Whether anything so far was made with a template that takes the place of ours."""
        return not self._used.keys().isdisjoint(self._replaced)

    def within(self, named: Collection[str]) -> Collection[str]:
        """What may be read where these templates are rendered: those that take the place of ours
        may include any other one."""
        return _names() if self._replaced else named

    def render(self, template: str, /, **names: Any) -> str:
        """The text of a template with these names in it.

        Raises BadInput for an error in the template, located in the template.
        """
        try:
            return self._jinja().get_template(template).render(names)
        except Exception as error:
            problem = self._template_problem(error)
            if problem is None:
                raise
            raise BadInput(problem) from error

    def copy(self, path: str) -> str:
        """The text of an ordinary file below ``templates/``, as it is."""
        if path not in self._texts:
            self._texts[path] = self._source(path).read_text("utf-8")
            self._used[path] = digest(self._texts[path])
        return self._texts[path]

    def has(self, path: str) -> bool:
        """Whether there is a template of this path."""
        return path in _names()

    def _source(self, path: str) -> Path:
        return self._replaced.get(path) or _ours() / path

    def _jinja(self) -> Environment:
        if self._environment is None:
            self._environment = _environment(self._load)
        return self._environment

    def _load(self, path: str) -> tuple[str, str, Callable[[], bool]] | None:
        """What Jinja's FunctionLoader asks for: text, file name in tracebacks, still fresh."""
        try:
            return self.copy(path), self.shown(path), lambda: True
        except OSError:
            return None

    def shown(self, path: str) -> str:
        """How a template is called in messages: no place on this machine, unless it was given."""
        replaced = self._replaced.get(path)
        return replaced.as_posix() if replaced else f"templates/{path}"

    def _template_problem(self, error: Exception) -> Problem | None:
        """The problem if the error arose in a template, None if it arose in our code."""
        import jinja2

        shown = {self.shown(path) for path in self._texts}
        frames = _frames(error.__traceback__)
        depth = max((n for n, frame in enumerate(frames) if frame.file in shown), default=-1)
        if isinstance(error, jinja2.TemplateSyntaxError) and error.name is not None:
            return _problem(Location(self.shown(error.name), error.lineno), _reason(error))
        if depth < 0:
            return None
        if isinstance(error, jinja2.TemplateNotFound):
            return _problem(frames[depth], f"there is no template {error.name!r}")
        library = str(Path(jinja2.__file__).parent)
        if all(frame.file.startswith(library) for frame in frames[depth + 1 :]):
            return _problem(frames[depth], _reason(error))
        return None


def _replacements(overrides: tuple[Path, ...]) -> dict[str, Path]:
    """Which of our templates are replaced, by which file."""
    replaced: dict[str, Path] = {}
    problems: list[Problem] = []
    for folder in overrides:
        for file in sorted(folder.rglob("*")):
            path = file.relative_to(folder)
            if not file.is_file() or any(part.startswith(".") for part in path.parts):
                continue
            if path.as_posix() in _names():
                replaced[path.as_posix()] = file
            else:
                problems.append(_replaces_nothing(file, path.as_posix()))
    if problems:
        raise BadInput(problems)
    return replaced


def _replaces_nothing(file: Path, path: str) -> Problem:
    near = get_close_matches(path, sorted(_names()), 1, 0)
    advice = f"the nearest template is {near[0]}" if near else "there are no templates"
    return Problem(Location(file.as_posix(), 0), "replaces no template", advice)


@cache
def _ours() -> Path:
    return next((folder for folder in _FOLDERS if folder.is_dir()), _FOLDERS[-1])


@cache
def _names() -> frozenset[str]:
    """The paths of all our templates, with forward slashes."""
    root = _ours()
    return frozenset(
        Path(folder, file).relative_to(root).as_posix()
        for folder, _, files in os.walk(root)
        for file in files
    )


def _environment(load: Callable[[str], Any]) -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
        cache_size=-1,
    )


def _frames(traceback: TracebackType | None) -> list[Location]:
    """Where an error passed; Jinja gives the frames of a template the template's lines."""
    found: list[Location] = []
    while traceback is not None:
        found.append(Location(traceback.tb_frame.f_code.co_filename, traceback.tb_lineno))
        traceback = traceback.tb_next
    return found


def _problem(at: Location, reason: str) -> Problem:
    return Problem(at, reason, "correct the template")


def _reason(error: Exception) -> str:
    text = " ".join(str(error).split()).rstrip(".")
    return text or type(error).__name__
