"""A report set for the terminal: one more writer, for a page as wide as its window."""
