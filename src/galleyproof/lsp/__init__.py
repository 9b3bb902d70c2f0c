"""The language server: what a text editor shows of a desk while somebody writes, over a warm `Session`.

Everything but the server is made of functions from a run, a text and a place to an answer. The types of the protocol
come from `lsprotocol`, which the extra `lsp` installs; only `galley lsp` imports this package.

Modules:
    places: lines and columns in characters, and in the UTF-16 code units of the protocol
    yaml_places: the places of values in YAML
    targets: what the fields of a record name
    spots: every spot of a desk that names a record
    navigation: from a record to the spots that name it, and back
    field_models: the field that a place belongs to, and what it may contain
    hover: what a record or a date is, in words
    typing_place: what is being typed at a cursor
    completion: what may be typed there
    renaming: an id renamed everywhere
    actions: what can be done at once about a finding
    open_desk: a desk with the texts that are open in the editor
    diagnostics: the findings of a run, by file
    editor: one editor, with the desks that it has open and what it shows of them
    answers: what an editor asks about a place, and the functions that answer
    server: the language server, from its start to its end
"""
