"""Compare stated demands side by side, with the source of every word."""

__version__ = "0.1.0"
