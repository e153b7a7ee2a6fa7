"""Rules of the layout that the published pages at hand don't all show."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator.api import Api
from generator.pages.paths import page_paths
from generator.pages.schema import shortened
from generator.pages.tree import Item, MethodSection
from tests.build.documents import api, tree
from tests.pages.pages import LANGUAGES, environments, methods, pages, view


def shop(paths: str, schemas: str = "{}") -> Api:
    """An API of these paths, with its methods inferred."""
    text = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\npaths:\n"
    text += _indented(paths, 2) + "\ncomponents:\n  schemas:\n" + _indented(schemas, 4)
    return api(tree(text))


def _indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line for line in dedent(text).strip().splitlines())


def only(of: Api, language: str) -> MethodSection:
    (found,) = methods(view(of, language))
    return found


def flat(items: tuple[Item, ...], depth: int = 0) -> list[str]:
    """The lines of a list, indented by their depth."""
    found: list[str] = []
    for each in items:
        found.append("  " * depth + each.declaration)
        found += flat(each.children, depth + 1)
    return found


JSON = "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}"


# Truncation, expansion


@pytest.mark.parametrize(
    ("count", "shown"), [(1, "a"), (4, "a b c d"), (5, "a b c 2 more"), (9, "a b c 6 more")]
)
def test_five_and_more_alternatives_are_cut_after_three(count: int, shown: str) -> None:
    assert " ".join(shortened(list("abcdefghi")[:count])) == shown


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("python", 'kind: Optional[Literal["a", "b", "c", "d"]]'),
        ("typescript", 'kind: "a" | "b" | "c" | 2 more'),
        ("ruby", "kind: :a | :b | :c | :d"),
        ("cli", 'kind: "a" or "b" or "c" or "d"'),
        ("java", "Optional<Kind> kind"),
    ],
)
def test_null_counts_as_an_alternative_where_it_is_shown(language: str, line: str) -> None:
    of = shop(
        f"/things: {{get: {{responses: {{'200': {{description: '', {JSON}}}}}}}}}",
        """
        Thing:
          type: object
          required: [kind]
          properties: {kind: {enum: [a, b, c, d, null]}}
        """,
    )
    assert only(of, language).returns[0].children[0].declaration == line


def test_a_model_expands_once_in_a_list_and_again_in_the_next() -> None:
    of = shop(
        f"""
        /things:
          post:
            requestBody: {{{JSON}}}
            responses: {{'200': {{description: '', {JSON}}}}}
        """,
        """
        Thing:
          type: object
          properties:
            first: {$ref: '#/components/schemas/Part'}
            second: {description: Again., $ref: '#/components/schemas/Part'}
            parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
            whole: {$ref: '#/components/schemas/Thing'}
        Part: {type: object, description: A part., properties: {size: {type: integer}}}
        """,
    )
    found = only(of, "ruby")
    below = ["first: Part", "  size: Integer", "second: Part", "parts: Array[Part]", "whole: Thing"]
    again = ["  first: Part", "  second: Part", "  parts: Array[Part]", "  whole: Thing"]
    assert flat(found.parameters) == below + again
    assert flat(found.returns) == ["class Thing", *(f"  {line}" for line in below)]
    first, second, parts, _ = found.parameters
    assert first.blocks == ("A part.",)
    assert second.blocks == ("Again.",)
    assert parts.blocks == ()


# Parameters

PLACES = """
/things/{id}:
  put:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {name: X-Trace, in: header, description: Traced., schema: {type: string}}
      - {name: q, in: query, schema: {type: string}}
    requestBody: {content: {application/json: {schema: {type: object, properties: {
      optional: {type: string}, needed: {type: string, description: It is.}}, required: [needed]}}}}
    responses: {'204': {description: ''}}
