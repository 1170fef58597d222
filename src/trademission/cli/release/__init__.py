"""The commands of the press office."""
