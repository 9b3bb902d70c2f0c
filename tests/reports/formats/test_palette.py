"""The colours of the pages: all text has the contrast that WCAG requires, in light and dark mode."""

import re
from importlib.resources import files
from itertools import product

import pytest

CSS = (files("galleyproof.reports") / "templates" / "report.css").read_text(encoding="utf-8")
TEXT = ("ink", "quiet", "link", "passed", "warning", "error", "waived")
BEHIND = ("page", "tint", "lit")
LEAST = 4.5


def palette(part: str) -> dict[str, str]:
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", part))


LIGHT, DARK = (palette(part) for part in CSS.split("prefers-color-scheme: dark")[:2])


def luminance(colour: str) -> float:
    """Return the relative luminance, as WCAG 2 defines it."""
    parts = [int(colour[first : first + 2], 16) / 255 for first in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("text", "behind"), [*product(TEXT, BEHIND)])
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_has_enough_contrast(colours: dict[str, str], text: str, behind: str) -> None:
    assert contrast(colours[text], colours[behind]) >= LEAST
