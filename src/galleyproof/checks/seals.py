"""Seals: signatures that are valid for exactly what was signed."""

from collections.abc import Iterator, Sequence
from datetime import date

from galleyproof.check import check, check_desk
from galleyproof.claim import Claim, SignOff
from galleyproof.desk import Desk
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence import ssh
from galleyproof.evidence.allowed_signers import why_not_allowed
from galleyproof.evidence.seal import is_sealed_by, message_of
from galleyproof.evidence.signers import Byline, independent, person_of
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Undecided
from galleyproof.records.date_words import day_in_words, in_words
from galleyproof.records.location import Location
from galleyproof.records.settings import DESK_FILE, SIGNERS_FILE
from galleyproof.text.phrases import count, joined


@check(having="sign_off")
def unbroken(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """A signed claim and the captures of its sources have not changed since it was signed.

    Fails:
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
    Passes:
        claims:
          - id: fell
            says: An example.
            status: opinion
            sign_off:
              by: A checker
              on: 2021-10-17
              seal: sha256:e0e9f9b9bdea29a1208fe7536a5621b5909aeb81e0530651d9e72a45d77d9c51
    """
    for index, signed in enumerate(claim.sign_off):
        if not is_sealed_by(signed.seal, claim, lookup):
            message = f"was edited after {signed.by} signed it on {in_words(signed.on)}"
            fix = f"check the changes, then sign it again: {_command(claim, repr(signed.by), lookup)}"
            yield Problem(message, ("sign_off", index, "seal"), fix)


@check
def signed(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """Every claim of an article that is ready or published has the signatures that the desk's policy requires.

    Several signatures of one person, or with one key, count once. The article's authors do not count, by whatever
    spelling of their names or with whatever key of theirs.

    Fails:
        desk: {policy: {sign_offs: 1}}
        article: {stage: ready}
    Passes:
        desk: {policy: {sign_offs: 1}}
        article: {stage: draft}
    """
    article, needs = lookup.article(claim.article), lookup.settings.policy.sign_offs
    if article is None or article.front.stage == "draft" or not needs:
        yield NOTHING_TO_COMPARE
        return
    allowed = lookup.allowed_signers
    byline = Byline(article.front.by or "", lookup, allowed) if claim.sign_off else None
    authors = [signature.by for signature in claim.sign_off if byline and byline.wrote(signature)]
    others = [signature for signature in claim.sign_off if signature.by not in authors]
    groups = independent(others, lookup, allowed) if others else []
    if len(groups) < needs:
        asides = [f"{joined(authors)}, who wrote the article"] if authors else []
        asides += [f"{names}, who count once" for group in groups if (names := _together(group))]
        aside = f"; not counted: {'; '.join(asides)}" if authors else f"; {'; '.join(asides)}" if asides else ""
        message = f"needs {count(needs, 'signature')} but has {len(groups)}{aside}"
        yield Problem(message, "sign_off", f"have it checked and signed: {_command(claim, 'NAME', lookup)}")


def _command(claim: Claim, name: str, lookup: Lookup) -> str:
    """Return the command that signs a claim; with a key if the desk asks for keys."""
    key = "" if lookup.allowed_signers is None else " --ssh-key KEY"
    return f"galley sign {claim.ref} --by {name}{key}"


def _together(group: Sequence[SignOff]) -> str:
    """Return the different names in a group of signatures that count once; empty if there is one."""
    names = {person_of(signature.by): signature.by for signature in group}
    return joined(names.values()) if len(names) > 1 else ""


@check(having="sign_off", status=("unchecked",))
def checked(claim: Claim) -> Iterator[Problem]:
    """Nobody signs a claim that is still unchecked.

    Fails:
        status: unchecked
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
    Passes:
        status: opinion
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
    """
    names = joined(signature.by for signature in claim.sign_off)
    yield Problem(
        f"is unchecked, but {names} signed it", "sign_off", "check it, set its status, and have it signed again"
    )


@check(having="sign_off")
def dated(claim: Claim, lookup: Lookup, as_of: date) -> Iterator[Problem | Undecided]:
    """A signature is no older than what it covers, and not from the future.

    It cannot be older than a source that the claim cites, nor by more than a year than the article's publication. If
    desk.yaml sets `as_of`, a later signature is undecided, because the desk is read as of an earlier day.

    Fails:
        sign_off: {by: A checker, on: 2021-10-19, seal: sha256:0}
    Passes:
        sign_off: {by: A checker, on: 2021-10-18, seal: sha256:0}
    """
    for index, signed in enumerate(claim.sign_off):
        at, day = ("sign_off", index, "on"), in_words(signed.on)
        if signed.on.earliest is not None and signed.on.earliest > as_of.toordinal():
            message = f"{signed.by} signed it on {day}, which is after the day of this run, {day_in_words(as_of)}"
            if lookup.settings.as_of:
                yield Undecided(message, at)
            else:
                yield Problem(message, at, "correct the day, or sign it again")
        elif older := next(_younger(claim, signed, lookup), ""):
            yield Problem(
                f"{signed.by} signed it on {day}, but {older}", at, "find out when it was signed; sign it again"
            )


_LONGEST = 365  # days from a signature to the publication of the article


def _younger(claim: Claim, signed: SignOff, lookup: Lookup) -> Iterator[str]:
    """Yield what is younger than a signature that covers it, as a clause."""
    if (day := signed.on.latest) is None:
        return
    for row in claim.evidence:
        source = lookup.source(row.source)
        published = source.published if source else None
        if published and published.earliest is not None and published.earliest > day:
            yield f"`{row.source}`, which it cites, is from {in_words(published)}"
    article = lookup.article(claim.article)
    first = article.front.published.earliest if article else None
    if article and first is not None and first - day > _LONGEST:
        yield f"the article is from {in_words(article.front.published)}, more than a year later"


@check_desk
def keys_listed(desk: Desk) -> Iterator[Problem]:
    """A desk whose policy asks for signatures with keys has a list of these keys, `claims/allowed_signers`.

    Fails:
        desk: {policy: {sign_with_keys: true}}
    Passes:
        desk: {policy: {sign_with_keys: true}}
        files: {claims/allowed_signers: ""}
    """
    if desk.settings.policy.sign_with_keys and desk.allowed_signers is None:
        message = f"the policy asks for signatures with keys (`sign_with_keys`), but there is no `{SIGNERS_FILE}`"
        fix = f"add `{SIGNERS_FILE}` with a line for each signer: name, type of key, key"
        yield Problem(message, Location(DESK_FILE), fix)


@check(having="sign_off")
def genuine(claim: Claim, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """If the desk has `claims/allowed_signers`, every signature is made with a key listed there for its signer.

    Fails:
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
        files: {claims/allowed_signers: ""}
    Passes:
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
    """
    allowed = lookup.allowed_signers
    if allowed is None and not any(sign_off.signature for sign_off in claim.sign_off):
        yield NOTHING_TO_COMPARE
    for index, sign_off in enumerate(claim.sign_off):
        at, signer = ("sign_off", index), sign_off.by
        if allowed is None:
            if sign_off.signature:
                why = f"the signature of {signer} cannot be verified: the desk has no `claims/allowed_signers`"
                yield Undecided(why, at)
        elif not sign_off.signature:
            message = f"{signer} signed without a key, but this desk requires one"
            yield Problem(message, at, f"sign it again: {_command(claim, repr(signer), lookup)}")
        elif not ssh.is_installed():
            yield Undecided("signatures cannot be verified here: `ssh-keygen` is not installed", at, blocks=True)
        elif not _verifies(sign_off, sign_off.signature, allowed):
            message = f"the signature does not match {signer}'s key, the date and the seal"
            day, key = sign_off.on.text, ssh.key_of(sign_off.signature)
            why = why_not_allowed(allowed, signer, ssh.NAMESPACE, day, key) or "find out who signed it"
            yield Problem(message, (*at, "signature"), f"{why}: have {signer} sign again with a key that is listed")


def _verifies(signed: SignOff, signature: str, allowed: str) -> bool:
    message = message_of(signed.by, signed.on.text, signed.seal)
    return ssh.verifies(signature, message, signed.by, allowed, signed.on.text)
