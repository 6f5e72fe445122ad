"""``python -m jkqa`` is the same program as ``jkqa``."""

from jkqa.cli.main import main

if __name__ == "__main__":
    main()
