"""Plan a trade mission from one file: who meets whom, where and when."""

__version__ = "0.1.0"
