__title__ = "bookshop"
__version__ = "0.1.0"
