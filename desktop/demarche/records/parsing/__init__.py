"""Text into plain values, with the place of each."""
