__title__ = "onespec-anthropic"
__version__ = "0.1.0"