"""


def test_path_then_query_and_body_with_required_ones_first_then_headers() -> None:
    assert flat(only(shop(PLACES), "python").parameters) == [
        "id: str",
        "needed: str",
        "q: Optional[str]",
        "optional: Optional[str]",
        "x_trace: Optional[str]",
    ]
    assert flat(only(shop(PLACES), "java").parameters) == [
        "ThingUpdateParams params",
        "  Optional<String> id",
        "  Optional<String> q",
        "  Optional<String> xTrace",
        "  String needed",
        "  Optional<String> optional",
    ]


def test_path_parameters_stand_as_in_the_path_and_the_last_is_positional() -> None:
    of = shop(
        """
        /things/{thing_id}/parts/{part_id}:
          get:
            parameters:
              - {name: part_id, in: path, required: true, schema: {type: string}}
              - {name: thing_id, in: path, required: true, schema: {type: string}}
            responses: {'204': {description: ''}}
        """
    )
    assert flat(only(of, "python").parameters) == ["thing_id: str", "part_id: str"]
    assert flat(only(of, "typescript").parameters) == [
        "partID: string",
        "params: PartRetrieveParams",
        "  thing_id: string",
    ]


def test_labels_tell_places_where_they_are_mixed() -> None:
    (by_itself, params) = only(shop(PLACES), "typescript").parameters
    assert by_itself.blocks == ()
    assert params.declaration == "params: ThingUpdateParams"
    labels = [("Body param: It is.",), ("Query param",), ("Body param",)]
    assert [each.blocks for each in params.children] == [*labels, ("Header param: Traced.",)]
    found = only(shop(PLACES), "cli").parameters
    assert [each.blocks[0] for each in found] == [
        "Path param",
        "Body param: It is.",
        "Query param",
        "Body param",
        "Header param: Traced.",
    ]


def test_one_place_beside_the_positional_one_has_no_label_and_names_the_object() -> None:
    of = shop(
        """
        /things/{id}:
          get:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: q, in: query, description: What to look for., schema: {type: string}}
            responses: {'204': {description: ''}}
        """
    )
    assert flat(only(of, "typescript").parameters) == [
        "id: string",
        "query: ThingRetrieveParams",
        "  q?: string",
    ]
    assert only(of, "cli").parameters[1].blocks == ("What to look for.",)


def test_names_that_clash_get_their_place_in_front() -> None:
    of = shop(
        """
        /things/{id}:
          post:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            requestBody: {content: {application/json: {schema: {
              type: object, properties: {id: {type: string}, ID: {type: string}}}}}}
            responses: {'204': {description: ''}}
        """
    )
    assert flat(only(of, "python").parameters) == [
        "id: str",
        "body_id: Optional[str]",
        "body_id2: Optional[str]",
    ]


# Results


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_parameters_and_result_these_sections_are_missing(language: str) -> None:
    of = shop("/ping: {post: {responses: {'204': {description: ''}}}}")
    text = pages(of, language)["ping/create.md"]
    assert ("### Parameters" in text) == (language == "java")
    assert "### Returns" not in text
    assert "#### Response" not in text
    assert text.startswith("## Create\n")


def test_examples_are_merged_with_made_up_values() -> None:
    of = shop(
        f"/things: {{get: {{responses: {{'200': {{description: '', {JSON}}}}}}}}}",
        """
        Thing:
          type: object
          properties:
            id: {type: string, example: t_1}
            shape: {oneOf: [{$ref: '#/components/schemas/Round'},
                            {$ref: '#/components/schemas/Square'}], example: {kind: square}}
            when: {type: string, format: date-time}
            state: {enum: [on, off]}
            gone: {type: [string, 'null'], examples: [null]}
            maybe: {type: [integer, 'null']}
            labels: {type: object, additionalProperties: {type: string}}
            anything: {type: object}
        Round: {type: object, properties: {kind: {const: round}, radius: {type: number}}}
        Square: {type: object, properties: {kind: {const: square}, side: {type: number}}}
        """,
    )
    assert only(of, "python").response == dedent("""\
        {
          "id": "t_1",
          "shape": {
            "kind": "square",
            "side": 0
          },
          "when": "2019-12-27T18:11:19.117Z",
          "state": "on",
          "gone": null,
          "maybe": 0,
          "labels": {
            "foo": "string"
          },
          "anything": {
            "foo": "bar"
          }
        }""")


def test_ruby_breaks_a_call_whose_text_before_the_parenthesis_passes_100_columns() -> None:
    def lines(length: int) -> int:
        of = shop(
            f"""
            /things/{{id}}:
              get:
                parameters: [{{name: id, in: path, required: true, example: {"x" * length},
                  schema: {{type: string}}}}]
                responses: {{'204': {{description: ''}}}}
            """
        )
        code = pages(of, "ruby")["things/retrieve.md"]
        return code[code.index("shop.things") :].split("```")[0].strip().count("\n") + 1

    head = len('shop.things.retrieve("')
    assert lines(100 - head - 1) == 1
    assert lines(100 - head) == 3


# Files


def test_pages_have_readable_paths_and_a_hash_only_where_they_must() -> None:
    keys = [
        ("beta", "environments"),
        ("beta", "environments", "work"),
        ("beta", "environments", "list()"),
        ("beta", "environments", "work()"),
        ("beta", "Environments"),
        ("beta", "a/b"),
        ("beta", "con"),
        ("beta", "x" * 70),
    ]
    found = page_paths(keys)
    assert list(found) == keys
    assert found["beta", "environments", "list()"] == "beta/environments/list.md"
    assert len({path.casefold() for path in found.values()}) == len(keys)
    assert page_paths(keys[::-1]) == found
    assert [path for path in found.values() if "-" not in path] == ["beta/environments/list.md"]
    assert all(len(part) <= 75 for path in found.values() for part in path.split("/"))


def test_our_own_document_has_sixteen_pages_in_every_language() -> None:
    for language in LANGUAGES:
        found = [page.path for page in view(environments(), language).pages]
        assert {*found} == {*pages(environments(), language)}
        assert len(found) == 16
        assert found[0] == "beta/environments.md"
        assert found[7] == "beta/environments/work.md"
        assert found[-1] == "beta/environments/work/stats.md"


def test_a_resource_page_ends_with_the_resources_below_it() -> None:
    for language in LANGUAGES:
        found = pages(environments(), language)
        assert found["beta/environments.md"].endswith("\n" + found["beta/environments/work.md"])
        for path, text in found.items():
            if path.startswith("beta/environments/work/"):
                assert f"\n{text}" in found["beta/environments/work.md"]


# Signatures


SIGNATURES = {
    "python": "beta.environments.work.update(work_id: str, **kwargs: WorkUpdateParams)"
    " -> BetaSelfHostedWork",
    "typescript": "client.beta.environments.work.update(workID: string, params: WorkUpdateParams,"
    " options?: RequestOptions): BetaSelfHostedWork",
    "ruby": "beta.environments.work.update(work_id, **kwargs) -> BetaSelfHostedWork",
    "cli": "$ anthropic beta:environments:work update",
    "java": "BetaSelfHostedWork beta().environments().work().update(WorkUpdateParams params,"
    " RequestOptions requestOptions = RequestOptions.none())",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_pages_print_proper_signatures(language: str) -> None:
    page = pages(environments(), language)["beta/environments/work/update.md"]
    assert page.splitlines()[2] == f"`{SIGNATURES[language]}`"
