"""The commands on trade figures: a file per command."""
