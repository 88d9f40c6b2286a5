"""Image providers: icons and illustrations in the theme's colours, the live picture, its oval frame."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtQuick import QQuickImageProvider

from ui.themes import LIGHT, THEMES

if TYPE_CHECKING:
    from devices.face.contract import PreviewSource

HAIR = "#17212C"
"""Drawn in ink; in dark themes, where ink is light, it takes the ground's colour instead."""
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class IconProvider(QQuickImageProvider):
    """image://icon/NAME/RRGGBB: an icon of assets/icons in one colour."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802
        icon, colour = name.rsplit("/", 1)
        svg = (self._folder / f"{icon}.svg").read_text("utf-8")
        return _drawn(svg.replace("#000000", f"#{colour}"), wanted)


class IllustrationProvider(QQuickImageProvider):
    """image://illustration/NAME/THEME: stored in the light theme's colours, shown in those of THEME."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802
        picture, theme = name.rsplit("/", 1)
        svg = (self._folder / f"{picture}.svg").read_text("utf-8")
        return _drawn(recoloured(svg, theme), wanted)


def recoloured(svg: str, theme: str) -> str:
    """Replace each colour of the light theme by its counterpart, all in one pass."""
    if theme == LIGHT.name:
        return svg
    other = THEMES[theme]
    pairs = {
        getattr(LIGHT, role).lower(): getattr(other, role)
        for role in LIGHT.__slots__
        if str(getattr(LIGHT, role)).startswith("#")
    }
    # White is both `surface` and `on_primary`; in a picture it is paper.
    pairs[LIGHT.surface.lower()] = other.surface
    pairs[HAIR.lower()] = HAIR if other.high_contrast and other.ink < other.ground else other.ground
    parts = svg.split("#")
    return parts[0] + "".join(_swapped(part, pairs) for part in parts[1:])


def _swapped(part: str, pairs: dict[str, str]) -> str:
    new = pairs.get(f"#{part[:6].lower()}")
    return f"{new}{part[6:]}" if new else f"#{part}"


def _drawn(svg: str, wanted: QSize) -> QImage:
    from PySide6.QtSvg import QSvgRenderer  # not needed for the first frame

    renderer = QSvgRenderer(svg.encode())
    natural = renderer.defaultSize()
    target = (
        natural.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio) if wanted.isValid() else natural
    )
    if target.isEmpty():
        return _empty()
    image = QImage(target, _FORMAT)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


class PreviewProvider(QQuickImageProvider):
    """image://preview/N: the camera's newest picture; N only makes each request distinct.

    The picture is copied once and owned by the item that shows it; nothing is kept here.
    """

    def __init__(self, source: "PreviewSource | None") -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.source = source

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802
        preview = self.source.latest_preview() if self.source else None
        if preview is None:
            return _empty()
        rows = QImage(
            preview.data,
            preview.width,
            preview.height,
            preview.width * 4,
            QImage.Format.Format_RGB32,
        )
        return rows.copy()


def _empty() -> QImage:
    image = QImage(4, 3, _FORMAT)
    image.fill(Qt.GlobalColor.transparent)
    return image


class OvalProvider(QQuickImageProvider):
    """image://oval/GROUND/EDGE: an overlay in the ground's colour with an edged oval hole.

    It replaces a mask, which the software renderer does not support.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802
        ground, edge = name.split("/")
        if wanted.isEmpty():
            return _empty()
        image = QImage(wanted, _FORMAT)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_veil(painter, QRectF(0, 0, wanted.width(), wanted.height()), ground, edge)
        painter.end()
        return image


def _paint_veil(painter: QPainter, area: QRectF, ground: str, edge: str) -> None:
    height = area.height() * 0.86
    width = min(height * 0.76, area.width() * 0.8)
    oval = QRectF(0, 0, width, height)
    oval.moveCenter(area.center())
    veil = QPainterPath()
    veil.addRect(area)
    veil.addEllipse(oval)
    colour = QColor(f"#{ground}")
    colour.setAlphaF(0.72)
    painter.fillPath(veil, colour)
    pen = painter.pen()
    pen.setColor(QColor(f"#{edge}"))
    pen.setWidthF(area.height() / 90)
    painter.setPen(pen)
    painter.drawEllipse(oval)
