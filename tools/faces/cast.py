"""The eight persons as they are before the search (its results are in shapes.json)."""

from tools.faces.people import Figure3D

_BLACK = (0.30, 0.29, 0.32)

CAST: dict[str, Figure3D] = {
    "f01": Figure3D(
        "female", 0.06, {"asian": 1.0}, {"young_asian_female": 1.0}, "long01", "eyebrow001",
        "female_casualsuit02", hair_tint=_BLACK,
    ),
    "f02": Figure3D(
        "male", 0.10, {"asian": 0.9, "african": 0.1},
        {"young_asian_male": 0.8, "young_african_male": 0.2}, "short01", "eyebrow006",
        "male_casualsuit01",
    ),
    "f03": Figure3D(
        "female", 0.5, {"asian": 0.7, "caucasian": 0.3},
        {"middleage_asian_female": 0.6, "middleage_caucasian_female": 0.4}, "ponytail01",
        "eyebrow009", "female_elegantsuit01", hair_tint=(0.5, 0.45, 0.45),
    ),
    "f04": Figure3D(
        "male", 0.85, {"asian": 0.6, "caucasian": 0.4},
        {"old_caucasian_male": 0.9, "old_asian_male": 0.1}, "short04",
        "eyebrow011", "male_elegantsuit01", hair_tint=(4.5, 4.6, 4.8),
        skin_tint=(0.95, 0.97, 0.98),
    ),
    "f05": Figure3D(
        "female", 0.9, {"asian": 0.8, "caucasian": 0.2},
        {"old_caucasian_female": 0.7, "old_asian_female": 0.3}, "ponytail01",
        "eyebrow003", "male_casualsuit06", hair_tint=(3.6, 4.2, 5.2),
    ),
    "f06": Figure3D(
        "male", 0.42, {"asian": 1.0, "caucasian": 0.0},
        {"middleage_asian_male": 0.9, "middleage_african_male": 0.1}, "short02", "eyebrow012",
        "male_casualsuit05", hair_tint=(0.2, 0.2, 0.22),
    ),
    "f07": Figure3D(
        "female", 0.2, {"asian": 0.5, "caucasian": 0.5}, {"young_caucasian_female": 0.9,
        "young_african_female": 0.1}, "afro01", "eyebrow010", "female_sportsuit01",
        skin_tint=(0.9, 0.85, 0.8),
    ),
    "f08": Figure3D(
        "male", 0.55, {"asian": 0.5, "african": 0.3, "caucasian": 0.2},
        {"middleage_african_male": 0.6, "middleage_caucasian_male": 0.4}, "", "eyebrow008",
        "male_worksuit01",
    ),
}  # fmt: skip
