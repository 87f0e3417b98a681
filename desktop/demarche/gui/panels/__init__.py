"""What stands around the grid; panels never import each other."""
