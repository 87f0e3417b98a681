"""Plain values into the text of a file, always the same text for the same values."""
