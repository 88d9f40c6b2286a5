"""For development only: set and clear a fault while the service runs."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from central.access import AskingTerminal, Settings
from central.development import FAULT_PATH, CentreFault

router = APIRouter(tags=["development"])


class FaultRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")
    fault: CentreFault


@router.put(FAULT_PATH, summary="Answer with this fault from now on", status_code=204)
def set_fault(asked: FaultRequest, settings: Settings, _terminal: AskingTerminal) -> None:
    settings.fault.fault = asked.fault
