"""Finds the Chromium that the explorer's tests drive, and installs it where that needs no one's leave.

Uses the standard library alone: `make test` runs it before anything else.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPLICATIONS = ("Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome")
DEBIAN_PACKAGES = ("chromium", "fonts-thai-tlwg")
NONE_FOUND = (
    "The explorer's tests need Chromium or Chrome, and none was found. On Debian or Ubuntu: sudo apt-get "
    f"install {' '.join(DEBIAN_PACKAGES)}; or name yours by SAIYAI_BROWSER=/path/to/chrome."
)


class NoBrowserError(RuntimeError):
    """Says that no browser is there and how to get one."""


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


def may_install() -> bool:
    """Whether packages can be installed here without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install() -> None:
    """Installs Chromium and a Thai font from Debian's packages."""
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES]):
        subprocess.run([*apt, *step], check=True, env=quiet, stdout=subprocess.DEVNULL)


def thai_font_missing() -> bool:
    """Whether fontconfig says that no font here has Thai letters, so that pages would show boxes."""
    listing = shutil.which("fc-list")
    if listing is None:
        return True
    return not subprocess.run([listing, ":lang=th"], capture_output=True, check=False).stdout.strip()


def require_browser() -> Path:
    """The browser of this machine, installed first if need be; NoBrowserError where that cannot be."""
    browser = find_browser()
    if may_install() and (browser is None or thai_font_missing()):
        print(f"Installing {' and '.join(DEBIAN_PACKAGES)} for the explorer's tests", flush=True)
        install()
        browser = find_browser()
    if browser is None:
        raise NoBrowserError(NONE_FOUND)
    return browser


def main() -> int:
    """Prints the browser that the tests will drive; 1 where there is none."""
    try:
        print(f"Explorer tests drive {require_browser()}")
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"{' '.join(error.cmd)} failed. {NONE_FOUND}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
