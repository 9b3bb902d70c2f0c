"""Seals: a signature stands under what was signed, and under nothing else."""

import re
from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim, SignOff
from galleyproof.desk import Desk
from galleyproof.evidence import ssh
from galleyproof.evidence.seal import message_of, seal_of
from galleyproof.finding import Problem, Undecided
from galleyproof.text.folding import fold
from galleyproof.text.phrases import count


@check(having="sign_off")
def unbroken(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """A signed claim reads as it did when it was signed, and so do the copies of its sources.

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
    seal = seal_of(claim, desk)
    for index, signed in enumerate(claim.sign_off):
        if signed.seal != seal:
            message = f"was edited after {signed.by} signed it on {signed.on.text}"
            fix = f"look at what changed, and sign it again: galley sign {claim.ref} --by {signed.by!r}"
            yield Problem(message, ("sign_off", index, "seal"), fix)


@check
def signed(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """A claim of an article that is ready or published has the signatures that the policy asks for.

    Each is another person's, and none is that of an author.

    Fails:
        desk: {policy: {sign_offs: 1}}
        article: {stage: ready}
    Passes:
        desk: {policy: {sign_offs: 1}}
        article: {stage: draft}
    """
    article, needs = desk.article(claim.article), desk.settings.policy.sign_offs
    if article is None or article.front.stage == "draft" or not needs:
        return
    signers = {_person(each.by): each.by for each in claim.sign_off}
    authors = [by for by in signers.values() if _wrote(by, article.front.by or "")]
    has = len(signers) - len(authors)
    if has < needs:
        but = f"; not counted: {' and '.join(authors)}, who wrote the article" if authors else ""
        message = f"needs {count(needs, 'signature')}, and has {has}{but}"
        yield Problem(message, "sign_off", f"once it is checked: galley sign {claim.ref} --by NAME")


@check(having="sign_off")
def genuine(claim: Claim, desk: Desk) -> Iterator[Problem | Undecided]:
    """Where the desk lists its signers' keys in `claims/allowed_signers`, each signature is made with one of them.

    Fails:
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
        files: {claims/allowed_signers: ""}
    Passes:
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
    """
    allowed = desk.allowed_signers
    for index, each in enumerate(claim.sign_off):
        at = ("sign_off", index)
        if allowed is None:
            if each.signature:
                yield Undecided(f"the key of {each.by} is not known: the desk has no `claims/allowed_signers`", at)
        elif not each.signature:
            message = f"{each.by} signed without a key, and this desk's signatures have one"
            yield Problem(message, at, f"sign it again: galley sign {claim.ref} --by {each.by!r} --ssh-key KEY")
        elif not ssh.is_installed():
            yield Undecided("no signature can be verified here: `ssh-keygen` is not installed", at, blocks=True)
        elif not _verifies(each, each.signature, allowed):
            message = f"the signature is not that of {each.by} under this seal and day"
            yield Problem(message, (*at, "signature"), "ask who signed it; `claims/allowed_signers` has the keys")


def _verifies(signed: SignOff, signature: str, allowed: str) -> bool:
    message = message_of(signed.by, signed.on.text, signed.seal)
    return ssh.verifies(signature, message, signed.by, allowed, signed.on.text)


def _wrote(signer: str, byline: str) -> bool:
    """Whether an article is by a signer, alone or with others: `Ann Example and Bob Example`."""
    name, names = (re.sub(r"\W+", " ", f" {_person(each)} ") for each in (signer, byline))
    return name in names


def _person(name: str) -> str:
    return fold(name).casefold()
