"""Inputs that people get wrong, by name: the suffix of the file, and what it holds."""

from __future__ import annotations

import re

CLOSING_LINE = re.compile(
    r"\d+ (error|warning)s?(, \d+ warnings?)?(; not generated as described: \d+ .*)?"
)
"""What a command says last, when it has said anything else."""

SOUND = """\
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      operationId: a
      responses: {'204': {description: d}}
"""
_LIST = "      parameters:\n      - "


def parameter(text: str) -> str:
    return SOUND.replace("      responses", f"{_LIST}{text}\n      responses")


def schema(text: str) -> str:
    return f"{SOUND}components:\n  schemas:\n    A: {text}\n"


TEXTS: dict[str, tuple[str, str | bytes]] = {
    "yaml tab": (".yaml", "openapi: 3.1.0\ninfo:\n\ttitle: T\n"),
    "yaml unclosed quote": (".yaml", 'openapi: 3.1.0\ninfo: {title: "T, version: 1}\npaths: {}\n'),
    "yaml unclosed brace": (".yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'\npaths: {}\n"),
    "yaml bad indent": (".yaml", "openapi: 3.1.0\ninfo:\n  title: T\n version: '1'\npaths: {}\n"),
    "yaml colon in value": (
        ".yaml",
        "openapi: 3.1.0\ninfo:\n  title: T: x\n  version: '1'\npaths: {}\n",
    ),
    "yaml missing space": (
        ".yaml",
        "openapi: 3.1.0\ninfo:\n  title:T\n  version: '1'\npaths: {}\n",
    ),
    "yaml at sign": (".yaml", "openapi: 3.1.0\ninfo:\n  title: @T\n  version: '1'\npaths: {}\n"),
    "yaml backtick": (".yaml", "openapi: 3.1.0\ninfo:\n  title: `T`\n  version: '1'\npaths: {}\n"),
    "yaml percent": (".yaml", "openapi: 3.1.0\ninfo:\n  title: %T\n  version: '1'\npaths: {}\n"),
    "yaml bad escape": (
        ".yaml",
        'openapi: 3.1.0\ninfo:\n  title: "\\d"\n  version: "1"\npaths: {}\n',
    ),
    "yaml dash no space": (".yaml", "openapi: 3.1.0\ntags:\n-a\n- name: b\n"),
    "yaml unknown alias": (".yaml", "openapi: 3.1.0\ninfo: *x\n"),
    "yaml tag": (".yaml", "openapi: 3.1.0\ninfo: !!python/object:x {}\n"),
    "yaml two docs": (".yaml", SOUND + "---\n" + SOUND),
    "yaml duplicate": (".yaml", SOUND + "paths: {}\n"),
    "json trailing comma": (".json", '{"openapi": "3.1.0",\n "info": {"title": "T",},\n}'),
    "json single quotes": (".json", "{'openapi': '3.1.0'}"),
    "json missing comma": (".json", '{"openapi": "3.1.0"\n "info": {}}'),
    "json comment": (".json", '{\n// c\n"openapi": "3.1.0"}'),
    "json cut off": (".json", '{"openapi": "3.1.0", "info": {"title": "T'),
    "json extra": (".json", '{"openapi": "3.1.0"} x'),
    "json in yaml name cut": (".yaml", '{"openapi": "3.1.0", "info": {"title": "T'),
    "json nan": (".json", '{"openapi": NaN}'),
    "json lone surrogate": (
        ".json",
        '{"openapi": "3.1.0","info":{"title":"\\ud800","version":"1"},"paths":{}}',
    ),
    "yaml in .json": (".json", SOUND),
    "empty": (".yaml", ""),
    "spaces": (".yaml", "  \n\n"),
    "only comment": (".yaml", "# nothing\n"),
    "binary": (".yaml", b"\x00\x01\x02PNG"),
    "png": (".yaml", b"\x89PNG\r\n\x1a\n\x00\x00"),
    "gzip": (".yaml", b"\x1f\x8b\x08\x00\x00"),
    "zip": (".yaml", b"PK\x03\x04\x14\x00"),
    "latin1": (".yaml", SOUND.replace("d}", "é}").encode("latin-1")),
    "utf16": (".yaml", SOUND.encode("utf-16")),
    "utf16 no bom": (".yaml", SOUND.encode("utf-16-le")),
    "utf32": (".yaml", SOUND.encode("utf-32")),
    "bom": (".yaml", b"\xef\xbb\xbf" + SOUND.encode()),
    "crlf": (".yaml", SOUND.replace("\n", "\r\n")),
    "crlf bad": (".yaml", SOUND.replace("\n", "\r\n") + "paths: {}\r\n"),
    "list": (".yaml", "- a\n- b\n"),
    "scalar": (".yaml", "hello\n"),
    "markdown": (".yaml", "# API\n\nSome text: more\n- x\n"),
    "html": (
        ".yaml",
        "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head></html>\n",
    ),
    "html in json": (".json", "<!DOCTYPE html>\n<html>\n</html>\n"),
    "html lower": (".yaml", "<html>\n<head><title>404: Not Found</title></head>\n</html>\n"),
    "xml wadl": (".yaml", '<?xml version="1.0"?>\n<application xmlns="http://wadl"/>\n'),
    "404 text": (".yaml", "404: Not Found"),
    "json error": (".json", '{"message":"Not Found","documentation_url":"https://x"}'),
    "merge conflict": (
        ".yaml",
        SOUND.replace("  /a:", "<<<<<<< HEAD\n  /a:\n=======\n  /b:\n>>>>>>> other"),
    ),
    "merge conflict json": (
        ".json",
        '{\n<<<<<<< HEAD\n"openapi": "3.1.0"\n=======\n"openapi": "3.0.0"\n>>>>>>> x\n}',
    ),
    "swagger 2": (".yaml", "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\n"),
    "swagger number": (".yaml", "swagger: 2.0\ninfo: {title: T, version: '1'}\npaths: {}\n"),
    "openapi 3.2": (".yaml", SOUND.replace("3.1.0", "3.2.0")),
    "openapi 4": (".yaml", SOUND.replace("3.1.0", "4.0.0")),
    "openapi float": (".yaml", SOUND.replace("3.1.0", "3.1")),
    "openapi 3.0 text 3.0": (".yaml", SOUND.replace("3.1.0", "'3'")),
    "openapi v3.1": (".yaml", SOUND.replace("3.1.0", "v3.1.0")),
    "openapi list": (".yaml", SOUND.replace("3.1.0", "[3]")),
    "openApi case": (".yaml", SOUND.replace("openapi", "openAPI")),
    "asyncapi": (".yaml", "asyncapi: 3.0.0\ninfo: {title: T, version: '1'}\nchannels: {}\n"),
    "postman": (
        ".json",
        '{"info":{"_postman_id":"x","name":"C","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[]}',
    ),
    "json schema": (
        ".json",
        '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}',
    ),
    "raml": (".yaml", "#%RAML 1.0\ntitle: T\n/a:\n  get:\n"),
    "graphql": (".yaml", "type Query {\n  a: String\n}\n"),
    "overlay as doc": (".yaml", "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: []\n"),
    "curation as doc": (".yaml", "client: {name: X}\nresources: {}\n"),
    "arazzo": (".yaml", "arazzo: 1.0.0\ninfo: {title: T, version: '1'}\n"),
    "insomnia": (".yaml", "_type: export\n__export_format: 4\nresources: []\n"),
    "har": (".json", '{"log":{"version":"1.2","entries":[]}}'),
    "package.json": (".json", '{"name":"x","version":"1.0.0"}'),
    "wrong paths list": (".yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: []\n"),
    "wrong paths null": (".yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n"),
    "no paths": (".yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"),
    "empty paths": (".yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"),
    "no info": (".yaml", "openapi: 3.1.0\npaths: {}\n"),
    "info text": (".yaml", "openapi: 3.1.0\ninfo: T\npaths: {}\n"),
    "info null title": (".yaml", "openapi: 3.1.0\ninfo: {title: , version: 1.0}\npaths: {}\n"),
    "path no slash": (".yaml", SOUND.replace("/a:", "a:")),
    "path item text": (".yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: x}\n"),
    "operation list": (
        ".yaml",
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: []}}\n",
    ),
    "method upper": (".yaml", SOUND.replace("get:", "GET:")),
    "method misspelled": (".yaml", SOUND.replace("get:", "gett:")),
    "responses missing": (
        ".yaml",
        "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {operationId: a}}}\n",
    ),
    "responses int key": (".yaml", SOUND.replace("'204'", "204")),
    "responses list": (".yaml", SOUND.replace("{'204': {description: d}}", "[]")),
    "response no description": (".yaml", SOUND.replace("{description: d}", "{}")),
    "response status bad": (".yaml", SOUND.replace("'204'", "'2040'")),
    "operationId number": (".yaml", SOUND.replace("operationId: a", "operationId: 1")),
    "operationId list": (".yaml", SOUND.replace("operationId: a", "operationId: [a]")),
    "param no in": (".yaml", parameter("{name: q}")),
    "param in wrong": (".yaml", parameter("{name: q, in: Query, schema: {}}")),
    "param in formData": (".yaml", parameter("{name: q, in: formData, type: string}")),
    "param no schema": (".yaml", parameter("{name: q, in: query}")),
    "param type swagger": (".yaml", parameter("{name: q, in: query, type: string}")),
    "param schema text": (".yaml", parameter("{name: q, in: query, schema: string}")),
    "param text": (".yaml", parameter("q")),
    "param path undeclared": (".yaml", SOUND.replace("/a:", "'/a/{id}':")),
    "param path not in path": (
        ".yaml",
        parameter("{name: id, in: path, required: true, schema: {type: string}}"),
    ),
    "param path not required": (
        ".yaml",
        SOUND.replace("/a:", "'/a/{id}':").replace(
            "      responses",
            _LIST + "{name: id, in: path, schema: {type: string}}\n      responses",
        ),
    ),
    "param style odd": (".yaml", parameter("{name: q, in: query, style: weird, schema: {}}")),
    "schema type unknown": (".yaml", schema("{type: strng}")),
    "schema type float": (".yaml", schema("{type: float}")),
    "schema type file": (".yaml", schema("{type: file}")),
    "schema list": (".yaml", schema("[]")),
    "schema props list": (".yaml", schema("{type: object, properties: [a]}")),
    "schema required bool": (
        ".yaml",
        schema("{type: object, properties: {a: {type: string, required: true}}}"),
    ),
    "schema enum text": (".yaml", schema("{enum: a}")),
    "schema enum empty": (".yaml", schema("{enum: []}")),
    "schema ref missing": (".yaml", schema("{$ref: '#/components/schemas/B'}")),
    "schema ref typo": (".yaml", schema("{properties: {a: {$ref: '#/components/schema/A'}}}")),
    "schema ref definitions": (".yaml", schema("{properties: {a: {$ref: '#/definitions/A'}}}")),
    "schema ref bare": (".yaml", schema("{properties: {a: {$ref: A}}}")),
    "schema ref self": (".yaml", schema("{$ref: '#/components/schemas/A'}")),
    "schema allOf self": (".yaml", schema("{allOf: [{$ref: '#/components/schemas/A'}]}")),
    "schema allOf object": (".yaml", schema("{allOf: {type: string}}")),
    "schema pattern bad": (".yaml", schema("{type: string, pattern: '('}")),
    "schema min text": (".yaml", schema("{type: integer, minimum: 'a'}")),
    "schema default wrong": (".yaml", schema("{type: integer, default: a}")),
    "schema nullable text": (".yaml", schema("{type: string, nullable: 'yes'}")),
    "schema yaml no": (".yaml", schema("{type: string, enum: [yes, no, on]}")),
    "schema discriminator text": (".yaml", schema("{discriminator: kind, oneOf: []}")),
    "security unknown": (".yaml", SOUND + "security: [{key: []}]\n"),
    "security object": (".yaml", SOUND + "security: {key: []}\n"),
    "security scheme type": (
        ".yaml",
        SOUND + "components: {securitySchemes: {k: {type: apikey, in: header, name: X}}}\n",
    ),
    "server text": (".yaml", SOUND + "servers: [https://x]\n"),
    "server var missing": (".yaml", SOUND + "servers: [{url: 'https://{a}.x'}]\n"),
    "server empty": (".yaml", SOUND + "servers: []\n"),
    "tags text": (".yaml", SOUND + "tags: [a]\n"),
    "path query": (".yaml", SOUND.replace("/a:", "'/a?x={x}':")),
    "path query2": (".yaml", SOUND.replace("/a:", "'/a?x=1':")),
    "path fragment": (".yaml", SOUND.replace("/a:", "'/a#b':")),
    "path spaces": (".yaml", SOUND.replace("/a:", "'/a b':")),
    "path braces": (".yaml", SOUND.replace("/a:", "'/a/{b':")),
    "path empty": (".yaml", SOUND.replace("/a:", "'':")),
    "path double slash": (".yaml", SOUND.replace("/a:", "'//a':")),
    "path dots": (".yaml", SOUND.replace("/a:", "'/../a':")),
    "path url": (".yaml", SOUND.replace("/a:", "'https://x/a':")),
    "path empty param": (".yaml", SOUND.replace("/a:", "'/a/{}':")),
}

CURATIONS = (
    "client: {nam: X}\n",
    "clinet: {}\n",
    "targets: {pyton: {}}\n",
    "targets: [python]\n",
    "targets: {python: {pakage: x}}\n",
    "resources: {a: {methods: {x: get /zzz}}}\n",
    "resources: []\n",
    "resources: {a: get}\n",
    "",
    "# c\n",
    "[]\n",
    "overlays: x\n",
    "overlays: [missing.yaml]\n",
    "resources:\n\ta: b\n",
    "client: {name: 1}\n",
    "client: {name: 'class'}\n",
    "client: {name: '../x'}\n",
    "targets: {}\n",
    "targets: {python: {package_name: '../x'}}\n",
    "targets: {python: {package_name: 'A B'}}\n",
    "targets: {docs/pyhton: {}}\n",
    "targets: {python: null}\n",
    "client: {environment: x}\n",
)
