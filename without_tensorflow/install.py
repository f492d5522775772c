"""`path/to/environment/bin/python install.py [ADVICE]`: put the stand-ins into the environment of the Python that runs this."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from pathlib import Path

MODULE = "rasa_without_tensorflow"


def main() -> None:
    packages = Path(sysconfig.get_path("purelib"))
    shutil.copyfile(Path(__file__).with_name(f"{MODULE}.py"), packages / f"{MODULE}.py")
    advice = ", ".join(map(repr, sys.argv[1:2]))
    (packages / f"{MODULE}.pth").write_text(f"import {MODULE}; {MODULE}.install({advice})\n", encoding="utf-8")


if __name__ == "__main__":
    main()
