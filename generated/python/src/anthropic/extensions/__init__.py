"""Code that was written by hand, and is taken in as it is."""
