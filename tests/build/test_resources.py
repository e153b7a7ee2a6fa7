"""The tree of resources: curated, inferred, and what is wrong with a curation."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator.api import ListOf, Nullable, Paging, Primitive, Ref
from generator.problems import BadInput, Report
from generator.starter import starter
from tests.build.documents import api, curated, document, methods, tree

ORDERS = """
/v1/orders:
  get:
    operationId: listOrders
    tags: [Orders]
    parameters: [{name: page, in: query, schema: {type: string}}]
    responses:
      '200':
        description: A page.
        content:
          application/json:
            schema:
              type: object
              properties:
                data: {type: array, items: {$ref: '#/components/schemas/Order'}}
                next_page: {type: [string, 'null']}
  post:
    operationId: createOrder
    tags: [Orders]
    responses: {'201': {description: Made.}}
/v1/orders/{id}:
  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
  get:
    operationId: getOrder
    tags: [Orders]
    responses:
      '200':
        description: One.
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
  delete: {operationId: deleteOrder, tags: [Orders], responses: {'204': {description: Gone.}}}
/v1/orders/{id}/ship:
  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
  post: {operationId: shipOrder, tags: [Orders], responses: {'200': {description: Sent.}}}
"""
SCHEMAS = "Order: {type: object, properties: {id: {type: string}}}"
CURATION = """
resources:
  shop:
    query: {mode: live}
    resources:
      orders:
        title: All Orders
        query: {dry: 'no'}
        methods:
          list: get /v1/orders
          open: createOrder
          get: get /v1/orders/{id}
          drop: delete /v1/orders/{id}
          ship: shipOrder
