"""True histories of votes and of proceedings."""

from galleyproof.records.entity import AGENTS, BODIES
from galleyproof.strategies._world.history_state import NOW, World
from galleyproof.strategies._world.narrator import Narrator, TrueSpan
from galleyproof.strategies._world.trees import RecordTree
from galleyproof.strategies._world.true_figures import amount


def vote(world: World) -> None:
    """Have a body vote on a motion once or twice, with voters who are named and others who are counted."""
    body, motion, moment = world.actor(*BODIES), f"{world.name}motion {len(world.truths)}", world.moment()
    for ballot in range(1, world.chance.randrange(2, 4)):
        _ballot(world, {"body": body.id, "motion": motion, "ballot": str(ballot)}, moment)
        moment = world.later(moment, 900)


def _ballot(world: World, which: RecordTree, moment: int) -> None:
    chance = world.chance
    voters = {name: [world.stranger(*AGENTS)] for name in ("voted_for", "voted_against")}
    for (voter,) in voters.values():
        voter.acts.append(moment)
    counts = {name: chance.randrange(20, 300) for name in ("for", "against", "abstain")}
    members = sum(counts.values()) + chance.randrange(9)

    def describe(narrator: Narrator) -> RecordTree:
        fact: RecordTree = {"kind": "vote", **which, "body": narrator.id(which["body"])}
        for name, count in counts.items():
            if narrator.maybe():
                fact[name] = amount(count, narrator.chance)
        if narrator.maybe():
            fact["members"] = str(members)
        if narrator.maybe():
            fact["carried"] = "true" if counts["for"] > counts["against"] else "false"
        for name, (voter,) in voters.items():
            if narrator.maybe(3):
                fact[name] = [narrator.id(voter.id)]
        return fact | ({"on": narrator.day_of(moment)} if narrator.maybe() else {})

    span = TrueSpan(moment, moment)
    world.add_truth(describe, world.record_moments(span))
    world.add_occurrence("vote", span, body=which["body"], motion=which["motion"])


def proceeding(world: World) -> None:
    """Charge somebody, perhaps try, convict and sentence or acquit them, and have the verdict appealed against."""
    chance, who = world.chance, world.actor(*AGENTS)
    court, appeal_court = world.actor(*BODIES), world.stranger(*BODIES)
    charge, moment = f"{world.name}charge {len(world.truths)}", world.moment()
    months = chance.randrange(12, 300)
    verdict = chance.choice((("convicted", "sentenced"), ("acquitted",)))
    for stage in ("charged", "tried", *verdict, "appealed")[: chance.randrange(1, 6)]:
        where = appeal_court if stage == "appealed" else court
        fact = {"kind": "proceeding", "who": who.id, "charge": charge, "stage": stage, "court": where.id}
        _stage(world, fact, moment, months if stage == "sentenced" else 0)
        moment = min(world.later(moment, 300), NOW - 1)


def _stage(world: World, stage: RecordTree, moment: int, months: int) -> None:
    def describe(narrator: Narrator) -> RecordTree:
        fact: RecordTree = {**stage, "who": narrator.id(stage["who"]), "court": narrator.id(stage["court"])}
        if months and narrator.maybe():
            fact["sentence"] = narrator.chance.choice(
                (f"{months} months", f"{months // 12} years {months % 12} months", f"{months // 12} years..")
            )
        return fact | ({"on": narrator.day_of(moment)} if narrator.maybe() else {})

    span = TrueSpan(moment, moment)
    world.add_truth(describe, world.record_moments(span))
    world.add_occurrence("proceeding", span, who=stage["who"], charge=stage["charge"], stage=stage["stage"])
