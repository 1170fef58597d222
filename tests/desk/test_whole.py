from pathlib import Path

import pytest

from trademission.desk.whole import UnwritableError, refuse_foreign, whole_file, whole_folder

OURS = frozenset({"a.txt", "b.txt"})


class CrashError(Exception):
    pass


def write_half(target: Path) -> None:
    with whole_file(target) as draft:
        draft.write_text("half")
        raise CrashError


def write_half_a_folder(target: Path) -> None:
    with whole_folder(target, ours=OURS) as draft:
        (draft / "b.txt").write_text("half")
        raise CrashError


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_with_all_that_was_written(tmp_path: Path) -> None:
    target = tmp_path / "new" / "a.txt"
    with whole_file(target) as draft:
        draft.write_text("whole")
    assert target.read_text() == "whole"
    assert names_in(target.parent) == ["a.txt"]


def test_a_failure_leaves_the_earlier_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("earlier")
    with pytest.raises(CrashError):
        write_half(target)
    assert target.read_text() == "earlier"
    assert names_in(tmp_path) == ["a.txt"]


def test_a_folder_replaces_earlier_results_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "a.txt").write_text("earlier")
    with whole_folder(target, ours=OURS) as draft:
        (draft / "b.txt").write_text("new")
        assert names_in(target) == ["a.txt"]
    assert names_in(target) == ["b.txt"]
    assert names_in(tmp_path) == ["out"]


def test_a_failure_leaves_the_earlier_folder_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "a.txt").write_text("earlier")
    with pytest.raises(CrashError):
        write_half_a_folder(target)
    assert names_in(target) == ["a.txt"]
    assert names_in(tmp_path) == ["out"]


def test_the_earlier_folder_comes_back_when_the_new_one_cannot_take_its_place(
    tmp_path: Path,
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "a.txt").write_text("earlier")
    with pytest.raises(UnwritableError), whole_folder(target, ours=OURS) as draft:
        draft.rmdir()
    assert names_in(target) == ["a.txt"]


def test_a_folder_with_files_of_others_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("precious")
    with pytest.raises(UnwritableError, match=r"also holds thesis\.docx, which would be lost"):
        refuse_foreign(tmp_path, ours=OURS)
    with pytest.raises(UnwritableError), whole_folder(tmp_path, ours=OURS):
        pass
    assert names_in(tmp_path) == ["thesis.docx"]


def test_what_file_managers_leave_behind_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_text("")
    refuse_foreign(tmp_path, ours=OURS)


def test_a_target_below_a_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableError) as caught, whole_file(tmp_path / "file" / "a.txt"):
        pass
    assert "could not be written" in caught.value.sentence.en
    assert "ließ sich nicht schreiben" in caught.value.sentence.de
