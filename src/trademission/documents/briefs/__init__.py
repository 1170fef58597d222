"""The page on one appointment: who meets whom, to what end, with which figures behind it."""
