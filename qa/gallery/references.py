"""The stored reference pictures: FOLDER/LOOK/NAME.png, reduced, with few colours."""

from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from qa.gallery.compare import change, few_colours, small
from qa.gallery.pictures import Look

REFERENCES = Path(__file__).parents[2] / "tests" / "screens" / "references"


class References:
    """A folder of references, or an earlier gallery (whose pictures are reduced when read)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def covers(self, look: Look) -> bool:
        return (self.folder / look.folder).is_dir()

    def find(self, look: Look, name: str) -> Image.Image | None:
        """The reduced picture of a screen; None if there is none."""
        file = self._file(look, name)
        if not file.exists():
            return None
        with Image.open(file) as image:
            # Only reduced pictures have a palette.
            return image.convert("RGB") if image.mode == "P" else small(image)

    def keep(self, look: Look, name: str, picture: Image.Image) -> bool:
        """Write the reduced picture unless the stored one still looks the same. Returns whether it was
        written.
        Rewriting files without a visible difference would only make the repository grow."""
        reduced = few_colours(picture)
        before = self.find(look, name)
        if before is not None and change(before, reduced.convert("RGB")) is None:
            return False
        file = self._file(look, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        reduced.save(file, "PNG", optimize=True)
        return True

    def others(self, look: Look, names: Iterable[str]) -> list[Path]:
        """Stored pictures of screens that no longer exist."""
        known = set(names)
        files = sorted((self.folder / look.folder).glob("*.png"))
        return [file for file in files if file.stem not in known]

    def _file(self, look: Look, name: str) -> Path:
        return self.folder / look.folder / f"{name}.png"
