"""``python -m extractor`` is ``spectable``."""

from extractor.cli import main

if __name__ == "__main__":
    main()
