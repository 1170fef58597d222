"""The map of the route."""
