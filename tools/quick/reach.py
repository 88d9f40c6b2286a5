"""Finds the tests a change affects: those that import what changed, directly or indirectly."""

import re
from collections.abc import Collection, Iterable
from functools import cache

import grimp

from tools.quick.changes import ROOT, module_of, names_of

PACKAGES = ("app", "central", "devices", "kiosk", "qa", "tests", "tools", "ui")
TESTS = re.compile(r"tests\.(unit|flows)\..*\btest_\w+$")

FOUND_BY_NAME = {
    "app.attachment": ("qa",),
    "app.command_line": ("app.commands", "qa.commands"),
    "central.operations": ("central.operations",),
    "devices.camera.opening": ("devices.camera",),
    "devices.catalogue": ("devices",),
    "kiosk.services.catalogue": ("kiosk.services",),
    "qa.bench.catalogue": ("qa.bench.measurements",),
}
"""Modules that import others by name at run time, with the packages they search; static analysis can't see
this."""


def reached(files: Iterable[str]) -> list[str]:
    """The unit and flow tests affected by these files, as files, nearest first; at equal distance unit
    tests first, which are faster."""
    graph = _graph()
    near = [one for file in files for one in _starts(file, graph.modules)]
    distance: dict[str, int] = {}
    while near:
        distance |= {module: len(distance) for module in sorted(set(near))}
        further = {other for one in near for other in graph.find_modules_that_directly_import(one)}
        near = [module for module in further if module not in distance]
    tests = [module for module in distance if TESTS.match(module)]
    tests.sort(key=lambda module: (distance[module], module.startswith("tests.flows.")))
    return [module.replace(".", "/") + ".py" for module in tests]


def _starts(file: str, modules: Collection[str]) -> list[str]:
    """The module itself and modules that mention it in a string; for other files, modules that mention
    them."""
    module = module_of(file)
    if module is None:
        return _that_say("|".join(map(re.escape, names_of(file))), modules)
    package, _, name = module.rpartition(".")
    saying = rf"{re.escape(module)}|from {re.escape(package)} import .*{name}"
    own = [module] if module in modules else []
    return own + _that_say(saying, [one for one in modules if TESTS.match(one)])


def _that_say(pattern: str, modules: Collection[str]) -> list[str]:
    said = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")
    return [module for module in modules if said.search(_text(module))]


@cache
def _text(module: str) -> str:
    path = ROOT / module.replace(".", "/")
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return file.read_text("utf-8")


def _graph() -> grimp.ImportGraph:
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    for importer, packages in FOUND_BY_NAME.items():
        for package in packages:
            _all_import(graph, [importer], graph.find_descendants(package))
    for module in graph.modules:
        if module.endswith(".conftest"):
            folder = module.removesuffix(".conftest")
            _all_import(graph, graph.find_descendants(folder), [module])
    return graph


def _all_import(
    graph: grimp.ImportGraph, importers: Iterable[str], imported: Iterable[str]
) -> None:
    for one in importers:
        for other in imported:
            if one != other:
                graph.add_import(importer=one, imported=other)
