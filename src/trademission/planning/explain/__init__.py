"""Why there is no programme, and what an unmet wish would cost.

A contradiction is told as a *core*: facts of the Brief that cannot hold together, while
without any one of them they can. Each fact is a `Member` with a name that somebody could
change it by; that a core is one has been confirmed by solving again, without each member.
"""
