"""A misspelt word × the words there are → the one that was meant, or none; and lists of words for a sentence."""

from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from posixpath import basename, dirname

LIKENESS = 0.7
"""From this share of common letters on, two words are taken for one another."""

SHUFFLED = 0.9
"""A word of the same letters in another order is this much like it."""
SHORTEST, PART = 4, 0.7
"""From so many letters on, a word that another one begins or ends with is this much like it."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like this one; "" when none is like it."""
    wanted = _plain(word)
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    best, found = 0.0, ""
    for candidate in known:
        likeness = _likeness(matcher, wanted, _plain(candidate))
        if likeness > best:
            best, found = likeness, candidate
    return found if best >= LIKENESS else ""


def nearest_path(path: str, known: Collection[str]) -> str:
    """Return the known path with the most similar file name, of several that in the most similar folder; else ""."""
    likely = nearest(basename(path), sorted({basename(one) for one in known}))
    alike = {dirname(one): one for one in sorted(known) if basename(one) == likely}
    return alike.get(nearest(dirname(path), alike), "") if len(alike) > 1 else "".join(alike.values())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a sentence that names the nearest known word; "" when there is none."""
    found = nearest(word, known)
    return f"; did you mean '{found}'?" if found else ""


def any_of(words: Sequence[str], last: str = "or") -> str:
    """Write words as a list in a sentence: `Draft, Review or Approved`."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def _likeness(matcher: "SequenceMatcher[str]", wanted: str, candidate: str) -> float:
    """Share of common letters; a word that only adds to the other one counts as a good match."""
    shorter, longer = sorted((len(wanted), len(candidate)))
    if not shorter or longer - shorter > longer / 2 + 2:
        return 0.0
    if wanted == candidate:
        return 1.0
    if shorter == longer and sorted(wanted) == sorted(candidate):
        return SHUFFLED
    ratio = 0.0
    # The most that words of these lengths can have in common is known before their letters are compared.
    if 2 * shorter >= LIKENESS * (shorter + longer):
        matcher.set_seq1(candidate)
        ratio = matcher.ratio() if matcher.quick_ratio() >= LIKENESS else 0.0
    is_part = shorter >= SHORTEST and (
        wanted.startswith(candidate)
        or wanted.endswith(candidate)
        or candidate.startswith(wanted)
        or candidate.endswith(wanted)
    )
    return max(ratio, PART if is_part else 0.0)
