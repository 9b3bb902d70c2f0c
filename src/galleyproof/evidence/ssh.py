"""SSH signatures, made and verified with `ssh-keygen -Y`, so that checkers can use the keys they already have."""

import subprocess
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from functools import lru_cache
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

NAMESPACE = "galleyproof"
"""What the keys sign for, so that a signature made for another program is not valid here."""

_MAGIC = b"SSHSIG"

_KEPT = 4096
"""Verdicts kept in memory: one depends on nothing but the signature, what was signed, and the list of signers."""


class SshError(Exception):
    """No signature was made; the message comes from ssh-keygen."""


def is_installed() -> bool:
    """Return True if this machine has `ssh-keygen`."""
    return which("ssh-keygen") is not None


def sign(message: bytes, key: Path) -> str:
    """Return the armored signature of a message.

    `key` is the file of a private key, or of a public key if an SSH agent has the private one.

    Raises:
        SshError: the key cannot be used.
    """
    with TemporaryDirectory(prefix="galley-sign-") as folder:
        file = Path(folder) / "message"
        file.write_bytes(message)
        done = _keygen("-Y", "sign", "-n", NAMESPACE, "-f", str(key), str(file))
        if done.returncode:
            raise SshError(done.stderr.decode(errors="replace").strip())
        return file.with_suffix(".sig").read_text()


@lru_cache(maxsize=_KEPT)  # the guard asks again for each wrong fact
def verifies(signature: str, message: bytes, signer: str, allowed: str, on: str) -> bool:
    """Return True if a signature was made with a key that is listed for its signer.

    `allowed` is the text of an allowed_signers file. A key with a period of validity must be valid on the day `on`
    (as `2021-10-18`), not today.
    """
    if "\0" in signer:  # cannot be passed to a command
        return False
    with TemporaryDirectory(prefix="galley-verify-") as folder:
        signers, armored = Path(folder) / "allowed_signers", Path(folder) / "signature"
        signers.write_text(allowed)
        armored.write_text(signature)
        options = ("-n", NAMESPACE, "-f", str(signers), "-I", signer, "-s", str(armored))
        day = f"-Overify-time={on.replace('-', '')}"
        return _keygen("-Y", "verify", day, *options, message=message).returncode == 0


def key_of(signature: str) -> str:
    """Return the public key that an armored signature names, in base64; empty if it cannot be read."""
    body = "".join(line for line in signature.splitlines() if line and not line.startswith("-----"))
    try:
        data = b64decode(body, validate=True)
    except (Base64Error, ValueError):
        return ""
    start = len(_MAGIC) + 4  # after the version
    length = int.from_bytes(data[start : start + 4], "big")
    key = data[start + 4 : start + 4 + length]
    return b64encode(key).decode() if data.startswith(_MAGIC) and len(key) == length else ""


def _keygen(*arguments: str, message: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *arguments], input=message, capture_output=True, check=False)  # noqa: S603, S607
