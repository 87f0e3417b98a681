"""A comparison as a document, and one writer for each format; no Qt."""
