"""All colours in one place, read by Qt Quick, the recoloured pictures and the contrast test."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours as "#RRGGBB".

    on_primary, on_attention: text on these. wash: ground of selected or noted items. soft: second
    tone of illustrations and charts, never behind text. line: edges, 3:1 on ground and surface.
    """

    name: str
    high_contrast: bool
    ground: str
    surface: str
    wash: str
    ink: str
    muted: str
    primary: str
    on_primary: str
    attention: str
    on_attention: str
    attention_wash: str
    good: str
    bad: str
    line: str
    soft: str


LIGHT = Theme(
    name="light",
    high_contrast=False,
    ground="#F6F3EC",
    surface="#FFFFFF",
    wash="#E3EEF0",
    ink="#17212B",
    muted="#4B5766",
    primary="#0B5563",
    on_primary="#FFFFFF",
    attention="#A63D0B",
    on_attention="#FFFFFF",
    attention_wash="#FBEDE3",
    good="#1C6336",
    bad="#9C1C1C",
    line="#7A8594",
    soft="#9CC3C9",
)

DARK = Theme(
    name="dark",
    high_contrast=False,
    ground="#10181F",
    surface="#1A252E",
    wash="#20333B",
    ink="#F3F1EA",
    muted="#B7C2CC",
    primary="#6FD0DE",
    on_primary="#10181F",
    attention="#FFAE7A",
    on_attention="#10181F",
    attention_wash="#33251D",
    good="#86D9A0",
    bad="#FF9E94",
    line="#8594A2",
    soft="#3F6F78",
)

CONTRAST_DARK = Theme(
    name="contrast-dark",
    high_contrast=True,
    ground="#000000",
    surface="#000000",
    wash="#1E1E1E",
    ink="#FFFFFF",
    muted="#FFFFFF",
    primary="#FFD500",
    on_primary="#000000",
    attention="#FFD500",
    on_attention="#000000",
    attention_wash="#000000",
    good="#FFFFFF",
    bad="#FFFFFF",
    line="#FFFFFF",
    soft="#8A8A8A",
)

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    high_contrast=True,
    ground="#FFFFFF",
    surface="#FFFFFF",
    wash="#EEF1FA",
    ink="#000000",
    muted="#000000",
    primary="#00309C",
    on_primary="#FFFFFF",
    attention="#00309C",
    on_attention="#FFFFFF",
    attention_wash="#FFFFFF",
    good="#000000",
    bad="#000000",
    line="#000000",
    soft="#7D8FBF",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_DARK, CONTRAST_LIGHT)}

ON_THE_BAR = ("light", "contrast-dark", "contrast-light")
"""The themes the citizen's contrast button cycles through; a site may start with "dark" instead."""
