"""onespec: one OpenAPI document in; SDKs and reference pages out."""

__version__ = "0.1.0"
