"""Make the bundled export of the default model anew, after a change of ``export.py``.

python tools/export.py
"""

from pathlib import Path

from jkqa.encoding.encode import DEFAULT_MODEL, DEFAULT_SHA256, default_folder
from jkqa.encoding.export import export
from jkqa.encoding.exported import read_record
from jkqa.encoding.reference import Reference
from jkqa.storage.places import bundled_exports


def main() -> None:
    """Write it, and print how far it is from the reference."""
    folder: Path = bundled_exports() / DEFAULT_SHA256[:16]
    export(Reference(DEFAULT_MODEL, default_folder()), DEFAULT_SHA256, folder)
    print(read_record(folder, DEFAULT_SHA256))


if __name__ == "__main__":
    main()
