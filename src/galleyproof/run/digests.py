"""Digests of data: what a result depends on, in 32 hex digits."""

import json
from hashlib import blake2b


def digest_of(data: object) -> str:
    """Return a digest of anything that JSON can hold, 32 hex digits."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
