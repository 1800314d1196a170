"""Short random codes that people can read to each other over the telephone."""

import secrets

_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"  # no vowels (no words), no 0 O 1 I L
LENGTH = 8


def new() -> str:
    """A code such as `7KQ2-XD4M`: 28⁸ ≈ 3.8 × 10¹¹ of them, so it names a thing without counting things."""
    code = "".join(secrets.choice(_ALPHABET) for _ in range(LENGTH))
    return f"{code[:4]}-{code[4:]}"
