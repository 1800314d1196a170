"""Our site beside what a user would pick instead, in one run, interleaved. `python -m bench [--only NAME]`."""
