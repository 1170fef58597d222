"""The steps of a day of one person, to the minute."""
