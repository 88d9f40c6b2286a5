"""Tells the service manager how far the start is (systemd's sd_notify protocol).

"STATUS=…" when the attract screen stands, "READY=1" when a card is accepted. Nothing happens when
nobody listens: then NOTIFY_SOCKET is not set.
"""

import os
import socket


def tell_service_manager(message: str) -> None:
    """One datagram to the socket that NOTIFY_SOCKET names; a name that begins with @ is abstract."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
            there.connect("\0" + address[1:] if address.startswith("@") else address)
            there.sendall(message.encode())
    except OSError:
        pass  # a manager that does not listen any more is no reason to stop serving people
