"""A report as Markdown, which GitHub and CommonMark read alike."""
