"""What is sealed opens only whole, under its label and key; a key file is on disk before it is used."""

import os
from pathlib import Path

import pytest

from kiosk.store.vault import NONCE_BYTES, SealBrokenError, Vault, load_or_create_secret

KEY = bytes(range(32))
CLEAR = b'{"receipt_number": "T1-26-1122-0001-X"}'


def test_what_is_sealed_opens_under_its_label_and_key_only() -> None:
    sealed = Vault(KEY).seal(CLEAR, "k1")
    assert Vault(KEY).unseal(sealed, "k1") == CLEAR
    for vault, label in ((Vault(KEY), "k2"), (Vault(bytes(32)), "k1")):
        with pytest.raises(SealBrokenError):
            vault.unseal(sealed, label)


def test_a_changed_bit_anywhere_is_noticed() -> None:
    sealed = Vault(KEY).seal(CLEAR, "k1")
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(SealBrokenError):
            Vault(KEY).unseal(bytes(changed), "k1")


@pytest.mark.parametrize("length", [0, 1, NONCE_BYTES, NONCE_BYTES + 15])
def test_a_piece_of_it_is_no_seal(length: int) -> None:
    with pytest.raises(SealBrokenError):
        Vault(KEY).unseal(Vault(KEY).seal(CLEAR, "k1")[:length], "k1")


def test_the_same_text_is_never_sealed_alike() -> None:
    """A nonce that comes twice would give both texts away (NIST SP 800-38D, 8)."""
    sealed = {Vault(KEY).seal(CLEAR, "k1") for _ in range(50)}
    assert len({each[:NONCE_BYTES] for each in sealed}) == 50
    assert NONCE_BYTES == 12
    assert not any(CLEAR in each for each in sealed)


def test_authentication_is_as_in_every_journal_there_is() -> None:
    """A known answer: another derivation would make each terminal's chain look broken."""
    answer = "2c91877a9add259cb2df6a66270bdfc444711820db678e216307d538ef1d4e9b"
    assert Vault(KEY).authenticate(b"visit 1 served") == answer
    assert Vault(KEY).authenticate(b"visit 1 ended") != answer
    assert Vault(bytes(32)).authenticate(b"visit 1 served") != answer


def test_a_secret_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "journal.key"
    secret = load_or_create_secret(file)
    assert len(secret) == 32
    assert load_or_create_secret(file) == secret
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]
    assert load_or_create_secret(tmp_path / "other.key") != secret
    assert len(load_or_create_secret(tmp_path / "short.key", 16)) == 16


def test_half_a_secret_of_a_start_that_was_killed_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "journal.new").write_bytes(b"x" * 100)
    assert len(load_or_create_secret(tmp_path / "journal.key")) == 32


def test_a_secret_is_on_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File, then name, then folder: after a power cut there is a whole key, or none."""
    file = tmp_path / "journal.key"
    synced: list[tuple[str, bool]] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        synced.append((str(Path(f"/proc/self/fd/{handle}").readlink()), file.exists()))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    load_or_create_secret(file)
    assert synced == [(str(tmp_path / "journal.new"), False), (str(tmp_path), True)]
