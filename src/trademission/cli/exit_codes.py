"""What the exit codes of every command mean; documented for scripts, so never renumbered."""

FINE = 0
"""Done, and nothing blocks."""

BLOCKED = 1
"""Done, but the result needs a person: findings that block, no possible programme, or
contradictions in a merge."""

REFUSED = 2
"""Wrong usage or bad input; a sentence on standard error says what to mend."""

OUT_OF_TIME = 3
"""The time was over before a programme was found."""
