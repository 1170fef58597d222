"""The jobs of the press office: draft, check, approve, publish, correct, withdraw, read."""
