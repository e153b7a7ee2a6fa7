"""onespec: one OpenAPI document in; SDKs and reference pages out."""
