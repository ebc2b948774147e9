"""What the demo's people and organisations show is what the law asks for (Art 5, 9)."""

from datetime import date
from random import Random

import pytest

from cli.demo import papers
from rules.qualifications import is_whole
from rules.registration import credentials
from rules.registration.declaration import DeclaredCredential
from rules.vocabulary import CredentialField as Field
from rules.vocabulary import CredentialKind as Kind
from rules.vocabulary import NewsScope
from rules.vocabulary import SubjectNature as Nature

TODAY = date(2026, 11, 24)
SHOWN = [(Nature.NATURAL_PERSON, field) for field in papers.OF_PERSONS]
SHOWN += [(Nature.ENTERPRISE, field) for field in papers.OF_ORGANISATIONS]


def declared(paper: dict[str, object]) -> DeclaredCredential:
    last = paper.get("validTo")
    return DeclaredCredential(
        field=Field(str(paper["field"])),
        kind=Kind(str(paper["kind"])),
        title=str(paper["title"]),
        issuer=str(paper["issuer"]),
        number=str(paper["number"]),
        valid_from=date.fromisoformat(str(paper["validFrom"])),
        valid_to=date.fromisoformat(str(last)) if last else None,
        scope=(NewsScope.REPRINTING,) if "scope" in paper else (),
    )


@pytest.mark.article("9")
@pytest.mark.parametrize(("nature", "field"), SHOWN)
def test_the_papers_of_the_demo_are_whole_and_in_order(nature: Nature, field: Field) -> None:
    for seed in range(20):
        shown = papers.credentials(field, nature, "云山", TODAY, Random(seed))  # noqa: S311 # a story

        kinds = {declared(paper).kind for paper in shown}
        assert is_whole(field, nature, kinds)
        for paper in shown:
            assert credentials.objections(declared(paper), nature, (), TODAY) == []
