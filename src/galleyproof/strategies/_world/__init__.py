"""Private: the true histories behind `desks` and `broken_desks`. Import from `galleyproof.strategies` instead.

A desk is drawn in three steps: a true history is made, narrators state its truths in vague words, and these become
records. A broken desk has a planted contradiction as well.

The true history:
    history_state: actors, spans of time, and truths that claims can state
    offices, meetings, sayings, labels, true_figures, decisions, links: one kind of truth each
    history: whole histories, and the claims about them

The words:
    narrator: true statements, made from the narrator's own day
    around: dates of every form that may mean a given day

The records:
    writing: articles and background, with claims and evidence
    trees: a desk as text, lists and mappings, loaded in memory

Contradictions:
    contradictions: for each constraint, facts that cannot all be true
    planted_decisions: those about votes and proceedings
    planting: the entities and days of a contradiction
    breaking: a desk with one contradiction
"""
