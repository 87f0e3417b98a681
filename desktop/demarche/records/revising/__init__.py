"""A YAML text changed so that it is another dossier, with every line left that need not change."""
