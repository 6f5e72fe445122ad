"""The noun of reading: a block, text that stands together."""

from dataclasses import dataclass

from jkqa.types import Span


@dataclass(frozen=True, slots=True)
class Block:
    """Text that stands together: its span without outer space, and its first line's number.

    ``again``: a row of a table whose first cell is empty, as below the date of the row above.
    """

    span: Span
    line: int
    text: str
    again: bool = False

    @property
    def words(self) -> list[str]:
        """The block's words."""
        return self.text.split()

    def column(self, text: str) -> int:
        """How far from the beginning of its line in ``text`` the block begins."""
        return self.span.start - text.rfind("\n", 0, self.span.start) - 1

    def touches(self, below: "Block") -> bool:
        """Whether no blank line is between this block and the one ``below`` it."""
        return self.line + self.text.count("\n") + 1 >= below.line

    def to(self, last: "Block", text: str) -> "Block":
        """One block from the beginning of this to the end of ``last``."""
        span = Span(self.span.start, last.span.end)
        return Block(span, self.line, span.of(text))
