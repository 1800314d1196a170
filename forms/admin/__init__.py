"""The registers of what residents sent and what became of it."""
