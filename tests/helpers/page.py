"""An HTML page parsed for tests, with the standard library alone."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "link", "input"}


@dataclass
class Element:
    """An element with its attributes, all text inside it, and the tags around it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: tuple[str, ...] = ()


@dataclass
class Page(HTMLParser):
    """The elements of a page as a flat list, in document order."""

    source: str
    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, inside=tuple(element.tag for element in self.open))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def all(self, *tags: str, **attributes: str) -> list[Element]:
        required = attributes.items()
        return [element for element in self.elements if element.tag in tags and required <= element.attributes.items()]

    def section(self, id_: str) -> str:
        """Return the text of the element with an id, with its white space folded."""
        (element,) = (element for element in self.elements if element.attributes.get("id") == id_)
        return " ".join(element.text.split())
