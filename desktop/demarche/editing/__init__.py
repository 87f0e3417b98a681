"""Writing records: edits as values that can be taken back, kept in a journal, and merged. No Qt."""
