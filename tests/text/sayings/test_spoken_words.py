"""Who says the words of a quotation, by the said-clause."""

import pytest

from galleyproof.text.quotation_marks import quotations
from galleyproof.text.sayings import saying_of

NAMED = [
    ('Ben Marquand said the claim was "a bad joke".', "Ben Marquand"),
    ('Ben Marquand said Ann Orsani\'s claim was "a bad joke".', "Ben Marquand"),
    ('"They need treatment," the lawyer, Ben Marquand, said.', "Ben Marquand"),
    ('"They need treatment," said Ben Marquand.', "Ben Marquand"),
    ('"They need treatment", says Ben Marquand, the lawyer.', "Ben Marquand"),
    ('"They need treatment," said the lawyer Ben Marquand, who met Ann Orsani on Friday.', "Ben Marquand"),
    ('Ben Marquand said: "They need treatment."', "Ben Marquand"),
    ('Ben Marquand, 42, who succeeded Ann Orsani in 2019, told Reuters on Monday: "They need it now."', "Ben Marquand"),
    ('The plan was "dead and gone", Ben Marquand said on Monday.', "Ben Marquand"),
    ('On Monday, Ben Marquand said the plan was "dead and buried".', "Ben Marquand"),
    ('According to Ben Marquand, the plan was "dead and buried".', "Ben Marquand"),
    ('The plan was "dead and buried", according to Ben Marquand, the mayor.', "Ben Marquand"),
    ('Ann Orsani left after Ben Marquand said they were "ready to go".', "Ben Marquand"),
    ('"Will they go?" Ben Marquand asked.', "Ben Marquand"),
    ('"Will they go?" asked Ben Marquand.', "Ben Marquand"),
    ('Mr Marquand, speaking to Ann Orsani in Fordham, said: "They need treatment."', "Marquand"),
    ('Ben Marquand was quoted as saying: "We will go home."', "Ben Marquand"),
    ('The paper quoted Ben Marquand as saying: "We will go home."', "Ben Marquand"),
    ('Asked about Ann Orsani, Ben Marquand replied: "We will go home."', "Ben Marquand"),
    ("\u2018They won\u2019t go to the workers\u2019 homes,\u2019 Ben Marquand insisted.", "Ben Marquand"),
    ('Ann Orsani\'s lawyer, Ben Marquand, said: "We will go home."', "Ben Marquand"),
    ('"It is over. We lost," Ann Orsani, of the Green Party, admitted.', "Ann Orsani"),
    ('Speaking after the vote, Ann Orsani said that "nobody had won".', "Ann Orsani"),
    ('Ann Orsani said Ben Marquand had "lied to the town".', "Ann Orsani"),
    ('Police chief Ann Orsani warned that "the worst is ahead".', "Ann Orsani"),
    ('The lawyer for the family, Ben Marquand, said "nobody came home".', "Ben Marquand"),
    ('Ben Marquand has repeatedly said the plan is "dead and gone".', "Ben Marquand"),
    ("“We go,” Ben Marquand told Ann Orsani.", "Ben Marquand"),
    ('"The town," Ben Marquand added on Tuesday, "is not for sale."', "Ben Marquand"),
    ('When Ann Orsani left, Ben Marquand said: "We go too."', "Ben Marquand"),
    ('"We go," said Dr. Ben Marquand, a friend of Ann Orsani.', "Ben Marquand"),
    ('In a letter to Ann Orsani, Ben Marquand wrote: "We shall go."', "Ben Marquand"),
    ('Ben Marquand of the union said: "We shall go."', "Ben Marquand"),
    ('Ben Marquand from the Fordham Residents said it was "a bad day".', "Ben Marquand"),
    ('The mayor, Ben Marquand, later told a court that he had "seen nothing".', "Ben Marquand"),
    ("»Wir gehen«, Ben Marquand said.", "Ben Marquand"),
    ('Ben Marquand described the deal as "a bad joke".', "Ben Marquand"),
    ('Ben Marquand called Ann Orsani "a brave woman".', "Ben Marquand"),
    ('"We go now," Mr. Marquand said in a statement.', "Marquand"),
    ('"We go now," the lawyer Ben Marquand said.', "Ben Marquand"),
    ('Ben Marquand (D-Ohio) said the bill was "a bad joke".', "Ben Marquand"),
    ('Marquand \u2013 who left in May \u2013 said: "We go now."', "Marquand"),
    ('Prosecutors said Ben Marquand had told Ann Orsani: "I will find you."', "Ben Marquand"),
    ('"We go now," Ben Marquand, the lawyer for Ann Orsani, said.', "Ben Marquand"),
    ('"We go now," tweeted Ben Marquand.', "Ben Marquand"),
    ('"We go now," said the head of the union, Ben Marquand.', "Ben Marquand"),
    ('Ben Marquand, who was there when Ann Orsani resigned, said it was "a bad day".', "Ben Marquand"),
    ('Ben Marquand also said: "We shall go."', "Ben Marquand"),
    ('But Ben Marquand then said: "We shall go."', "Ben Marquand"),
]
UNNAMED = [
    'Ben Marquand rejected Ann Orsani\'s claim that it was "a bad joke".',
    'Ben Marquand denied that it was "a bad joke".',
    'Ben Marquand responded to the claim that it was "a bad joke".',
    '"They need treatment," said a spokesman for Ben Marquand.',
    '"They need treatment," a spokesman for Ben Marquand said.',
    '"They need treatment," said Ben Marquand\'s lawyer.',
    '"They need treatment," Ben Marquand\'s lawyer said.',
    '"They need treatment," he said, and Ben Marquand left.',
    '"They need treatment," she told Ben Marquand.',
    'Ben Marquand and Ann Orsani said: "We will go home."',
    '"We go," said Ben Marquand and Ann Orsani.',
    'The report to Ben Marquand said: "Nobody came home."',
    'Ben Marquand was told that the plan was "dead and buried".',
    'Ben Marquand did not say that the plan was "dead and buried".',
    'The claims of "dead and buried" plans worried Ben Marquand.',
    '"Nobody came," the report said. Ben Marquand left.',
    'Ben Marquand left. "Nobody came," the report said.',
    'Asked about Ben Marquand, the lawyer said: "No word on him."',
    'The widow of Ben Marquand said: "He was a good man."',
    'Critics of Ben Marquand said he was "a bad mayor".',
    'According to a spokesman for Ben Marquand, it was "a bad day".',
    'A lawyer acting for Ben Marquand told the court it was "a bad day".',
    'Ben Marquand\'s claim that it was "a bad joke" was dismissed.',
    'The town dismissed Ben Marquand\'s claim that it was "a bad joke".',
    'Ben Marquand declined to comment on "the bad joke".',
    'Ben Marquand refused to say whether it was "a bad joke".',
    'Ann Orsani, Carla Weddell, and Ben Marquand said it was "a bad joke".',
    'They met Ben Marquand at the "Red Boat" inn.',
]


