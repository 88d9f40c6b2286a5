"""Run the service: `main.py central`, or `python -m central`."""

import asyncio
import logging
import os
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import uvicorn

from central.access import add_terminal
from central.app import create_app
from central.database import Database, create_tables, is_empty, open_database, open_engine
from central.development import PICTURES, CentreFault
from central.faults import FaultSwitch
from central.gateway import FileGateway, NoGateway
from central.settings import CHINA, CentreSettings
from central.upgrade import upgrade

KEEP_ALIVE_SECONDS = 75
"""Longer than the terminal's client keeps a connection, so that it is the client that lets go."""


class CannotServe(Exception):
    """The text is one sentence for whoever gave the command."""


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """What the command line says.

    port: 0 takes a free one. certificate, key: PEM files; without them plain HTTP, loopback only.
    messages: file to which one-time codes go, development only; without it none can be sent.
    end_with_stdin: stop when standard input closes, so that no parent leaves an orphan.
    """

    database: str = "sqlite:///central.db"
    host: str = "127.0.0.1"
    port: int = 8443
    certificate: Path | None = None
    key: Path | None = None
    messages: Path | None = None
    development: bool = False
    fault: CentreFault = CentreFault.NONE
    seed: bool = False
    end_with_stdin: bool = False
    pictures: Path = PICTURES


def serve(options: ServeOptions, say: Callable[[str], None] | None = None) -> None:
    """Blocks until it is stopped. say: gets the one line "ready https://127.0.0.1:8443".

    Raises CannotServe when the options do not fit together or the address is taken.
    """
    check(options)
    settings = settings_for(options)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(message)s")
    listening = listen(options)
    scheme = "https" if options.certificate else "http"
    address = f"{scheme}://{options.host}:{listening.getsockname()[1]}"
    server = Server(configuration(options, settings), address, say or print_line, options)
    server.run(sockets=[listening])


def check(options: ServeOptions) -> None:
    if (options.certificate is None) != (options.key is None):
        raise CannotServe("--certificate and --key go together")
    for file in (options.certificate, options.key):
        if file is not None and not file.is_file():
            raise CannotServe(f"there is no file {file}")
    if options.certificate is None and options.host not in ("127.0.0.1", "::1", "localhost"):
        raise CannotServe("without a certificate the service listens on 127.0.0.1 only")
    if not options.development:
        if options.fault is not CentreFault.NONE:
            raise CannotServe("--fault needs --development")
        if options.messages is not None:
            raise CannotServe("--messages needs --development")


def settings_for(options: ServeOptions) -> CentreSettings:
    return CentreSettings(
        database=prepared_database(options.database, options.seed),
        pictures=options.pictures,
        gateway=FileGateway(options.messages) if options.messages else NoGateway(),
        development=options.development,
        fault=FaultSwitch(options.fault),
    )


def prepared_database(url: str, with_citizens: bool) -> Database:
    """Tables are made in an empty database, and brought up to date in one of an earlier version;
    citizens come in only when it was empty."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        engine = open_engine(url)
        empty = is_empty(engine)
        if empty:
            create_tables(engine)
        else:
            upgrade(engine)
        database = open_database(engine)
        if empty and with_citizens:
            seed_citizens(database)
    except (SQLAlchemyError, ImportError) as problem:
        raise CannotServe(f"the database cannot be opened ({type(problem).__name__})") from None
    return database


def seed_citizens(database: Database) -> None:
    """The synthetic citizens, with contributions posted up to today."""
    from central.seed import seed
    from devices.citizens import shelf

    with database.begin() as session:
        seed(session, shelf().values(), datetime.now(CHINA).date())


def new_terminal(url: str, name: str) -> str:
    """Add a terminal and give its token, once: only a hash of it is kept."""
    from sqlalchemy.exc import IntegrityError

    try:
        with prepared_database(url, with_citizens=False).begin() as session:
            return add_terminal(session, name)
    except IntegrityError:
        raise CannotServe(f"there is a terminal {name} already") from None


def listen(options: ServeOptions) -> socket.socket:
    """The protocol is named because asyncio switches Nagle's delay off only where it is: without
    it every answer comes 40 ms late."""
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((options.host, options.port))
        listening.listen(128)
    except OSError as problem:
        listening.close()
        raise CannotServe(
            f"cannot listen on {options.host} port {options.port}: {problem.strerror}"
        ) from None
    return listening


def configuration(options: ServeOptions, settings: CentreSettings) -> uvicorn.Config:
    """The access log is our own (central/edge.py); uvicorn's would show whole addresses."""
    return uvicorn.Config(
        create_app(settings),
        log_config=None,
        log_level="warning",
        access_log=False,
        lifespan="off",
        ws="none",
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=2,
        ssl_certfile=options.certificate,
        ssl_keyfile=str(options.key) if options.key else None,
    )


class Server(uvicorn.Server):  # type: ignore[misc]  # uvicorn is not followed by mypy here
    """Says when it listens, and can end with its parent."""

    def __init__(
        self,
        config: uvicorn.Config,
        address: str,
        say: Callable[[str], None],
        options: ServeOptions,
    ) -> None:
        super().__init__(config)
        self._address = address
        self._say = say
        self._end_with_stdin = options.end_with_stdin

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self._end_with_stdin:
            asyncio.get_running_loop().add_reader(0, self._stdin_moved)
        self._say(f"ready {self._address}")

    def _stdin_moved(self) -> None:
        """Standard input carries nothing but its end."""
        if not os.read(0, 4096):
            asyncio.get_running_loop().remove_reader(0)
            self.should_exit = True


def print_line(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
