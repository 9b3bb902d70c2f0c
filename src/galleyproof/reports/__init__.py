"""Reports on a run for every kind of reader: pure functions from a run to text.

`views` works out the contents of a report as plain data, `formats` has one file for each format, and `templates` lays
the HTML pages out. `untrusted` makes text that others wrote safe to print. Nothing here writes a file: `write.publish`
does.
"""
