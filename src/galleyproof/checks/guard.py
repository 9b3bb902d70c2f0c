"""The guard: a wrong fact in an article that may run would be noticed."""

from collections.abc import Iterator

from galleyproof.article import Article
from galleyproof.check import check_article
from galleyproof.desk.lookup import Lookup
from galleyproof.desk.saved_survey import survey_digest
from galleyproof.finding import NOTHING_TO_COMPARE, Problem

_FIX = "run `galley guard --save`"


@check_article
def bar(article: Article, lookup: Lookup) -> Iterator[Problem]:
    """An article that is ready or published notices the share of wrong facts that the desk's policy requires.

    The requirement is `policy.ready_needs.guard` in desk.yaml, in percent. `galley guard --save` plants wrong facts one
    at a time and keeps the share that a run notices. It is out of date once a record or the copy has changed.

    Fails:
        desk: {policy: {ready_needs: {guard: 80}}}
        article: {stage: ready, text: Nobody came.}
    Passes:
        desk: {policy: {ready_needs: {guard: 80}}}
        article: {stage: draft, text: Nobody came.}
    """
    needs = lookup.settings.policy.ready_needs.guard
    if article.front.stage == "draft" or not needs:
        yield NOTHING_TO_COMPARE
        return
    part = lookup.survey
    required = f"the policy requires that {needs}% of wrong facts are noticed"
    if part is None:
        yield Problem(f"no survey of the guard is saved for this article; {required}", "stage", _FIX)
    elif part.digest != survey_digest(lookup.own_folder, lookup):
        yield Problem(f"the article has changed since the guard's survey was saved; {required}", "stage", _FIX)
    elif part.whole.percent < needs:
        planted, noticed = part.whole
        message = f"{noticed:,} of {planted:,} wrong facts are noticed ({part.whole.percent}%); {required}"
        fix = "see in report.html which are not, and what would hold them; then run `galley guard --save` again"
        yield Problem(message, "stage", fix)
