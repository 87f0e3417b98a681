"""The report in the window: what is chosen for it, beside its pages as they will be printed."""
