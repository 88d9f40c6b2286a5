"""What is on the menu. A service is one file in this folder with a class that ends in Service."""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, cast

import kiosk.services
from kiosk.central.contract import HolderToken, Verification
from kiosk.device_names import Device
from kiosk.terminal import Holder, Terminal
from kiosk.visit.conversation import Conversation


@dataclass(frozen=True, slots=True, repr=False)
class Served:
    """The verified holder in front of the terminal, and how to talk to them."""

    talk: Conversation
    holder: Holder
    token: HolderToken
    verification: Verification


class Service(Protocol):
    """One tile of the menu. id: names its texts and icon. order: place on the menu. needs: parts
    without which it can't be used, and is said to be so on the menu."""

    id: str
    order: int
    needs: frozenset[Device]

    async def run(self, terminal: Terminal, served: Served) -> None:
        """Do the service; return to go back to the menu."""
        ...


def find_services() -> Mapping[str, Service]:
    """Every service in this folder by id, in menu order."""
    found: list[Service] = []
    for module in pkgutil.iter_modules(kiosk.services.__path__):
        if module.name != "catalogue":
            found.append(_service_of(f"{kiosk.services.__name__}.{module.name}"))
    found.sort(key=lambda service: (service.order, service.id))
    return {service.id: service for service in found}


def _service_of(module_name: str) -> Service:
    module = importlib.import_module(module_name)
    classes = [
        value
        for name, value in vars(module).items()
        if isinstance(value, type) and name.endswith("Service") and value.__module__ == module_name
    ]
    if len(classes) != 1:
        raise TypeError(f"{module_name}: one class that ends in Service, not {len(classes)}")
    return cast(Service, classes[0]())
