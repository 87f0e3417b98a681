"""A dossier as a table: one position a row, under the headings of the record format."""
