"""Measures of trade, a file each: an Ibis table in, an Ibis table out, computed where it lies.

No measure guesses: a sign in place of a number stays unknown, a ratio without a denominator is
null, and what is no country is never ranked. Rows come in no order.
"""
