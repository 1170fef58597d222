"""Trade figures that can be traced: datasets, measures, and the questions people ask of them."""
