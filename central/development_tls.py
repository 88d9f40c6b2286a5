"""A certificate authority and a certificate for this machine only, for development and tests."""

from dataclasses import dataclass
from pathlib import Path

NAMES = ("localhost", "127.0.0.1")


@dataclass(frozen=True, slots=True)
class DevelopmentTls:
    """authority: trusted by clients; certificate and key: used by the service (PEM)."""

    authority: Path
    certificate: Path
    key: Path


def development_tls(folder: Path) -> DevelopmentTls:
    """The files in the folder; created if missing, the key readable by its owner only."""
    made = DevelopmentTls(
        folder / "authority.pem", folder / "certificate.pem", folder / "certificate.key"
    )
    if not all(file.exists() for file in (made.authority, made.certificate, made.key)):
        write(made)
    return made


def write(made: DevelopmentTls) -> None:
    import trustme

    made.key.parent.mkdir(parents=True, exist_ok=True)
    authority = trustme.CA(organization_name="Ventanilla development")
    issued = authority.issue_cert(*NAMES)
    made.key.touch(mode=0o600)
    issued.private_key_pem.write_to_path(made.key)
    made.certificate.write_bytes(b"".join(blob.bytes() for blob in issued.cert_chain_pems))
    authority.cert_pem.write_to_path(made.authority)
