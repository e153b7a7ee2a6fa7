"""Writing the output folder: what is touched, what is refused, and what outside stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import output
from generator.folder import STAGING, Folder
from generator.problems import BadInput
from generator.provenance import Provenance
from generator.steps import FileRecord
from tests.output.places import encoded, entry, python, tree


def write(root: Path, files: dict[str, str], remove: tuple[str, ...] = ()) -> output.Written:
    return output.write(Folder(root), encoded(files), remove)


def message(root: Path, files: dict[str, str], remove: tuple[str, ...] = ()) -> str:
    """The problem of a write that changes nothing."""
    before = tree(root)
    with pytest.raises(BadInput) as caught:
        write(root, files, remove)
    assert tree(root) == before
    return str(caught.value)


def test_a_new_tree(tmp_path: Path) -> None:
    files = {"a.txt": "a\n", "python/deep/b.py": "é\n", "python/empty.py": ""}
    written = write(tmp_path / "new/out", files)
    assert written.put == ("a.txt", "python/deep/b.py", "python/empty.py")
    assert tree(tmp_path / "new/out") == files
    assert not (tmp_path / "new/out" / STAGING).exists()


def test_files_that_are_the_same_are_not_touched(tmp_path: Path) -> None:
    write(tmp_path, {"same.txt": "1", "other.txt": "1"})
    before = (tmp_path / "same.txt").stat()
    written = write(tmp_path, {"same.txt": "1", "other.txt": "2"})
    after = (tmp_path / "same.txt").stat()
    assert written.put == ("other.txt",)
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_nothing_to_do_leaves_even_the_folder_alone(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "1"})
    before = tmp_path.stat()
    assert write(tmp_path, {"a.txt": "1"}) == output.Written()
    assert tmp_path.stat() == before


def test_removing_leaves_no_empty_folder_and_no_stranger_harmed(tmp_path: Path) -> None:
    write(tmp_path, {"x/y/ours.txt": "", "x/z/ours.txt": "", "ours.txt": ""})
    (tmp_path / "x/z/theirs.txt").write_text("theirs")
    written = write(tmp_path, {"ours.txt": ""}, ("x/y/ours.txt", "x/z/ours.txt"))
    assert written.removed == ("x/y/ours.txt", "x/z/ours.txt")
    assert tree(tmp_path) == {"ours.txt": "", "x/z/theirs.txt": "theirs"}
    assert not (tmp_path / "x/y").exists()


def test_a_file_becomes_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"page": "1", "section/a": "2"})
    write(tmp_path, {"page/a": "3", "section": "4"}, ("page", "section/a"))
    assert tree(tmp_path) == {"page/a": "3", "section": "4"}


def test_obstacles_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/theirs").write_text("")
    (tmp_path / "file").write_text("")
    at = tmp_path.as_posix()
    assert message(tmp_path, {"folder": "x", "file/below": "x"}).split("\n") == [
        f"{at}/folder: error: is a folder, and a file must go there; move it away",
        f"{at}/file: error: is a file, and a folder must go there; move it away",
    ]


def test_a_link_in_place_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    outside, out = tmp_path / "outside", tmp_path / "out"
    (outside / "sub").mkdir(parents=True)
    out.mkdir()
    (out / "python").symlink_to(outside)
    link = (out / "python").as_posix()
    expected = (
        f"{link}: error: is a symbolic link, and onespec follows none below its output folder; "
        "put a real folder in its place"
    )
    for path in ("python/a.txt", "python/sub/a.txt"):
        assert message(out, {path: "x"}) == expected
    with pytest.raises(BadInput, match="symbolic link"):
        output.stale(
            Folder(out),
            Provenance(targets={"python": entry({"a.txt": FileRecord("1", "1")})}),
            Provenance(),
        )
    assert tree(outside) == {}


def test_a_link_in_place_of_a_file_is_replaced_and_its_target_stays(tmp_path: Path) -> None:
    outside, out = tmp_path / "outside.txt", tmp_path / "out"
    outside.write_text("same")
    out.mkdir()
    (out / "a.txt").symlink_to(outside)
    assert write(out, {"a.txt": "same"}).put == ("a.txt",)
    assert not (out / "a.txt").is_symlink()
    assert outside.read_text() == "same"


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    write(tmp_path / "out", {"a.txt": "1"})
    assert tree(tmp_path / "real") == {"a.txt": "1"}


FILES = {"docs/index.md": "index", "python/a.py": "", "docs/python/b.md": ""}
FOLDERS = ("docs/python", "python")


def test_what_onespec_did_not_write_is_refused(tmp_path: Path) -> None:
    out = Folder(tmp_path)
    (tmp_path / "python").mkdir()
    (tmp_path / "docs").mkdir()
    output.refuse_foreign(out, encoded(FILES), FOLDERS, Provenance())
    (tmp_path / "python/mine.py").write_text("")
    (tmp_path / "docs/index.md").write_text("mine")
    with pytest.raises(BadInput) as caught:
        output.refuse_foreign(Folder(tmp_path), encoded(FILES), FOLDERS, Provenance())
    after = (
        "no PROVENANCE.json says that onespec wrote it; "
        "choose another folder with --out, or overwrite it with --force"
    )
    assert str(caught.value).split("\n") == [
        f"{tmp_path.as_posix()}/python: error: is not empty, and {after}",
        f"{tmp_path.as_posix()}/docs/index.md: error: is there, and {after}",
    ]


def test_what_onespec_wrote_is_not_refused(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "python/mine.py").write_text("")
    last = Provenance(index=entry({}), targets={"python": entry({}), "docs/python": entry({})})
    files = encoded({**FILES, "docs/index.md": "new"})
    output.refuse_foreign(Folder(tmp_path), files, FOLDERS, last)


WRITE = """
import resource, sys
from pathlib import Path
from generator import output
from generator.folder import Folder
from generator.problems import BadInput

if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    files = {"a/1.txt": b"new", "a/2.txt": b"n" * 4096}
    output.write(Folder(Path(sys.argv[1])), files, ["a/0.txt"])
except BadInput as error:
    print(error)
"""


def write_without_privileges(*arguments: str) -> str:
    done = python("-c", WRITE, *arguments, privileged=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def old_tree(root: Path) -> dict[str, str]:
    files = {"a/0.txt": "old", "a/1.txt": "old", "theirs.txt": "theirs"}
    write(root, files)
    return files


def test_a_read_only_output_folder(tmp_path: Path) -> None:
    files = old_tree(tmp_path)
    tmp_path.chmod(0o555)
    try:
        said = write_without_privileges(str(tmp_path))
    finally:
        tmp_path.chmod(0o755)
    assert said == (
        f"{tmp_path.as_posix()}: error: can't be written (Permission denied); "
        "make it writable, or choose another; nothing was changed\n"
    )
    assert tree(tmp_path) == files


def test_a_read_only_folder_within_it(tmp_path: Path) -> None:
    files = old_tree(tmp_path)
    (tmp_path / "a").chmod(0o555)
    try:
        said = write_without_privileges(str(tmp_path))
    finally:
        (tmp_path / "a").chmod(0o755)
    assert said.endswith("nothing was changed\n")
    assert tree(tmp_path) == files
    assert not (tmp_path / STAGING).exists()


def test_a_file_that_grows_too_large(tmp_path: Path) -> None:
    files = old_tree(tmp_path)
    said = write_without_privileges(str(tmp_path), "1024")
    assert said == (
        f"{tmp_path.as_posix()}: error: can't be written (File too large); "
        "make it writable, or choose another; nothing was changed\n"
    )
    assert tree(tmp_path) == files
