"""Everything that writes to a desk.

Files:
    atomic: a file replaced as a whole, under a lock

    cache: what earlier runs found
    stamp: a digest of every file that a run reads
    tidying: files of records laid out alike
    migrating: a desk in an older version of the format

Fields of records:
    fields: one field of one record; the rest of the file stays the same
    yaml_text: values as YAML, and their places in a text
    adding: a record at the end of a file
    new_records: entities, sources and claims to add
    signing: a checker's signature
    anchor_updates: anchors that moved with an edit of the copy
    quote_updates: quotes in the words of their captures
    baseline: the text that the anchors were last set against

New articles and claims:
    new_article: an article from a headline, a file or pasted text
    page_metadata: what a web page says about itself
    proposed_ids: ids from names and sentences
    drafting: drafts of claims, and the interface for other packages' drafters
    draft_file: a draft as a YAML file
    draft_entities: stubs of the names that it needs
    starter: the example desk of `galley init`

Captures:
    capturing: saving a document and its text
    verifying: a stored text, proved to come from its document
    web: a page as a WARC file
    fetching: a document from the web, within limits
    exchange: one HTTP request and its response
    addresses: the addresses that may be fetched from
    extracting: the text of HTML and PDF
    extraction_process: the same in a process of its own, with limits of time and memory

Reports:
    publish: the reports of a run, in their folders
    committed: the reports as they were last committed to Git
    pdf: a report printed by Chromium
"""
