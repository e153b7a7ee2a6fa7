"""What the published package does, as recorded facts that the generated one is held against.

``requests.json`` is what it sends, ``surface.json`` what it offers. ``python -m pytest
tests/python/published --refresh-recording`` takes both anew from the package itself, in an
environment of its own, and needs a package index for that.
"""
