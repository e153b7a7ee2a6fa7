"""Tests of the TypeScript SDK: compiled, packed, type-checked, and run against servers."""
