"""Files written whole: beside their place, then renamed into it."""

import os
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jkqa.errors import JkqaError


def write_whole(path: Path, content: str | bytes) -> None:
    """Write text or bytes; what was there before stays until it is done. Raises JkqaError."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    part = ""
    try:
        handle, part = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(part).chmod(0o644)
        Path(part).replace(path)
    except OSError as error:
        if part:
            Path(part).unlink(missing_ok=True)
        raise JkqaError(f"{path}: cannot be written ({error.strerror}).") from None


@contextmanager
def undisturbed() -> Iterator[None]:
    """A moment in which Ctrl-C waits: what is done here is done whole or not begun."""
    if threading.current_thread() is not threading.main_thread():  # only that one gets signals
        yield
        return
    waiting: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: waiting.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
        if waiting:
            signal.raise_signal(signal.SIGINT)
