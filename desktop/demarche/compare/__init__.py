"""What changed between positions: pure functions over records, without Qt and without files."""
