"""The parts of a letter that asks a host for a meeting."""
