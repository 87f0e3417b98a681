"""Every word of a report goes through translation, but those of the record file and names."""
