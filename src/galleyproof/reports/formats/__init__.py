"""The formats of a report, one file each: pure functions from a run to text.

For editors:
    as_html: the report on an article, in one HTML file
    as_index: the desk's front page
    as_markdown: the report on an article, for a pull request
    as_csv: all claims as a table
    as_text: the findings, for a terminal

For other programs:
    as_json: the run in the format of `report_format`, version 1
    as_sarif, as_github: the findings, for code hosts
    as_claimreview: the claims of an article, for search engines

For one command each, as text and as JSON:
    as_anchors: `galley anchor`
    as_coverage: `galley cover`
    as_guard, as_survey: `galley guard`
    as_replay: `galley overtaken` and `galley impact`
    as_correction: `galley impact --correction`

What they share:
    shown: what a terminal shows in full, and what as counts
    report_format: the schema of report.json
    markdown_text: text that GitHub shows exactly as written
    templating: HTML pages from our templates
"""
