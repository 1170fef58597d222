"""Engines: each turns a Problem into a model of its solver."""
