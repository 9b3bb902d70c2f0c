"""SSH signatures, made and verified by `ssh-keygen -Y`: a checker signs with the key that they already have."""

import subprocess
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

_NAMESPACE = "galleyproof"


class SshError(Exception):
    """No signature was made; the message is ssh-keygen's own."""


def is_installed() -> bool:
    """Whether this machine has `ssh-keygen`."""
    return which("ssh-keygen") is not None


def sign(message: bytes, key: Path) -> str:
    """The signature of a message, armored; `key` is a private key, or a public one whose other half an agent holds.

    Raises:
        SshError: the key cannot be used.
    """
    with TemporaryDirectory(prefix="galley-sign-") as folder:
        file = Path(folder) / "message"
        file.write_bytes(message)
        done = _keygen("-Y", "sign", "-n", _NAMESPACE, "-f", str(key), str(file))
        if done.returncode:
            raise SshError(done.stderr.decode(errors="replace").strip())
        return file.with_suffix(".sig").read_text()


def verifies(signature: str, message: bytes, signer: str, allowed: str, on: str) -> bool:
    """Whether a signature is that of a signer, under the keys that `allowed`, an allowed_signers file's text, gives.

    A key that is valid for a time must be so on the day `on`, as `2021-10-18`, whatever day it is now.
    """
    if "\0" in signer:  # which no command can be given
        return False
    with TemporaryDirectory(prefix="galley-verify-") as folder:
        signers, armored = Path(folder) / "allowed_signers", Path(folder) / "signature"
        signers.write_text(allowed)
        armored.write_text(signature)
        options = ("-n", _NAMESPACE, "-f", str(signers), "-I", signer, "-s", str(armored))
        day = f"-Overify-time={on.replace('-', '')}"
        return _keygen("-Y", "verify", day, *options, given=message).returncode == 0


def _keygen(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *arguments], input=given, capture_output=True, check=False)  # noqa: S603, S607
