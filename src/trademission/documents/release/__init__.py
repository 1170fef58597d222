"""Media releases: written from the record, read from anywhere, checked, and put into formats."""
