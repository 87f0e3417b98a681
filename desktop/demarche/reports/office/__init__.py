"""A report for word processors: one sequence of blocks, and a writer for each format."""
