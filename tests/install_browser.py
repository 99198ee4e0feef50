"""Finds the Chromium that the explorer's tests drive, and installs it where that needs no one's leave.

Uses the standard library alone: `make test` runs it before anything else.
"""

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPLICATIONS = ("Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome")
DEBIAN_PACKAGES = ("chromium", "fonts-thai-tlwg", "libatomic1")
HOW = (
    f"On Debian or Ubuntu: sudo apt-get install {' '.join(DEBIAN_PACKAGES)}. "
    "A browser that is not found by itself is named by SAIYAI_BROWSER=/path/to/chrome."
)


class NoBrowserError(RuntimeError):
    """Says what the explorer's tests lack and how to get it."""


def find_browser() -> Path | None:
    """The browser that starts here: the one that SAIYAI_BROWSER names, else the first that is found."""
    named = os.environ.get("SAIYAI_BROWSER")
    if named:
        return starting(named)
    installed = [*NAMES, *(f"/Applications/{name}" for name in MAC_APPLICATIONS)]
    return next((browser for name in installed if (browser := starting(name))), None)


def starting(name: str) -> Path | None:
    """The program of this name, if it says its version: some are only signs that point to a shop."""
    program = shutil.which(name)
    if program is None:
        return None
    answer = subprocess.run([program, "--version"], capture_output=True, check=False)
    return Path(program) if answer.returncode == 0 else None


def driver_starts() -> bool:
    """Whether Playwright's driver finds the one library that a bare system lacks."""
    return sys.platform != "linux" or find_library("atomic") is not None


def lacks_thai() -> bool:
    """Whether fontconfig says that no font here has Thai letters, so that pages would show boxes."""
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    return not subprocess.run([listing, ":lang=th"], capture_output=True, check=False).stdout.strip()


def may_install() -> bool:
    """Whether packages can be installed here without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install() -> None:
    """Installs Chromium, a Thai font and what Playwright's driver needs from Debian's packages."""
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES]):
        subprocess.run([*apt, *step], check=True, env=quiet, stdout=subprocess.DEVNULL)


def require_browser() -> Path:
    """The browser of this machine, installed first if need be; NoBrowserError where that cannot be."""
    browser = find_browser()
    if may_install() and (browser is None or not driver_starts() or lacks_thai()):
        print(f"Installing {', '.join(DEBIAN_PACKAGES)} for the explorer's tests", flush=True)
        install()
        browser = find_browser()
    if browser is None:
        raise NoBrowserError(f"The explorer's tests need Chromium or Chrome, and none was found. {HOW}")
    if not driver_starts():
        raise NoBrowserError(f"The explorer's tests need the library libatomic, and it was not found. {HOW}")
    return browser


def main() -> int:
    """Prints the browser that the tests will drive; 1 where there is none."""
    try:
        print(f"Explorer tests drive {require_browser()}")
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"{' '.join(error.cmd)} failed. {HOW}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
