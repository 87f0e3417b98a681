"""Several files in one window: each a sheet, of which one lies on the desk."""
