"""The questions people ask of trade figures, answered with facts that name their source."""
