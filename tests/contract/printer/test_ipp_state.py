"""What a printer's states and reasons mean, in the forms that different makers send."""

import pytest

from devices.health import DeviceState, Health
from devices.printer.contract import PrintFault
from devices.printer.drivers.ipp_state import STOPPED, PrinterReport, bare

IDLE = 3


@pytest.mark.parametrize("suffix", ["", "-report", "-warning", "-error"])
def test_suffixes_are_ignored(suffix: str) -> None:
    assert PrinterReport.of(IDLE, [f"media-empty{suffix}"]).fault is PrintFault.PAPER_OUT


def test_only_known_suffixes_are_removed() -> None:
    assert bare("marker-supply-low") == "marker-supply-low"
    assert bare("media-low-warning") == "media-low"


@pytest.mark.parametrize(
    ("state", "reasons", "fault"),
    [
        (IDLE, [], None),
        (IDLE, ["none"], None),
        (IDLE, ["toner-low-warning"], None),
        (IDLE, ["door-open-error"], PrintFault.COVER_OPEN),
        (IDLE, ["media-needed-warning", "media-empty-warning"], PrintFault.PAPER_OUT),
        (IDLE, ["media-empty", "cover-open", "media-jam"], PrintFault.PAPER_JAM),
        (STOPPED, [], PrintFault.OTHER),
        (STOPPED, ["media-jam-error"], PrintFault.PAPER_JAM),
        (IDLE, ["paused"], PrintFault.OTHER),
        (None, [], None),
    ],
)
def test_faults(state: int | None, reasons: list[str], fault: PrintFault | None) -> None:
    assert PrinterReport.of(state, reasons).fault is fault


def test_health() -> None:
    assert PrinterReport.of(IDLE, []).health == Health(DeviceState.ONLINE)
    low = PrinterReport.of(IDLE, ["media-low-report"]).health
    assert low == Health(DeviceState.ATTENTION, "media-low")
    stopped = PrinterReport.of(STOPPED, []).health
    assert stopped == Health(DeviceState.HARDWARE_ERROR, "other")
