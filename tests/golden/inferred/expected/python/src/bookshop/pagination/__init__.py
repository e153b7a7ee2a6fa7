"""The pages that lists come in."""
