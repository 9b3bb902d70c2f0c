"""The contents of a report: plain data from a run, ready for a template to lay out.

On the article:
    verdict: may it run, and if not, why not
    grades: the verdict in one grade, before and after publication
    evidence_summary: the evidence behind its claims, and how much of it is archived
    ledger: one line for each event that the verdict rests on, and who has signed
    passages: the copy paragraph by paragraph, each with its claims
    marking: one paragraph with the checker's marks
    copy_blocks: its subheads, lists and tables

On its claims:
    claim_entry: one claim with everything that a page shows of it
    margin_note: the short note on it in the margin
    fact_lines: facts as the editor wrote them, field by field
    cards: contradictions, with the claims side by side
    surveyed: what the guard's saved survey says about an article
    timeline: dates as bars and marks
    drawing: the geometry of the timeline
    participants: attendance, event by event

On the rest:
    source_list: the sources, and the claims they decide
    waiver_list: the waivers of the desk
    changes: the differences between two reports
    front_page: what needs a decision today, and what can be searched
"""
