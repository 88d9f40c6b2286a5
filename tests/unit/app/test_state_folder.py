"""One terminal's files are its user's only, and one program's at a time."""

from contextlib import closing
from pathlib import Path

import pytest

from app.state_folder import AlreadyRunningError, StateFolder


@pytest.mark.parametrize("before", [None, 0o755, 0o777])
def test_the_folders_are_closed_to_others(tmp_path: Path, before: int | None) -> None:
    """Also those that were there, open, before."""
    state = StateFolder(tmp_path / "state")
    if before is not None:
        state.run.mkdir(parents=True)
        state.root.chmod(before)
        state.run.chmod(before)
    with closing(state.prepare()):
        assert {each.stat().st_mode & 0o777 for each in (state.root, state.run)} == {0o700}
        assert (state.root / "lock").stat().st_mode & 0o077 == 0


def test_a_second_program_is_refused_until_the_first_has_ended(tmp_path: Path) -> None:
    state = StateFolder(tmp_path / "state")
    with closing(state.prepare()), pytest.raises(AlreadyRunningError):
        state.prepare()
    state.prepare().close()
