"""A report as a workbook: the comparison, every position, the sources, and what it is about."""
