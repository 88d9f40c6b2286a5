"""Connects a simulated card to the real PC/SC service, through vsmartcard's virtual reader.

The card's side of vpcd's protocol: TCP, two length bytes, then the payload. A one-byte payload is a
control (0 off, 1 on, 2 reset, 4 get the ATR; only the last is answered); longer ones are commands.
For development and tests: vpcd listens on all interfaces and must not be used on a terminal.
"""

import socket
from types import TracebackType
from typing import Self

import trio

from devices.card.simulators.card import SimulatedCard

_OFF, _ON, _RESET, _GIVE_ATR = 0, 1, 2, 4
_AGAIN_SECONDS = 0.05
_UNPOWERED_SECONDS = 0.6
"""Longer than the service's polling interval, so that it sees the card as newly inserted."""

_NO_ATR = bytes(64)
"""vpcd treats a card without an ATR as absent. With an over-long ATR the card is present but fails
to power up, like a mute chip in a real reader."""


class VpcdReader:
    """Operates one slot of the virtual reader; vpcd listens for cards on that port.

    A card stays inserted across a restart of the service: it reconnects until `pull`.
    """

    def __init__(self, port: int, host: str = "127.0.0.1") -> None:
        self._address = (host, port)
        self._manager = trio.open_nursery()
        self._nursery: trio.Nursery | None = None
        self._plug: _Plug | None = None

    async def __aenter__(self) -> Self:
        self._nursery = await self._manager.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._nursery is not None:
            self._nursery.cancel_scope.cancel()
        await self._manager.__aexit__(kind, error, traceback)

    async def insert(self, card: SimulatedCard) -> None:
        """Returns once the reader has detected the card; any card already in is removed first."""
        if self._nursery is None:
            raise RuntimeError("the reader was used outside its `async with`")
        await self.pull()
        self._plug = _Plug(card, self._address)
        await self._nursery.start(self._plug.hold)

    async def pull(self) -> SimulatedCard | None:
        """Returns the card once it is disconnected; None if the slot is empty."""
        plug, self._plug = self._plug, None
        if plug is None:
            return None
        await plug.pull()
        return plug.card


class _Plug:
    """One card from insertion to removal."""

    def __init__(self, card: SimulatedCard, address: tuple[str, int]) -> None:
        self.card = card
        self._address = address
        self._scope = trio.CancelScope()
        self._out = trio.Event()
        self._powered = False

    async def hold(self, task_status: trio.TaskStatus[None]) -> None:
        waiting: trio.TaskStatus[None] | None = task_status
        try:
            with self._scope:
                while True:
                    with trio.socket.socket() as contacts:
                        if await self._connected(contacts):
                            if waiting is not None:
                                waiting.started()
                                waiting = None
                            await self._answer_all(contacts)
                    await trio.sleep(_AGAIN_SECONDS)
        finally:
            self.card.power_off()
            self._out.set()

    async def pull(self) -> None:
        self._scope.cancel()
        await self._out.wait()

    async def _connected(self, contacts: trio.socket.SocketType) -> bool:
        try:
            await contacts.connect(self._address)
        except OSError:
            return False  # no service now; the card stays in and retries
        contacts.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return True

    async def _answer_all(self, contacts: trio.socket.SocketType) -> None:
        self._powered = False
        try:
            while True:
                length = int.from_bytes(await _receive(contacts, 2), "big")
                message = await _receive(contacts, length)
                await self._answer(contacts, message)
        except (OSError, EOFError):
            self.card.power_off()
        except _Unpowered:
            await self._stay_away(contacts)

    async def _answer(self, contacts: trio.socket.SocketType, message: bytes) -> None:
        if len(message) == 1:
            return await self._control(contacts, message[0])
        if not self._powered:
            raise _Unpowered
        answer = self.card.answer(message)
        if answer is not None:
            await trio.sleep(self.card.seconds_per_command)
            await _send(contacts, answer)
        return None

    async def _control(self, contacts: trio.socket.SocketType, control: int) -> None:
        if control == _OFF:
            self._powered = False
            self.card.power_off()
        elif control in (_ON, _RESET):
            self._powered = True
            self.card.reset()
        elif control == _GIVE_ATR:
            await _send(contacts, self.card.atr or _NO_ATR)

    async def _stay_away(self, contacts: trio.socket.SocketType) -> None:
        # A chip inserted by a quick swap has no power: it cannot answer a command meant for its
        # predecessor. Here a closed connection stands for that electrical failure.
        contacts.close()
        await trio.sleep(_UNPOWERED_SECONDS)


class _Unpowered(Exception):
    """A command reached a chip without power."""


async def _receive(contacts: trio.socket.SocketType, length: int) -> bytes:
    received = b""
    while len(received) < length:
        # vpcd sends length and payload separately and waits for the acknowledgement in between (Nagle);
        # delayed ACKs cost 44 ms per command. The option only lasts for one receive.
        contacts.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        chunk = await contacts.recv(length - len(received))
        if not chunk:
            raise EOFError
        received += chunk
    return received


async def _send(contacts: trio.socket.SocketType, message: bytes) -> None:
    rest = memoryview(len(message).to_bytes(2, "big") + message)
    while rest:
        rest = rest[await contacts.send(rest) :]
