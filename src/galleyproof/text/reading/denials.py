"""What a sentence of one clause denies or leaves open, whatever its verb is."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import dropwhile, islice, pairwise
from typing import NamedTuple

from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word
from galleyproof.text.span import Span

_HELPING, _ADVERBS, _FAILING = vocabulary("helping"), vocabulary("adverbs"), vocabulary("failing")
_POSSIBLE, _PLANNING, _FUTURE = (
    vocabulary("possible") - {"could", "whether"},
    vocabulary("planning"),
    vocabulary("future") - {"would"},
)
_HARMLESS = vocabulary("not_a_denial") | vocabulary("hedging")
_CLAUSES = vocabulary("clause_openers") - {"and", "or", "as", "than", "after", "before"}
_MARKS = frozenset('"\u201c\u201d\u00ab\u00bb?')


_NEGATIVE, _IDIOMS = vocabulary("negative"), vocabulary("no_idioms")
_NEGATIONS = frozenset(("not", "never", "no", "cannot", "nor", "neither", "none"))
_OF_WHAT_FOLLOWS = frozenset(("true", "case", "that"))
"""Words of `it is not true that` and `it is not the case that`, which deny what comes after them."""

_SHORT, _STEM = 3, 5
"""Letters of words that are passed over, and letters that forms of one word have in common."""

_SHORT_VERBS = frozenset(("say", "ask", "see", "let", "pay", "get", "use", "try", "buy", "set", "win", "own"))
_REACH = 8
"""Words after a negation in which what it denies can be."""

_SOON = 8
"""Words after `not` within which `until` says that something did happen, later."""


class Doubt(NamedTuple):
    """Words with which a sentence denies something or leaves it open.

    Attributes:
        span: their place.
        denies: True if they deny it, False if they only leave it open.
        following: the next words of the sentence, which say what that is.
    """

    span: Span
    denies: bool
    following: Sequence[Word]


def doubt_of(text: str, words: Sequence[Word]) -> Doubt | None:
    """Return the words with which a sentence denies what it is about, or says that it may or will happen.

    None for a sentence of several clauses or with a quotation: there it cannot be told what they are about.
    """
    if any(word.letters in _CLAUSES for word in words) or _MARKS.intersection(text):
        return None
    return _denial(words) or _left_open(words)


def _denial(words: Sequence[Word]) -> Doubt | None:
    for number, word in enumerate(words):
        following = words[number + 1].letters if number + 1 < len(words) else ""
        waits = any(later.letters in ("until", "till") for later in words[number + 1 : number + _SOON])
        if _denies(words, number) and following not in _HARMLESS and not (waits or _is_second(words, number)):
            return _doubt(words, max(number - 1, 0), number, denies=True)
        no_longer_due = word.letters == "no" and following == "longer" and _is_plan(words[number + 2 : number + 4])
        if no_longer_due or (word.letters in _FAILING and following == "to"):
            return _doubt(words, number, number + 1, denies=True)
    return None


def _is_second(words: Sequence[Word], number: int) -> bool:
    """Return True for a verb of which the subject did something else before: `opened late and may close early`."""
    first = number
    while first > 0 and (words[first - 1].letters in _HELPING or words[first - 1].letters in _ADVERBS):
        first -= 1
    return first > 1 and words[first - 1].letters in ("and", "but", "or")


def _doubt(words: Sequence[Word], first: int, last: int, *, denies: bool) -> Doubt:
    following = [*following_words(words[: last + _REACH], last)]
    return Doubt(Span(words[first].span.start, words[last].span.end), denies, following)


def _is_plan(words: Sequence[Word]) -> bool:
    """Return True for words such as `due to`, which say that something is to come."""
    return [word.letters in _PLANNING or word.letters == "to" for word in words] == [True, True]


def _left_open(words: Sequence[Word]) -> Doubt | None:
    for number, word in enumerate(words):
        following = words[number + 1].letters if number + 1 < len(words) else ""
        if _is_second(words, number):
            continue
        if word.letters in _POSSIBLE or word.letters in _FUTURE or (word.letters in _PLANNING and following == "to"):
            return _doubt(words, number, number, denies=False)
    return None


def _denies(words: Sequence[Word], number: int) -> bool:
    """Return True for a `not` or `never` that goes with a helping verb, and for `didn't`."""
    letters = words[number].letters
    if letters.endswith("n't") or letters == "cannot":
        return True
    if letters not in ("not", "never"):
        return False
    before = number - 1
    while before > 0 and words[before].letters in _ADVERBS:
        before -= 1
    return letters == "never" or (before >= 0 and words[before].letters in _HELPING)


def turned_round(text: Sequence[Word], record: Sequence[Word]) -> Span | None:
    """Return the words with which a text says the opposite of a record: one of the two denies what the other says.

    None if both deny something or neither does, or if what is denied is not in the other.
    """
    if _negative(text) != _negative(record) or _echoes(text):
        return None
    denied, of_record = _denied(text), _denied(record)
    if has_negation(text) == has_negation(record):
        return None
    said = {_stem(word) for word in (record if denied else text)}
    for number, word in denied or of_record:
        if _stem(word) in said and (not denied or _does_as_denied(text, number, said)):
            return Span(text[number].span.start, word.span.end) if denied else _place_of(word, text)
    return None


def denied_denial(words: Sequence[Word]) -> Span | None:
    """Return the words that deny a denial, such as `not absent`."""
    denied = [(number, word) for number, word in _denied(words) if word.letters in _NEGATIVE]
    return next((Span(words[number].span.start, word.span.end) for number, word in denied), None)


def _negative(words: Sequence[Word]) -> frozenset[str]:
    """Return the words that deny something without a `not`, such as `absent`."""
    return _NEGATIVE.intersection([word.letters for word in words])


def denies_too(text: Sequence[Word], record: Sequence[Word]) -> bool:
    """Return True if a text denies, by any word, something that has a word which a record denies."""
    is_denial = has_negation(text) or bool(_negative(text) - _negative(record))
    denied = {_stem(word) for _, word in _denied(record)} if is_denial else set()
    return any(_stem(word) in denied for word in text)


def _echoes(words: Sequence[Word]) -> bool:
    """Return True if words deny as the sentence before them does, whatever that is: `Neither has its status`."""
    pairs = pairwise(word.letters for word in words)
    return any(one in ("neither", "nor") and other in _HELPING for one, other in pairs)


def _denied(words: Sequence[Word]) -> Sequence[tuple[int, Word]]:
    """Return the words that a negation denies, each with the number of the negation."""
    return [
        (number, following)
        for number in _negations(words)
        for following in islice(_content(_after_subject(words, number)), 1)
    ]


def _content(words: Iterable[Word]) -> Iterator[Word]:
    """Yield the words that say what is denied: no short ones, and none that only help a verb."""
    passed_over = _HARMLESS | _ADVERBS | _HELPING | _OF_WHAT_FOLLOWS
    return (
        word
        for word in words
        if (len(word.letters) > _SHORT or word.letters in _SHORT_VERBS) and word.letters not in passed_over
    )


def has_negation(words: Sequence[Word]) -> bool:
    """Return True if some words have a `not`, `never` or the like that denies something."""
    return any(True for _ in _negations(words))


def _negations(words: Sequence[Word]) -> Iterator[int]:
    """Yield the numbers of the words that deny something."""
    for number, word in enumerate(words):
        if (word.letters in _NEGATIONS or word.letters[-3:] == "n't") and not _is_idle(words, number):
            yield number


def _is_idle(words: Sequence[Word], number: int) -> bool:
    """Return True for a negation that denies nothing: `whether or not`, `not until`, `not only`."""
    following = words[number + 1].letters if number + 1 < len(words) else ""
    if words[number].letters == "not":
        is_alternative = number > 0 and words[number - 1].letters == "or"
        if is_alternative or any(word.letters in ("until", "till") for word in words[number:][:_SOON]):
            return True
    return following in _IDIOMS or following in _HARMLESS or following.isdigit()


def _after_subject(words: Sequence[Word], number: int) -> Iterator[Word]:
    """Yield the next words; those after the helping verb if a `neither` denies what its subject does."""
    following = following_words(words, number)
    return _from_verb(following) if words[number].letters == "neither" else following


def _from_verb(following: Iterable[Word]) -> Iterator[Word]:
    return dropwhile(lambda word: word.letters not in _HELPING, following)


def _does_as_denied(words: Sequence[Word], number: int, said: AbstractSet[str]) -> bool:
    """Return True unless a `no` denies that its subject does what the other text does not say: `no mayor served`."""
    word = words[number]
    if word.letters != "no" or not (number == 0 or word.breaks or word.comma):
        return True
    does = [_stem(other) for other in islice(_content(_from_verb(following_words(words, number))), 1)]
    return not does or does[0] in said


def following_words(words: Sequence[Word], number: int) -> Iterator[Word]:
    """Yield the next words of the same clause."""
    for word in words[number + 1 : number + _REACH]:
        if word.breaks:
            return
        yield word


def denies(words: Sequence[Word]) -> bool:
    """Return True if some words deny something."""
    return bool(_denied(words))


def _place_of(word: Word, text: Sequence[Word]) -> Span | None:
    return next((other.span for other in text if _stem(other) == _stem(word)), None)


def _stem(word: Word) -> str:
    return stem(word.letters)


def stem(letters: str) -> str:
    """Return the letters of a word that its forms have in common."""
    return letters[:_STEM] if len(letters) > _STEM else letters.removesuffix("s").removesuffix("e")
