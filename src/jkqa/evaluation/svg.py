"""Pictures as inline SVG: a frame with axes from 0 to 1, and marks in it.

Colours are classes, so that the page's style gives them in light and dark; series differ by shape
and dashes as well.
"""

from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT = 480, 340
LEFT, RIGHT, TOP, BOTTOM = 58, 14, 14, 48
Point = tuple[float, float]


def x_of(value: float, left: float = LEFT) -> float:
    """Where a value from 0 to 1 stands from left to right."""
    return left + value * (WIDTH - left - RIGHT)


def y_of(value: float, height: float = HEIGHT) -> float:
    """Where a value from 0 to 1 stands from bottom to top."""
    return height - BOTTOM - value * (height - TOP - BOTTOM)


def tag(name: str, content: str = "", **attributes: str | float) -> str:
    """An element; ``class_`` is ``class``, ``text_anchor`` is ``text-anchor``."""
    parts = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_short(value))}"'
        for key, value in attributes.items()
    )
    return f"<{name}{parts}>{content}</{name}>"


def _short(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def words(x: float, y: float, text: str, anchor: str = "middle", **more: str | float) -> str:
    """A text."""
    return tag("text", escape(text), x=x, y=y, text_anchor=anchor, **more)


def picture(content: Sequence[str], label: str, height: float = HEIGHT) -> str:
    """An SVG that fills the width it has; ``label`` says it to those who do not see it."""
    return tag(
        "svg", "".join(content), viewBox=f"0 0 {WIDTH} {_short(height)}", role="img",
        aria_label=label,
    )  # fmt: skip


def frame(across: str, up: str, top: float = 1.0) -> list[str]:
    """Axes from 0 to 1, upwards to ``top``, with lines every quarter."""
    parts = []
    for step in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = x_of(step), y_of(step)
        parts += [
            tag("line", x1=x, x2=x, y1=y_of(0), y2=y_of(1), class_="grid"),
            tag("line", x1=x_of(0), x2=x_of(1), y1=y, y2=y, class_="grid"),
            words(x, y_of(0) + 18, f"{step:g}"),
            words(x_of(0) - 8, y + 5, f"{step * top:g}", "end"),
        ]
    middle = y_of(0.5)
    parts += [
        words(x_of(0.5), HEIGHT - 8, across, class_="axis"),
        words(16, middle, up, class_="axis", transform=f"rotate(-90 16 {middle:.1f})"),
    ]
    return parts


def line(points: Sequence[Point], series: int) -> str:
    """A line through points, as the series of that number."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return tag("polyline", points=path, class_=f"line s{series}")


def mark(x: float, y: float, series: int, size: float = 5.5, title: str = "") -> str:
    """A mark in the shape of its series: a disc, a square, a triangle, a diamond."""
    inside = tag("title", escape(title)) if title else ""
    kind = f"mark s{series}"
    if series % 4 == 0:
        return tag("circle", inside, cx=x, cy=y, r=size, class_=kind)
    corners = (
        ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
        ((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
        ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    )[series % 4 - 1]
    points = " ".join(f"{x + size * a:.1f},{y + size * b:.1f}" for a, b in corners)
    return tag("polygon", inside, points=points, class_=kind)


def legend(names: Sequence[str], x: float, y: float, step: float, *, down: bool = False) -> str:
    """The series by name, beside each other or one under the other."""
    parts = []
    for series, name in enumerate(names):
        left, top = (x, y + series * step) if down else (x + series * step, y)
        parts += [mark(left, top - 5, series), words(left + 11, top, name, "start")]
    return "".join(parts)
