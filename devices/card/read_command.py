"""`main.py card read`: the contents of the card in the slot, for a technician."""

from typing import Any

from devices.card.contract import (
    CardFault,
    CardIdentity,
    CardSlot,
    PinBlocked,
    PinNeeded,
    PinNotSet,
    PinState,
    SlotState,
)


async def describe(slot: CardSlot, personal: bool = False) -> dict[str, Any]:
    """The slot, the card in it and its fault, ready for JSON; never raises CardFault.

    personal: numbers and name in full. Otherwise only enough of them to recognise a card lying on
    the table.
    """
    status = slot.status.value
    told: dict[str, Any] = {
        "slot": status.state.value,
        "health": status.health.state.value,
        "reason": status.health.reason,
        "card": None,
        "fault": None,
    }
    if status.state is SlotState.CARD_IN:
        try:
            told["card"] = await _read(slot, personal)
        except CardFault as fault:
            told["fault"] = {"reason": fault.reason.value, "code": fault.code}
    return told


async def _read(slot: CardSlot, personal: bool) -> dict[str, Any]:
    card = await slot.open()
    try:
        identity = await card.identify()
        return _identity(identity, personal) | {"pin": _pin(await card.pin_state())}
    finally:
        await card.close()


def _identity(identity: CardIdentity, personal: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "version": identity.version.value,
        "class": identity.card_class.name.lower(),
        "issued": identity.issued.isoformat(),
        "expires": identity.expires.isoformat(),
        "area": identity.area,
        "card_number": _shown(identity.card_number, 4, personal),
        "holder_readable": identity.holder_name is not None,
        "name": _shown(identity.holder_name, 1, personal),
        "social_security_number": _shown(identity.social_security_number, 4, personal),
    }
    if personal:
        told["identification_code"] = identity.identification_code
        told["sex"] = identity.sex
    return told


def _shown(text: str | None, last: int, personal: bool) -> str | None:
    if text is None or personal:
        return text
    return "*" * max(len(text) - last, 1) + text[max(len(text) - last, 1) :]


def _pin(state: PinState) -> dict[str, Any]:
    match state:
        case PinNeeded(left):
            return {"state": "needed", "attempts_left": left}
        case PinBlocked():
            return {"state": "blocked"}
        case PinNotSet():
            return {"state": "not-set"}
