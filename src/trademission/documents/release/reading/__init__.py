"""Reading a release that was typed anywhere: what it says, where, and how surely."""
