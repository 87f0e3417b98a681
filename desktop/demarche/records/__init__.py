"""What a record is, and how one comes off disk and goes back."""
