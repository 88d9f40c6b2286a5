"""Copy the terminal's icons from the Tabler set (outline, MIT) and name them after their use.

    python tools/make_icons.py FOLDER

FOLDER is the npm package `@tabler/icons`, unpacked. Writes assets/icons: 24x24, stroke 2, black;
the screen paints them in the colour of its theme.
"""

import re
import shutil
import sys
from pathlib import Path

ICONS = Path(__file__).parent.parent / "assets" / "icons"

CHOICE = {
    # the bottom bar
    "language": "language",
    "text-size": "text-size",
    "contrast": "contrast",
    "speech": "volume",
    "help": "help",
    "end": "logout",
    # answers
    "back": "arrow-left",
    "forward": "arrow-right",
    "home": "home",
    "check": "check",
    "close": "x",
    "erase": "backspace",
    "try-again": "refresh",
    "show": "eye",
    "hide": "eye-off",
    "other-way": "message",
    "new-code": "device-mobile-message",
    "print": "printer",
    "without-paper": "printer-off",
    # what something is
    "alert": "alert-triangle",
    "info": "info-circle",
    "done": "circle-check",
    "lock": "lock",
    "shield": "shield-check",
    "receipt": "receipt",
    "camera": "camera",
    "camera-off": "camera-off",
    "face": "face-id",
    "person": "user",
    "people": "users",
    "phone": "phone",
    "help-line": "headset",
    "card": "credit-card",
    "card-off": "credit-card-off",
    "bank": "building-bank",
    "chart": "chart-bar",
    "calendar": "calendar",
    "clock": "clock",
    "screen": "device-desktop",
    "money": "coin-yuan",
    "account": "wallet",
    "no-network": "wifi-off",
    "technician": "tool",
    "stop": "hand-stop",
    # insurances, by kiosk.statement.Insurance
    "insurance-pension": "umbrella",
    "insurance-medical": "stethoscope",
    "insurance-unemployment": "briefcase-off",
    "insurance-work-injury": "bandage",
    "insurance-maternity": "baby-carriage",
    # states, by kiosk.statement.InsuredState
    "insured-active": "circle-check",
    "insured-interrupted": "player-pause",
    "insured-receiving": "coins",
    "insured-blocked": "lock",
    "insured-not-insured": "minus",
    # maintenance
    "centre": "server",
    "storage": "database",
    "log": "list-details",
    "supplies": "package",
    "service": "power",
    "usb": "usb",
    "speaker": "volume",
    # services on the menu
    "service-balance": "chart-bar",
}


def ours(svg: str) -> str:
    """The same drawing without class and empty frame, black unless recoloured."""
    shapes = re.findall(r"<(?:path|circle|line|rect)\b[^>]*/>", svg)
    drawn = [shape for shape in shapes if 'stroke="none"' not in shape]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" '
        'fill="none" color="#000000" stroke="currentColor" stroke-width="2" stroke-linecap="round" '
        'stroke-linejoin="round">\n' + "".join(f"  {shape}\n" for shape in drawn) + "</svg>\n"
    )


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    package = Path(arguments[0])
    ICONS.mkdir(parents=True, exist_ok=True)
    for name, source in CHOICE.items():
        drawing = (package / "icons" / "outline" / f"{source}.svg").read_text("utf-8")
        (ICONS / f"{name}.svg").write_text(ours(drawing), "utf-8")
    shutil.copyfile(package / "LICENSE", ICONS / "LICENSE-tabler.txt")
    print(f"{len(CHOICE)} icons")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
