from dataclasses import replace

import pytest

from desk_sample import mission
from trademission.desk.read_reader import UnclearReaderError, read_reader
from trademission.domain.people import Host
from trademission.domain.places import Visibility
from trademission.domain.reader import Reader


@pytest.mark.parametrize("level", tuple(Visibility))
def test_a_level_is_itself(level: Visibility) -> None:
    assert read_reader(level, mission=mission()) == Reader(level=level)


@pytest.mark.parametrize("word", ["joerg", "Jörg Größ", "jörg grösS"])
def test_a_delegate_goes_by_id_and_by_name(word: str) -> None:
    assert read_reader(word, mission=mission()).delegate == "joerg"


def test_a_host_goes_by_name() -> None:
    assert read_reader("Alpha", mission=mission()).host == "alpha-host"


def test_a_misspelt_name_is_refused_with_the_likely_one() -> None:
    with pytest.raises(UnclearReaderError) as caught:
        read_reader("Ada Beispil", mission=mission())
    assert "Did you mean Ada Beispiel?" in caught.value.sentence.en
    assert "Meinten Sie Ada Beispiel?" in caught.value.sentence.de


def test_a_name_that_two_share_is_refused_with_both_ids() -> None:
    task = mission()
    twins = (*task.brief.hosts, Host(id="other", name="Alpha"))
    task = replace(task, brief=replace(task.brief, hosts=twins))
    with pytest.raises(UnclearReaderError, match="could be alpha-host or other"):
        read_reader("Alpha", mission=task)
