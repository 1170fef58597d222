"""Large sessions in which not every wished-for meeting fits: most points, and how many at most."""
