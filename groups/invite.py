"""Invite links let whoever holds them in: they are sealed with AES-GCM and bound to their group.

A sealed link reads `key id:base64url(nonce + ciphertext)`. The group's UUID is associated data, so that a sealed value
copied to another group does not open.
"""

import base64
import os
import uuid

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE_BYTES = 12


class Unreadable(Exception):
    """The sealed link belongs to another group, was damaged, or its key is gone."""


def seal(url: str, group: uuid.UUID) -> str:
    """`url` sealed for `group` with the current key of INVITE_KEYS."""
    key_id, key = next(iter(settings.INVITE_KEYS.items()))
    nonce = os.urandom(_NONCE_BYTES)
    box = AESGCM(key[:32]).encrypt(nonce, url.encode(), group.bytes)
    return f"{key_id}:{base64.urlsafe_b64encode(nonce + box).decode()}"


def unseal(sealed: str, group: uuid.UUID) -> str:
    """The link in the clear. Raises Unreadable."""
    key_id, _, encoded = sealed.partition(":")
    try:
        box = base64.urlsafe_b64decode(encoded)
        key = settings.INVITE_KEYS[key_id]
        return AESGCM(key[:32]).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], group.bytes).decode()
    except (KeyError, ValueError, InvalidTag) as error:
        raise Unreadable(f"invite link of group {group}") from error
