"""The trio thread of a running terminal: devices, journal, client, supervisor.

Its dependencies are imported in that thread, so that the first frame does not wait for them.
"""

import os
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.command_line import CommandError
from app.service_manager import tell_service_manager, watchdog_seconds
from app.state_folder import StateFolder
from kiosk.texts import Texts
from kiosk.version import VERSION
from ui.app import TerminalUi

if TYPE_CHECKING:
    import trio

    from app.compose import Assembled
    from app.compose_devices import Devices
    from app.run_options import RunOptions
    from kiosk.settings import Settings


OUT_OF_SERVICE_SECONDS = 60.0
"""How long a terminal that could not start shows so before it exits with status 1."""


class Backstage:
    """The trio thread. If it fails, the window closes and the process exits with status 1.

    complaint: what is wrong with the settings, if that is why it ended.
    """

    def __init__(
        self,
        load: "Callable[[], Settings]",
        options: "RunOptions",
        state: StateFolder,
        ui: TerminalUi,
        texts: Texts,
    ) -> None:
        self._load = load
        self._options = options
        self._state = state
        self._ui = ui
        self._texts = texts
        self._token: trio.lowlevel.TrioToken | None = None
        self._scope: trio.CancelScope | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="kiosk")
        self.status = 0
        self.complaint = ""

    def start(self) -> None:
        """Call once, in the Qt thread."""
        self._thread.start()

    def stop(self) -> None:
        """Cancel and wait. Call it in the Qt thread after its event loop has ended."""
        self._stopped.set()
        if self._token is not None and self._scope is not None:
            _soon(self._token, self._scope.cancel)
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        _leave_out_what_is_not_used()
        try:
            import trio

            trio.run(self._main)
        except CommandError as error:
            self.complaint = str(error)
        except BaseException:
            self.status = 1
            raise
        finally:
            self._ui.quit()

    async def _main(self) -> None:
        import trio

        from kiosk.documents.keys import KeyFileError
        from kiosk.store.journal import JournalError

        self._scope = trio.CancelScope()
        self._token = trio.lowlevel.current_trio_token()
        if self._stopped.is_set():  # stopped before there was anything to cancel
            return
        with self._scope:
            try:
                await self._with_everything()
            except KeyFileError as error:
                raise CommandError(str(error)) from None
            except (JournalError, OSError) as error:
                await self._out_of_service(error)

    async def _with_everything(self) -> None:
        from app.compose import assemble, client
        from app.compose_devices import make_devices
        from app.compose_staff import staff_list
        from kiosk.settings import SettingsError

        settings = self._load()
        try:
            centre = client(settings)
            staff_list(settings)  # report a mistake in it now, not when a card is inserted
        except SettingsError as error:
            raise CommandError(str(error)) from None
        devices = make_devices(settings, self._state)
        self._ui.preview.source = devices.verifier.preview
        screens = self._ui.screens
        async with assemble(
            settings, self._state, devices, centre, screens, self._texts
        ) as assembled:
            await self._run_assembled(settings, assembled, devices)

    async def _out_of_service(self, error: Exception) -> None:
        """The state folder can't be used: say so on stderr and on the screen, then exit to be restarted,
        since the cause may be temporary. These error texts name files and keys, never a person."""
        import trio

        from kiosk.screens import OutOfService, OutOfServiceReason

        self.status = 1
        print(f"main.py: {error}", file=sys.stderr, flush=True)
        self._ui.screens.show(OutOfService(OutOfServiceReason.FAULT))
        with trio.move_on_after(OUT_OF_SERVICE_SECONDS):
            await self._prove_life()
            await trio.sleep_forever()

    async def _run_assembled(
        self, settings: "Settings", assembled: "Assembled", devices: "Devices"
    ) -> None:
        import trio

        from app.attachment import RunningTerminal
        from kiosk.events import TerminalStarted, TerminalStopped, code

        events = assembled.events
        running = RunningTerminal(assembled, devices, self._ui, self._state)
        events.log(TerminalStarted(code(VERSION), not settings.terminal.production))
        try:
            async with trio.open_nursery() as nursery:
                if self._options.attachment is not None:
                    await nursery.start(self._options.attachment.serve, running)
                nursery.start_soon(assembled.supervisor.run)
                tell_service_manager("READY=1")
                nursery.start_soon(self._warm_up, assembled)
                await self._prove_life()
        finally:
            events.log(TerminalStopped())

    async def _warm_up(self, assembled: "Assembled") -> None:
        """Errors are ignored here: they show when the first receipt is printed."""
        import trio

        from kiosk.events import SupervisorRecovered, code_of
        from kiosk.failures import where
        from ui.memory import give_back

        try:
            await trio.to_thread.run_sync(assembled.warm_up, abandon_on_cancel=True)
            await trio.to_thread.run_sync(give_back, abandon_on_cancel=True)
        except Exception as error:
            kind, place = where(error)
            assembled.events.log(SupervisorRecovered(code_of(kind), code_of(place)))

    async def _prove_life(self) -> None:
        """Notify the service manager's watchdog for as long as both threads respond."""
        import trio

        every = watchdog_seconds() / 3
        while every:
            await self._ui.gui.call(lambda: None)
            tell_service_manager("WATCHDOG=1")
            await trio.sleep(every)


def _leave_out_what_is_not_used() -> None:
    """httpx imports its own command line, and with it three terminal packages if they happen to be
    installed: 0.1 s and 10 MiB. It works without when that module can't be imported.

    pydantic looks for plugins in the metadata of every installed package."""
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None: "not importable"
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"


def _soon(token: "trio.lowlevel.TrioToken", work: Callable[[], object]) -> bool:
    """Schedule `work` in the trio thread; returns False if that has ended."""
    import trio

    try:
        token.run_sync_soon(work)
    except trio.RunFinishedError:
        return False
    return True
