"""From an announcing release to the draft of a mission: the first minute with the product."""
