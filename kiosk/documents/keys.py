"""The terminal's signing key, generated at first start; its public half can be given to anyone."""

import os
import tempfile
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from kiosk.store.durable import sync_folder


class KeyFileError(Exception):
    """A key file that cannot be used; the message is one sentence for the operator."""


def load_or_create_key(path: Path) -> Ed25519PrivateKey:
    """The private key in `path` (PKCS #8 PEM, mode 0600), generated if missing.

    The public key is written beside it, as `path` with ".pub.pem" appended. Raises KeyFileError.
    """
    try:
        if not path.exists():
            _write(path, _private_pem(Ed25519PrivateKey.generate()), 0o600)
        key = _load_private(path)
        public = public_key_file(path)
        if not public.exists():
            _write(public, public_pem(key.public_key()), 0o644)
    except OSError as error:
        raise KeyFileError(f"{path}: {error.strerror}") from None
    return key


def public_key_file(private: Path) -> Path:
    return private.with_name(private.name + ".pub.pem")


def load_public_key(path: Path) -> Ed25519PublicKey:
    """A public key from PEM; raises KeyFileError."""
    try:
        key = load_pem_public_key(path.read_bytes())
    except OSError as error:
        raise KeyFileError(f"{path}: {error.strerror}") from None
    except (ValueError, UnsupportedAlgorithm):
        raise KeyFileError(f"{path}: not a public key in PEM") from None
    if not isinstance(key, Ed25519PublicKey):
        raise KeyFileError(f"{path}: not an Ed25519 key")
    return key


def public_pem(key: Ed25519PublicKey) -> bytes:
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _private_pem(key: Ed25519PrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _load_private(path: Path) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise KeyFileError(f"{path}: not a private key in PEM") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(f"{path}: not an Ed25519 key")
    return key


def _write(path: Path, content: bytes, mode: int) -> None:
    """Atomic, also across a power cut; never overwrites an existing file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(file.fileno(), mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _link(temporary, path)
    finally:
        temporary.unlink()
    sync_folder(path.parent)


def _link(temporary: Path, path: Path) -> None:
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        pass  # another process created one first: use that one
