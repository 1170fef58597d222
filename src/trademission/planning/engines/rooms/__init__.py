"""Meetings with rooms and preferred attendance: simulated annealing over starts and rooms."""
