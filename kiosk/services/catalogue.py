"""What is on the menu. A service is one file in this folder with a class whose name ends in Service."""

import importlib
import pkgutil
from collections.abc import Mapping
from typing import cast

import kiosk.services
from kiosk.session.terminal import Service


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
        raise TypeError(
            f"{module_name}: needs exactly one class ending in Service, has {len(classes)}"
        )
    return cast(Service, classes[0]())
