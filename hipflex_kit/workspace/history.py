"""Copies of what was replaced, so that yesterday's version and a deleted program can be had back."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hipflex_kit.record_making import record
from hipflex_kit.workspace.disk import STATE_FOLDER, digest_of, locked, state_folder
from hipflex_kit.workspace.errors import FileExistsAlreadyError, FileNameError, explained, quoted

_KEEP_ALL = 30
"""The newest copies that are always kept."""
_KEEP_DAYS = 180
_STAMP = "%Y%m%dT%H%M%S.%fZ"


@record
class Version:
    """A copy of a file as it once was.

    Attributes:
        path: Where the copy is.
        replaced_at: When it was replaced (UTC).
        size: Length in bytes.
    """

    path: Path
    replaced_at: datetime
    size: int


@record
class Binned:
    """A deleted file that can be had back.

    Attributes:
        path: Where it is kept.
        original: Where it was, relative to the opened folder.
        deleted_at: When it was deleted (UTC).
    """

    path: Path
    original: Path
    deleted_at: datetime


def keep_version(root: Path, path: Path, data: bytes) -> bool:
    """Put a copy of a file's content into the history. Never stands in the way of saving.

    Args:
        root: The opened folder.
        path: The file.
        data: The content that is about to be replaced, or that was.

    Returns:
        True where a copy is there now; False where none could be made.
    """
    now = datetime.now(UTC)
    try:
        folder = _history_of(root, path)
        if folder is None:
            return False
        state_folder(root)
        folder.mkdir(parents=True, exist_ok=True)
        names = sorted(copy.name for copy in folder.iterdir())
        mark = digest_of(data)[:12]
        if names and names[-1].endswith(f"-{mark}.txt"):
            return True
        (folder / f"{now.strftime(_STAMP)}-{mark}.txt").write_bytes(data)
        _prune(folder, names, now)
    except OSError:
        return False
    return True


def versions_of(root: Path, path: Path) -> list[Version]:
    """The copies of a file, newest first."""
    folder = _history_of(root, path)
    if folder is None or not folder.is_dir():
        return []
    found = []
    for copy in folder.iterdir():
        replaced_at = _stamp_of(copy.name)
        if replaced_at is not None:
            found.append(Version(copy, replaced_at, copy.stat().st_size))
    return sorted(found, key=lambda version: version.path.name, reverse=True)


def move_to_bin(root: Path, path: Path) -> Binned:
    """Delete a file so that it can be had back."""
    import shutil

    deleted_at = datetime.now(UTC)
    original = path.relative_to(root)
    name = f"{deleted_at.strftime(_STAMP)}-{os.urandom(3).hex()}"
    with locked(path):
        try:
            place = state_folder(root) / "bin" / name
            place.mkdir(parents=True)
            note = {"original": original.as_posix(), "deleted_at": deleted_at.isoformat()}
            (place / "about.json").write_text(json.dumps(note), encoding="utf-8")
            kept = place / "content"
            shutil.move(path, kept)
        except OSError as error:
            raise explained(error, path, "saved") from error
    return Binned(kept, original, deleted_at)


def binned_files(root: Path) -> list[Binned]:
    """What is in the bin, last deleted first. An entry that was tampered with is left out."""
    found = []
    for about in (root / STATE_FOLDER / "bin").glob("*/about.json"):
        with suppress(OSError, ValueError, KeyError, TypeError):
            note = json.loads(about.read_text("utf-8"))
            kept, original = about.with_name("content"), Path(note["original"])
            deleted_at = datetime.fromisoformat(note["deleted_at"])
            outside = original.is_absolute() or ".." in original.parts
            if kept.is_file() and not outside and deleted_at.tzinfo is not None:
                found.append(Binned(kept, original, deleted_at))
    return sorted(found, key=lambda binned: binned.deleted_at, reverse=True)


def restore_from_bin(root: Path, binned: Binned, target: Path | None = None) -> Path:
    """Put a deleted file back.

    Args:
        root: The opened folder.
        binned: The deleted file.
        target: Where to; by default where it was.

    Raises:
        FileExistsAlreadyError: There is a new file of that name; nothing is overwritten.
        FileNameError: The place is outside the folder.
    """
    import shutil

    target = root / binned.original if target is None else target
    if not target.resolve().is_relative_to(root.resolve()):
        raise FileNameError(f"{quoted(target)} would be outside the opened folder and was not restored.", target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target):
            if target.exists():
                message = f"There is a new {quoted(target)}; rename it, then restore the old one."
                raise FileExistsAlreadyError(message, target)
            shutil.move(binned.path, target)
    except OSError as error:
        raise explained(error, target, "saved") from error
    shutil.rmtree(binned.path.parent, ignore_errors=True)
    return target


def move_history(root: Path, old: Path, new: Path) -> None:
    """Take a renamed file's copies along. Where that cannot be done they stay under the old name; nothing is lost."""
    before, after = _history_of(root, old), _history_of(root, new)
    if before is None or after is None or not before.is_dir():
        return
    with suppress(OSError):
        if not after.exists():
            after.parent.mkdir(parents=True, exist_ok=True)
            before.rename(after)
            return
        for copy in before.iterdir():
            copy.replace(after / copy.name)
        before.rmdir()


def _history_of(root: Path, path: Path) -> Path | None:
    try:
        return root / STATE_FOLDER / "history" / path.relative_to(root)
    except ValueError:
        return None


def _stamp_of(name: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.strptime(name.rsplit("-", 1)[0], _STAMP).replace(tzinfo=UTC)
    return None


def _prune(folder: Path, names: list[str], now: datetime) -> None:
    """Keep the newest copies, before them the last of each hour of the past day, then the last of each day."""
    seen: set[str] = set()
    for name in sorted(names, reverse=True)[_KEEP_ALL:]:
        stamp = _stamp_of(name)
        if stamp is None:
            continue
        age = now - stamp
        period = stamp.strftime("%Y%m%dT%H" if age < timedelta(days=1) else "%Y%m%d")
        if period in seen or age > timedelta(days=_KEEP_DAYS):
            with suppress(OSError):
                (folder / name).unlink()
        seen.add(period)
