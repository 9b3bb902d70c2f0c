"""The settings of the docs site; `make site` builds it.

Sphinx with MyST and Furo: each had a release in the last year, and they have been stable for years. They read the
Markdown that GitHub shows, make an error of a link that leads nowhere, and search without a server. Zensical does most
of this too, but is before 1.0 and says that its settings will change. Material for MkDocs ends in 2027.
"""

import sys
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER))

from generated_pages import write_pages  # noqa: E402 - found once its folder is known

from galleyproof import __version__  # noqa: E402 - as above

write_pages(FOLDER / "generated")

project = "Galleyproof"
copyright = "the authors of Galleyproof"  # noqa: A001 - as Sphinx wants it
version = release = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 4
nitpicky = True

html_theme = "furo"
html_title = "Galleyproof"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_use_index = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_search_summary = False  # it would fetch pages, which a browser does not allow without a server
pygments_style = "default"
highlight_language = "none"  # for blocks that name no language
