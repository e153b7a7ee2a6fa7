"""What becomes of documents that others wrote.

    python -m tests.corpus FOLDER... [--sample N] [--types] [--twice] [--json FILE]

A folder may be an unpacked package; every OpenAPI document of version 3 below it is tried. Nothing
is fetched. The exit code is 1 if one of them is neither fine nor refused with a located message.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from tests.corpus.documents import documents, sample
from tests.corpus.runs import run
from tests.corpus.table import totals


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("places", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--sample", type=int, metavar="N", help="only N documents, by their hash")
    parser.add_argument("--types", action="store_true", help="type-check each SDK (pyright)")
    parser.add_argument("--twice", action="store_true", help="compare two runs, byte for byte")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="documents at a time")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the outcomes there")
    given = parser.parse_args()
    found = documents(given.places)
    if given.sample is not None:
        found = sample(found, given.places[0], given.sample)
    outcomes = run(found, jobs=given.jobs, types=given.types, twice=given.twice, show=print)
    for line in totals(outcomes):
        print(line)
    if given.json is not None:
        rows = [asdict(outcome) for outcome in outcomes]
        given.json.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    return int(not all(outcome.is_fine or outcome.refused for outcome in outcomes))


if __name__ == "__main__":
    raise SystemExit(main())