def speaker(text: str) -> str:
    saying = saying_of(quotations(text)[0].words, text)
    return saying.speaker.of(text) if saying and saying.speaker and saying.is_name else ""


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_the_speaker_is_the_one_that_the_said_clause_names(text: str, name: str) -> None:
    assert speaker(text).removeprefix("Dr. ") == name


@pytest.mark.parametrize("text", UNNAMED)
def test_a_pronoun_a_description_or_another_persons_relation_is_no_named_speaker(text: str) -> None:
    assert speaker(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        '"We will," Ben Marquand said, "never leave."',
        '"We will go," Ben Marquand said. "And we shall never come back."',
        '"We will go," said Ben Marquand. "We have had enough. We are tired."',
        'Ben Marquand said: "We will go.\n\n"And we shall never come back."',
        "“We will go.\n\n“And we shall never come back,” Ben Marquand said.",
        '"We will go," Ben Marquand said, adding: "And never come back."',
    ],
)
def test_words_that_go_on_have_the_same_speaker(text: str) -> None:
    for quotation in quotations(text):
        saying = saying_of(quotation.words, text)
        assert saying
        assert saying.speaker
        assert saying.speaker.of(text) == "Ben Marquand"


def test_the_next_speaker_has_the_next_words() -> None:
    text = '"We go," he said. Ann Orsani said: "You stay." "Never," said Ben Marquand.'
    sayings = [saying_of(quotation.words, text) for quotation in quotations(text)]
    assert [saying.speaker.of(text) for saying in sayings if saying and saying.speaker] == [
        "he",
        "Ann Orsani",
        "Ben Marquand",
    ]
