"""Runs the service: `main.py central`, or `python -m central`."""

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
"""Longer than the terminal's client keeps a connection, so that the client always closes first."""


class CannotServe(Exception):
    """The message is one sentence for the operator."""


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """The parsed command line.

    port: 0 picks a free one. certificate, key: PEM files; without them plain HTTP, loopback only.
    messages: file that receives one-time codes, development only; without it none can be sent.
    end_with_stdin: stop when standard input closes, so that no orphan outlives the parent.
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
    """Blocks until stopped. say: called with the one line "ready https://127.0.0.1:8443".

    Raises CannotServe if the options are inconsistent or the address is in use.
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
        raise CannotServe("--certificate and --key must be given together")
    for file in (options.certificate, options.key):
        if file is not None and not file.is_file():
            raise CannotServe(f"no such file: {file}")
    if options.certificate is None and options.host not in ("127.0.0.1", "::1", "localhost"):
        raise CannotServe("without a certificate, the service can only listen on 127.0.0.1")
    if not options.development:
        if options.fault is not CentreFault.NONE:
            raise CannotServe("--fault requires --development")
        if options.messages is not None:
            raise CannotServe("--messages requires --development")


def settings_for(options: ServeOptions) -> CentreSettings:
    return CentreSettings(
        database=prepared_database(options.database, options.seed),
        pictures=options.pictures,
        gateway=FileGateway(options.messages) if options.messages else NoGateway(),
        development=options.development,
        fault=FaultSwitch(options.fault),
    )


def prepared_database(url: str, with_citizens: bool) -> Database:
    """Creates tables in an empty database and upgrades one of an earlier version; citizens are loaded
    only into an empty one."""
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
    """Register a terminal and return its token; only a hash is stored, so it cannot be shown again."""
    from sqlalchemy.exc import IntegrityError

    try:
        with prepared_database(url, with_citizens=False).begin() as session:
            return add_terminal(session, name)
    except IntegrityError:
        raise CannotServe(f"terminal {name} already exists") from None


def listen(options: ServeOptions) -> socket.socket:
    """The protocol is given because asyncio only sets TCP_NODELAY if it is: otherwise every answer is
    delayed by 40 ms."""
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
    """The access log is our own (central/edge.py); uvicorn's would contain full URLs."""
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
    """Reports when it is listening, and can end with its parent."""

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
        """Standard input only ever signals its end."""
        if not os.read(0, 4096):
            asyncio.get_running_loop().remove_reader(0)
            self.should_exit = True


def print_line(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
