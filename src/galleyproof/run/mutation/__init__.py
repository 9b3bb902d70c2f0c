"""What would nobody notice? One wrong fact at a time is planted in a desk in memory, and a run looks for it.

Modules:
    mutants: a desk with one wrong fact
    slots: the values of a record that can be wrong
    wrong_values: a wrong value for each of them
    wrong_records: the mutants of one claim's record
    wrong_words: the ways in which a sentence can be wrong
    wrong_copy: the mutants of an article's copy
    planting: a desk with a mutant planted in it
    touched: what a mutant touches
    reuse: what is known of the right desk, record by record
    trials: a run for each mutant, and what it noticed
    advice: what would have noticed a mutant
    survey: how many mutants of a desk would be noticed
"""

from galleyproof.run.mutation.mutants import Mutant
from galleyproof.run.mutation.survey import Survey, survey
from galleyproof.run.mutation.trials import Trial

__all__ = ["Mutant", "Survey", "Trial", "survey"]
