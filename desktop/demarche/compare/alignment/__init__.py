"""Which demand of one draft is which of the other: by id, by likeness, or as a person says."""
