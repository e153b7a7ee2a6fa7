"""What a run says of what it doesn't generate, and of what it finds in many places."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli

STRANGE = """\
openapi: 3.1.0
info: {title: Lamps, version: '1'}
servers: [{url: 'https://lamps.example'}]
security: [{card: []}]
paths:
  /lamps:
    get:
      operationId: listLamps
      parameters:
PARAMETERS
      responses:
        '200':
          description: Lamps.
          content: {application/xml: {schema: {type: object, properties: {a: {type: string}}}}}
    post:
      operationId: addLamp
      requestBody: {content: {text/xml: {schema: {type: object}}}}
      responses: {'204': {description: Added.}}
components:
  securitySchemes: {card: {type: mutualTLS}}
"""
PARAMETER = "      - {name: pNUMBER, in: query, schema: {type: integer, default: many}}\n"


def document(folder: Path, parameters: int) -> Path:
    file = folder / "lamps.yaml"
    listed = "".join(PARAMETER.replace("NUMBER", str(n)) for n in range(parameters))
    file.write_text(STRANGE.replace("PARAMETERS\n", listed), "utf-8")
    return file


def told(capsys: pytest.CaptureFixture[str], *command: str) -> tuple[int, list[str]]:
    code = cli.run(list(command))
    return code, capsys.readouterr().err.splitlines()


def test_what_is_not_generated_is_listed_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    document(tmp_path, 8)
    monkeypatch.chdir(tmp_path)
    generate = ("generate", "--spec", "lamps.yaml", "--target", "python")
    code, lines = told(capsys, *generate)
    assert code == 0
    *warnings, summary = lines
    assert summary == "11 warnings; not generated as described: 2 XML bodies, 1 security scheme"
    places = [line.split(": ")[0] for line in warnings]
    assert places == [
        "lamps.yaml:10:64",
        "lamps.yaml:21:21",
        "lamps.yaml:27:21",
    ]
    assert warnings[0].endswith("(also at 11:64, 12:64, 13:64, 14:64, 15:64 and 2 more places)")

    assert warnings[1].endswith("(also at 24:31)")

    # The same again, though nothing is done again.
    assert told(capsys, *generate) == (0, lines)

    code, lines = told(capsys, *generate, "--strict")
    assert code == 2
    assert sum(": error: " in line for line in lines) == 11
    assert lines[-1] == "11 errors; not generated as described: 2 XML bodies, 1 security scheme"


def test_a_few_places_are_all_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    document(tmp_path, 3)
    monkeypatch.chdir(tmp_path)
    _, lines = told(capsys, "generate", "--spec", "lamps.yaml", "--target", "docs/python")
    assert lines[0].endswith("(also at 11:64, 12:64)")
