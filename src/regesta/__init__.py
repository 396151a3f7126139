"""Regesta: hand-encoded diplomatic records in, a static documentary archive out."""

__version__ = "0.1.0"
