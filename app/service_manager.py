"""Notifies the service manager of the start's progress (systemd's sd_notify protocol).

"STATUS=…" when the attract screen is shown, "READY=1" when a card can be accepted, "WATCHDOG=1"
periodically if the manager asks for it. Does nothing if NOTIFY_SOCKET is not set.
"""

import os
import socket


def tell_service_manager(message: str) -> None:
    """Sends one datagram to the socket NOTIFY_SOCKET names; a leading @ means an abstract socket."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
            there.connect("\0" + address[1:] if address.startswith("@") else address)
            there.sendall(message.encode())
    except OSError:
        pass  # keep serving people even if the manager has stopped listening


def watchdog_seconds() -> float:
    """The manager restarts the service if it is silent for longer than this (WatchdogSec=); 0 means no
    watchdog.

    WATCHDOG_PID is ignored: under a compositor it is the compositor's.
    """
    microseconds = os.environ.get("WATCHDOG_USEC", "")
    return int(microseconds) / 1e6 if microseconds.isdecimal() else 0.0
