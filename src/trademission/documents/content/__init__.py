"""What papers say, before any of them is set: items, days, people, route, each worked out once."""
