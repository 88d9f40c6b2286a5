"""The human mesh and everything worn on it, from the CC0 data of two packages (see ORIGINS.md).

Lengths are in the data's unit, one decimetre. x: to the person's left, y: up, z: to the front.
"""

import gzip
import json
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
"""n x 3."""
Triangles = npt.NDArray[np.int64]
"""n x 3 indices."""


@dataclass(frozen=True)
class Mesh:
    """Corners with their texture coordinates. source: corner -> vertex."""

    source: npt.NDArray[np.int64]
    uv: npt.NDArray[np.float64]
    triangles: Triangles


class Worn:
    """Eyes, hair, brows, lashes, clothes: every vertex is attached to three vertices of the body."""

    def __init__(self, file: Path) -> None:
        data = json.loads(file.read_text("utf-8"))
        self._on = np.array(data["ref_vIdxs"]).reshape(-1, 3)
        self._weights = np.array(data["weights"], dtype=float).reshape(-1, 3)
        self._offsets = np.array(data["offsets"], dtype=float).reshape(-1, 3)
        self.mesh = _mesh_of(data)

    def fit(self, body: Points) -> Points:
        hung = np.einsum("ijk,ij->ik", body[self._on], self._weights)
        return np.asarray(hung + self._offsets, dtype=np.float64)


def _mesh_of(data: dict[str, Any]) -> Mesh:
    """Converts the file's quads (a type byte, four vertices, a material, four uvs) to triangles."""
    numbers, places = np.array(data["faces"]), np.array(data["uvs"][0], dtype=float).reshape(-1, 2)
    corners: list[tuple[int, int]] = []
    at = 0
    while at < len(numbers):
        kind = int(numbers[at])
        count = 4 if kind & 1 else 3
        vertices = numbers[at + 1 : at + 1 + count]
        at += 1 + count + (1 if kind & 2 else 0)
        uvs = numbers[at : at + count]
        at += count * (1 + (1 if kind & 32 else 0))
        corners += _fan(list(zip(vertices, uvs, strict=True)))
    return _indexed(corners, places)


def _fan(face: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out = []
    for second, third in pairwise(face[1:]):
        out += [face[0], second, third]
    return out


def _indexed(corners: list[tuple[int, int]], places: npt.NDArray[np.float64]) -> Mesh:
    unique, inverse = np.unique(np.array(corners, dtype=np.int64), axis=0, return_inverse=True)
    return Mesh(unique[:, 0], places[unique[:, 1]], inverse.reshape(-1, 3).astype(np.int64))


class BodyShape:
    """The base mesh and its morph targets."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._targets: dict[str, tuple[npt.NDArray[np.int64], Points]] = {}
        self._lines = (root / "3dobjs" / "base.obj").read_text("utf-8").splitlines()

    @cached_property
    def rest(self) -> Points:
        rows = [line.split()[1:4] for line in self._lines if line.startswith("v ")]
        return np.array(rows, dtype=np.float64)

    @cached_property
    def mesh(self) -> Mesh:
        """Only the skin, without the helper meshes for clothes."""
        places = np.array([x.split()[1:3] for x in self._lines if x.startswith("vt ")], dtype=float)
        corners: list[tuple[int, int]] = []
        group = ""
        for line in self._lines:
            if line.startswith("g "):
                group = line[2:].strip()
            elif line.startswith("f ") and group == "body":
                pairs = [part.split("/") for part in line.split()[1:]]
                corners += _fan([(int(v) - 1, int(t) - 1) for v, t, *_ in pairs])
        return _indexed(corners, places)

    def target(self, name: str) -> tuple[npt.NDArray[np.int64], Points]:
        """name: path below targets, without its extension."""
        if name not in self._targets:
            text = gzip.decompress((self._root / "targets" / f"{name}.target.gz").read_bytes())
            rows = [x.split() for x in text.decode().splitlines() if x and not x.startswith("#")]
            table = np.array(rows, dtype=np.float64).reshape(-1, 4)
            self._targets[name] = (table[:, 0].astype(np.int64), table[:, 1:])
        return self._targets[name]

    def shaped(self, weights: dict[str, float]) -> Points:
        points = self.rest.copy()
        for name, weight in weights.items():
            which, shift = self.target(name)
            points[which] += weight * shift
        return points