"""


def test_curated_names_order_and_what_every_call_sends() -> None:
    found = methods(api(document(schemas=SCHEMAS, paths=ORDERS), CURATION))
    assert list(found) == [f"shop.orders.{n}" for n in ("list", "open", "get", "drop", "ship")]
    assert found["shop.orders.list"].query == {"mode": "live", "dry": "no"}
    assert found["shop.orders.get"].returns == Ref("Order")
    assert found["shop.orders.drop"].returns is None


def test_names_inferred_from_tags_and_operation_ids() -> None:
    found = methods(api(document(schemas=SCHEMAS, paths=ORDERS)))
    assert list(found) == [f"orders.{n}" for n in ("list", "create", "retrieve", "delete", "ship")]


def test_a_resource_says_what_the_document_says_of_its_tag() -> None:
    root = document(schemas=SCHEMAS, paths=ORDERS)
    about = tree("tags: [{name: Orders, description: What people buy.}, {name: Shops}]")
    root["tags"] = about["tags"]
    assert api(root).resources[0].description == "What people buy."
    assert api(root, CURATION).resources[0].resources[0].description == "What people buy."
    ours = CURATION.replace("title: All Orders", "description: Ours.")
    assert api(root, ours).resources[0].resources[0].description == "Ours."


def test_names_inferred_from_paths_alone() -> None:
    plain = "\n".join(
        line.replace("tags: [Orders], ", "")
        for line in ORDERS.splitlines()
        if "operationId:" not in line.split("{")[0] and "tags:" not in line.split("{")[0]
    )
    for name in ("deleteOrder", "shipOrder"):
        plain = plain.replace(f"operationId: {name}, ", "")
    found = methods(api(document(schemas=SCHEMAS, paths=plain)))
    assert list(found) == [f"orders.{n}" for n in ("list", "create", "retrieve", "delete", "ship")]


def test_an_operation_id_that_spells_method_and_path_says_nothing() -> None:
    """As programs write them; what is left over of one still counts."""
    done = "responses: {'204': {description: Done.}}"
    paths = dedent(
        f"""
        /v1/accounts/{{account}}/persons:
          get: {{operationId: GetAccountsAccountPersons, {done}}}
          post: {{operationId: post_accounts_id_persons, {done}}}
        /v1/accounts/{{account}}/persons/{{person}}:
          get: {{operationId: GetAccountsAccountPersonsPerson, {done}}}
          delete: {{operationId: delete_v1_accounts_persons, {done}}}
          put: {{operationId: rename_person_v1_accounts__account__persons__person__put, {done}}}
        """
    )
    found = methods(api(document(paths=paths)))
    names = ["list", "create", "retrieve", "delete", "rename"]
    assert list(found) == [f"accounts.persons.{name}" for name in names]


@pytest.mark.parametrize(
    ("cursor", "following", "kinds"),
    [
        ("marker", "next_marker", ("string", "string")),
        ("pageToken", "nextPageToken", ("string", "string")),
        ("nextToken", "nextToken", ("string", "string")),
        ("page", "next_page", ("integer", "integer")),
    ],
)
def test_a_cursor_is_told_by_its_name(cursor: str, following: str, kinds: tuple[str, str]) -> None:
    paths = ORDERS.replace("name: page", f"name: {cursor}").replace("next_page", following)
    paths = paths.replace(
        "schema: {type: string}}]\n    responses", f"schema: {{type: {kinds[0]}}}}}]\n    responses"
    )
    paths = paths.replace("[string, 'null']", kinds[1])
    found = methods(api(document(schemas=SCHEMAS, paths=paths)))
    paging = found["orders.list"].paging
    assert paging is not None
    assert (paging.cursor, paging.next, paging.items) == (cursor, following, "data")


def test_a_url_of_the_next_page_is_no_cursor() -> None:
    for one, other in (("integer", "string"), ("string", "string, format: uri")):
        paths = ORDERS.replace(
            "name: page, in: query, schema: {type: string}",
            f"name: page, in: query, schema: {{type: {one}}}",
        )
        paths = paths.replace("[string, 'null']", other)
        found = methods(api(document(schemas=SCHEMAS, paths=paths)))
        assert found["orders.list"].paging is None


def test_what_all_tags_start_with_says_nothing() -> None:
    done = "responses: {'204': {description: Done.}}"
    paths = dedent(
        f"""
        /a: {{get: {{operationId: listApiV1Call, tags: [ApiV1Call], {done}}}}}
        /b: {{get: {{operationId: fetchApiV1Message, tags: [ApiV1Message], {done}}}}}
        /c: {{get: {{operationId: listOther, tags: [ApiV1CallEvent], {done}}}}}
        """
    )
    found = api(document(paths=paths))
    assert [each.name for each in found.resources] == ["call", "message", "call_event"]
    assert list(methods(found)) == ["call.list", "message.fetch", "call_event.list_other"]


def test_paging_is_found_where_all_its_parts_are() -> None:
    found = methods(api(document(schemas=SCHEMAS, paths=ORDERS)))
    assert found["orders.list"].paging == Paging(
        "cursor", "PageCursor", "page", "next_page", "data"
    )
    assert found["orders.list"].item == Ref("Order")
    assert found["orders.retrieve"].paging is None


def test_an_operation_that_the_curation_does_not_know_gets_a_place_and_a_warning() -> None:
    report = Report()
    late = ORDERS + dedent(
        """
        /v1/orders/{id}/notes:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get: {operationId: listOrderNotes, responses: {'200': {description: Notes.}}}
        """
    )
    found = methods(api(document(schemas=SCHEMAS, paths=late), CURATION, report))
    assert "shop.orders.list_notes" in found
    assert [each.message for each in report.warnings] == [
        "the curation does not place 'listOrderNotes'; taken as shop.orders.list_notes"
    ]


def test_two_operations_that_infer_one_name_are_both_there() -> None:
    paths = """
    /a: {get: {operationId: x.read, tags: [T], responses: {'200': {description: x}}}}
    /b: {get: {operationId: y.read, tags: [T], responses: {'200': {description: x}}}}
    /c: {get: {operationId: x.read, tags: [T], responses: {'200': {description: x}}}}
    """
    assert list(methods(api(document(paths=paths)))) == ["t.x_read", "t.y_read", "t.x_read2"]


def test_what_may_be_null_is_said() -> None:
    paths = """
    /next:
      get:
        responses:
          '200':
            description: The next, or none.
            content:
              application/json:
                schema: {anyOf: [{$ref: '#/components/schemas/Order'}, {type: 'null'}]}
    /all:
      get:
        responses:
          '200':
            description: All.
            content: {application/json: {schema: {type: array, items: {type: string}}}}
    """
    found = methods(api(document(schemas=SCHEMAS, paths=paths)))
    assert found["next.retrieve"].returns == Nullable(Ref("Order"))
    assert found["all.list"].returns == ListOf(Primitive("string"))


@pytest.mark.parametrize(
    ("curation", "expected"),
    [
        (
            "resources: {orders: {methods: {list: listOrder}}}",
            "onespec.yaml:1:32: error: the document has no operation 'listOrder'; "
            "did you mean 'listOrders'?",
        ),
        (
            "resources: {orders: {methods: {list: listOrders, all: get /v1/orders}}}",
            "onespec.yaml:1:50: error: 'get /v1/orders' is orders.list already; "
            "keep one of the two",
        ),
        (
            "resources: {orders: {methods: {}, models: [Ordr]}}",
            "onespec.yaml:1:44: error: the document has no schema 'Ordr'; did you mean 'Order'?",
        ),
        (
            "resources: {orders: {methods: {notes: listOrders}, resources: {notes: {}}}}",
            "onespec.yaml:1:64: error: orders.notes is a method already; rename one of the two",
        ),
        (
            "parameters: {Nothing: x}",
            "onespec.yaml:1:14: error: no parameter 'Nothing' is used; check the spelling",
        ),
        (
            "client: {credentials: {Key: {option: key}}}",
            "onespec.yaml:1:24: error: the document has no security scheme 'Key'; "
            "check the spelling",
        ),
        (
            "paging: {p: {cursor: page, next: nxt, items: data}}\n"
            "resources: {o: {methods: {list: {operation: listOrders, paging: p}}}}",
            "onespec.yaml:2:57: error: 'listOrders' does not go on as 'p' says; it needs the query "
            "parameter 'page' and, in its response, 'nxt' and a list 'data'",
        ),
        (
            "resources: {o: {methods: {list: {operation: listOrders, paging: q}}}}",
            "onespec.yaml:1:57: error: unknown paging 'q'; known here: none",
        ),
    ],
)
def test_what_is_wrong_with_a_curation_is_located(curation: str, expected: str) -> None:
    with pytest.raises(BadInput) as caught:
        api(document(schemas=SCHEMAS, paths=ORDERS), curation)
    errors = [str(each) for each in caught.value.problems if each.severity == "error"]
    assert errors == [expected]


@pytest.mark.parametrize(
    ("curation", "expected"),
    [
        ("resourcs: {}", "1:1: error: unknown key 'resourcs'; did you mean 'resources'?"),
        ("overlays: x.yaml", "1:1: error: a string stands here; write a list"),
        ("client: {name: 3}", "1:10: error: a whole number stands here; write a string"),
        (
            "resources: {a: {methods: {b: [1]}}}",
            "1:27: error: a list stands here; write the operation, or a mapping",
        ),
        (
            "paging: {p: {cursor: page, items: data}}",
            "1:13: error: the key 'next' is missing; "
            "add it: the response property that holds the next page's cursor",
        ),
    ],
)
def test_what_is_no_curation_is_located(curation: str, expected: str) -> None:
    report = Report()
    curated(curation, report)
    with pytest.raises(BadInput) as caught:
        report.raise_errors()
    assert str(caught.value) == f"onespec.yaml:{expected}"


def test_the_starter_says_what_holds_without_it() -> None:
    root = document(schemas=SCHEMAS, paths=ORDERS)
    report = Report(strict=True)
    written = starter(root, "shop.yaml", report)
    assert api(root, written, report) == api(root)
    assert list(tree(written)) == ["targets", "client", "paging", "resources"]


def test_the_starter_keeps_the_choice_of_servers() -> None:
    root = document(schemas=SCHEMAS, paths=ORDERS)
    said = "servers: [{url: 'https://{region}.shop.example/', variables: {region: {default: eu}}}"
    root.update(tree(f"{said}, {{url: 'https://test.shop.example', description: Tests}}]"))
    report = Report(strict=True)
    written = starter(root, "shop.yaml", report)
    assert "base_url:" not in written
    built = api(root, written, report)
    assert built == api(root)
    assert [each.name for each in built.client.servers] == ["shop_example", "tests"]
