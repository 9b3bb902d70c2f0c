"""Seals: signatures that are valid for exactly what was signed."""

import re
from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim, SignOff
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence import ssh
from galleyproof.evidence.seal import is_sealed_by, message_of
from galleyproof.finding import Problem, Undecided
from galleyproof.records.date_words import in_words
from galleyproof.text.phrases import count, joined
from galleyproof.text.typography import fold


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
            fix = f"check the changes, then sign it again: galley sign {claim.ref} --by {signed.by!r}"
            yield Problem(message, ("sign_off", index, "seal"), fix)


@check
def signed(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """Every claim of an article that is ready or published has the signatures that the desk's policy requires.

    Several signatures of one person count once; the article's authors do not count.

    Fails:
        desk: {policy: {sign_offs: 1}}
        article: {stage: ready}
    Passes:
        desk: {policy: {sign_offs: 1}}
        article: {stage: draft}
    """
    article, needs = lookup.article(claim.article), lookup.settings.policy.sign_offs
    if article is None or article.front.stage == "draft" or not needs:
        return
    signers = {_person(signature.by): signature.by for signature in claim.sign_off}
    authors = [by for by in signers.values() if _is_author(by, article.front.by or "")]
    has = len(signers) - len(authors)
    if has < needs:
        aside = f"; not counted: {joined(authors)}, who wrote the article" if authors else ""
        message = f"needs {count(needs, 'signature')} but has {has}{aside}"
        yield Problem(message, "sign_off", f"have it checked and signed: galley sign {claim.ref} --by NAME")


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
    for index, sign_off in enumerate(claim.sign_off):
        at, signer = ("sign_off", index), sign_off.by
        if allowed is None:
            if sign_off.signature:
                why = f"the signature of {signer} cannot be verified: the desk has no `claims/allowed_signers`"
                yield Undecided(why, at)
        elif not sign_off.signature:
            message = f"{signer} signed without a key, but this desk requires one"
            yield Problem(message, at, f"sign it again: galley sign {claim.ref} --by {signer!r} --ssh-key KEY")
        elif not ssh.is_installed():
            yield Undecided("signatures cannot be verified here: `ssh-keygen` is not installed", at, blocks=True)
        elif not _verifies(sign_off, sign_off.signature, allowed):
            message = f"the signature does not match {signer}'s key, the date and the seal"
            yield Problem(message, (*at, "signature"), f"find out who signed it, and ask {signer} to sign again")


def _verifies(signed: SignOff, signature: str, allowed: str) -> bool:
    message = message_of(signed.by, signed.on.text, signed.seal)
    return ssh.verifies(signature, message, signed.by, allowed, signed.on.text)


def _is_author(signer: str, byline: str) -> bool:
    """Return True if a byline names the signer, alone or with others: `Ann Example and Bob Example`."""
    name, names = (re.sub(r"\W+", " ", f" {_person(text)} ") for text in (signer, byline))
    return name in names


def _person(name: str) -> str:
    return fold(name).casefold()
