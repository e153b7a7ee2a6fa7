"""A loopback server that keeps environments and a work queue in memory.

It judges every request and every answer by ``spec/openapi.yaml`` with openapi-core, and shares no
code with the generator whose output it tests. ``tests/conformance/README.md`` says how to use it.
"""
