"""The words and laws of a mission, in plain Python."""
