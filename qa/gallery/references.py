"""The pictures kept to compare with: FOLDER/LOOK/NAME.png, small, in few colours."""

from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from qa.gallery.compare import change, few_colours, small
from qa.gallery.pictures import Look

REFERENCES = Path(__file__).parents[2] / "tests" / "screens" / "references"


class References:
    """A folder of references, or of a gallery made before (its pictures are made small)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def covers(self, look: Look) -> bool:
        return (self.folder / look.folder).is_dir()

    def find(self, look: Look, name: str) -> Image.Image | None:
        """The small picture of a screen; None when it was never kept."""
        file = self._file(look, name)
        if not file.exists():
            return None
        with Image.open(file) as image:
            # Small ones have a palette, whole pictures have none.
            return image.convert("RGB") if image.mode == "P" else small(image)

    def keep(self, look: Look, name: str, picture: Image.Image) -> bool:
        """Write the small picture unless the kept one still looks the same; whether it was written.
        A file that only differs unseen would make the repository grow for nothing."""
        reduced = few_colours(picture)
        before = self.find(look, name)
        if before is not None and change(before, reduced.convert("RGB")) is None:
            return False
        file = self._file(look, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        reduced.save(file, "PNG", optimize=True)
        return True

    def others(self, look: Look, names: Iterable[str]) -> list[Path]:
        """Kept pictures of screens that there are no more."""
        known = set(names)
        files = sorted((self.folder / look.folder).glob("*.png"))
        return [file for file in files if file.stem not in known]

    def _file(self, look: Look, name: str) -> Path:
        return self.folder / look.folder / f"{name}.png"
