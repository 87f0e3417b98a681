"""Files that another program changes while they are open: noticed, said, read again if wanted."""
