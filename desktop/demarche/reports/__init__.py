"""A comparison as a document: its values, and one writer for each format. No Qt."""
