"""The one form in which providers answer: `{"outcome": WORD, "reference": OURS}` and no more."""

import json
from collections.abc import Mapping

from gateways.providers.exchange import ProviderDown
from rules.vocabulary import Outcome


def outcome_of(body: bytes, *, reference: str, words: Mapping[str, Outcome]) -> Outcome:
    """The outcome that `body` states about the question `reference`.

    Raises ProviderDown for anything else: an unknown word, something more or twice, an answer to
    another question. Nobody is judged by it.
    """
    try:
        said = json.loads(body, object_pairs_hook=tuple)  # an object is a tuple, an array a list
    except (ValueError, RecursionError):
        raise ProviderDown("no JSON", transient=False) from None
    if not isinstance(said, tuple) or len(said) != 2:
        raise ProviderDown("not the form of an answer", transient=False)
    found = dict(said)
    word = found.get("outcome")
    if set(found) != {"outcome", "reference"} or not isinstance(word, str) or word not in words:
        raise ProviderDown("not the form of an answer", transient=False)
    if found["reference"] != reference:
        raise ProviderDown("the answer to another question", transient=False)
    return words[word]
