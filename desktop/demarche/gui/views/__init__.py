"""How each file is looked at, kept from one day to the next, and by name."""
