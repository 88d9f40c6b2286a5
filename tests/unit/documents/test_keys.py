"""The signing key: created once, readable only by the terminal, never partially written."""

import os
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.documents.keys import (
    KeyFileError,
    load_or_create_key,
    load_public_key,
    public_key_file,
    public_pem,
)


def test_created_once_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "receipt.pem"
    first, second = load_or_create_key(path), load_or_create_key(path)
    assert public_pem(first.public_key()) == public_pem(second.public_key())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {file.name for file in path.parent.iterdir()} == {"receipt.pem", "receipt.pem.pub.pem"}


def test_the_public_key_is_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pem"
    key = load_or_create_key(path)
    public = load_public_key(public_key_file(path))
    public.verify(key.sign(b"paper"), b"paper")
    public_key_file(path).unlink()
    load_or_create_key(path)
    assert public_pem(load_public_key(public_key_file(path))) == public_pem(public)


@pytest.mark.parametrize("content", [b"", b"not a key", b"-----BEGIN PRIVATE KEY-----\n"])
def test_a_damaged_key_is_reported_and_not_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "receipt.pem"
    path.write_bytes(content)
    with pytest.raises(KeyFileError, match="not a private key"):
        load_or_create_key(path)
    assert path.read_bytes() == content


def test_another_kind_of_key(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pem"
    other = ec.generate_private_key(ec.SECP256R1())
    path.write_bytes(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(KeyFileError, match="not an Ed25519 key"):
        load_or_create_key(path)
    path.write_bytes(public_pem_of(other))
    with pytest.raises(KeyFileError, match="not an Ed25519 key"):
        load_public_key(path)


def public_pem_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    from cryptography.hazmat.primitives.serialization import PublicFormat

    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match="No such file"):
        load_public_key(tmp_path / "none.pem")
    (tmp_path / "file").touch()
    with pytest.raises(KeyFileError):
        load_or_create_key(tmp_path / "file" / "receipt.pem")


def test_two_programs_at_once_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one creates its key just before ours is put in place."""
    path = tmp_path / "receipt.pem"
    winner = load_or_create_key(tmp_path / "winner.pem")
    real = os.fsync

    def slow(handle: int) -> None:
        if not path.exists():
            path.write_bytes((tmp_path / "winner.pem").read_bytes())
        real(handle)

    monkeypatch.setattr(os, "fsync", slow)
    key = load_or_create_key(path)
    assert public_pem(key.public_key()) == public_pem(winner.public_key())
