"""Reference pages: the walk from an API to pages, written once for all languages."""
