"""Commands that were written by hand, and are taken in as they are."""
