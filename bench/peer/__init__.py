"""What a user would pick instead: a Wagtail project as its manuals build it, with the smallest honest configuration."""
