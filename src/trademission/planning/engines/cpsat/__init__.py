"""The CP-SAT engine for trips with travel."""
