"""Tells the service manager how far the start is (systemd's sd_notify protocol).

"STATUS=…" when the attract screen stands, "READY=1" when a card is accepted, "WATCHDOG=1" now and then
where the manager wants to hear it. Nothing happens when nobody listens: then NOTIFY_SOCKET is not set.
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


def watchdog_seconds() -> float:
    """Silent for longer than this, the service is started anew (WatchdogSec=); 0 without a watchdog.

    WATCHDOG_PID is not looked at: under a compositor it is the compositor's.
    """
    microseconds = os.environ.get("WATCHDOG_USEC", "")
    return int(microseconds) / 1e6 if microseconds.isdecimal() else 0.0
