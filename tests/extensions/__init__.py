"""Hand-written code in generated packages."""
