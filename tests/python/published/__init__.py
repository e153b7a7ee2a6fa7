"""What the published package does, as recorded facts that the generated one is held against."""
