"""Meetings of one slot each in a hall, by maximum satisfiability: few breaks, proven."""
