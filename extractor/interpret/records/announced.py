"""Whether the words above a block say that fields follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Heading, Items, Paragraph
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import Stated
from extractor.interpret.outline.announced import announced_side, announces_answered_headers, announces_structure
from extractor.interpret.outline.sections.model import FIELD_ROLES
from extractor.interpret.outline.words import obligation_of, section_role
from extractor.interpret.records.lists.attributes import without_kind
from extractor.interpret.records.lists.shown import opens_with_shown
from extractor.interpret.records.model import Group, Placeable

_ENDS = (":", "：", "\n")  # of a label, or right behind it
VALUES = "values"  # no role: a line above says that values follow
ANNOUNCING = FIELD_ROLES | {"response_header"}
MOST_LINES = 12  # request lines of one operation


def with_announced(
    blocks: Iterable[Placeable], lexicon: Lexicon, roles: Set[str] = ANNOUNCING
) -> Iterator[tuple[Placeable, bool]]:
    """Each block, and whether the nearest heading or label above it says that fields follow, as far as nothing but text
    and other fields lie between, and the line right above it does not say that values do; ``roles`` are the sections
    that have fields."""
    above: Placeable | None = None
    for block, role, held in _with_sections(blocks, lexicon, roles):
        shown = role != VALUES and isinstance(block, Items) and opens_with_shown(block, above)
        yield block, role in roles or held or shown
        leads = isinstance(block, Paragraph) and block.text.endswith((":", "："))  # "The important parts are:"
        above = above if leads else block


def with_roles(blocks: Iterable[Placeable], lexicon: Lexicon, roles: Set[str]) -> Iterator[tuple[Placeable, str]]:
    """Each block, and which of these roles the nearest heading or label above it has ("" for none), as far as nothing
    but text and fields lies between."""
    return ((block, role if role in roles else "") for block, role, _ in _with_sections(blocks, lexicon, roles))


def _with_sections(
    blocks: Iterable[Placeable], lexicon: Lexicon, roles: Set[str]
) -> Iterator[tuple[Placeable, str, bool]]:
    """Each block, the role of the words above it (``VALUES`` where they say that values follow), and whether a
    structure is announced right above it."""
    role, values, held = "", False, False
    for block in blocks:
        yield block, VALUES if values else role, held and not values
        held = values = False
        if isinstance(block, Heading):
            held = bool(without_kind(block.text, lexicon))
            obliges = obligation_of(block.text, lexicon) is not None  # "Optional" below "Parameters"
            role = section_role(block.text, lexicon) or ((role or "request") if obliges else "")
        elif isinstance(block, Paragraph):
            held, values = announces_structure(block.text, lexicon), _offers_values(block, lexicon)
            obliges = block.text.endswith((":", "：")) and obligation_of(block.text, lexicon) is not None
            kept = role if role in roles else "request" if obliges else ""
            named = section_role(block.text, lexicon) or _role_of_label(block, lexicon)
            answered = "response_header" if announces_answered_headers(block.text, lexicon) else ""
            role = named or answered or kept or announced_side(block.text, lexicon) or role
        elif not isinstance(block, Group | Stated) and not _is_request_line(block):
            role = ""


def _role_of_label(block: Paragraph, lexicon: Lexicon) -> str:
    """The role of the words in bold that a paragraph opens with as a label: "**Query**: These are known:"."""
    start, end = block.line.marks[0] if block.line.marks else (1, 0)
    label, rest = block.text[:end], block.text[end:].lstrip(" *`")
    told = not start and (label.endswith(_ENDS) or rest.startswith(_ENDS))
    return section_role(label.strip(" :："), lexicon) if told else ""


def _offers_values(block: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a line says that a list of values follows, one of which is meant: "Must be one of:"; not where it speaks
    of parameters and of none by name: "The query parameters support the following values:"."""
    offers = block.text.endswith((":", "：")) and fold_word(block.text).endswith(lexicon.union_words)
    last = max(block.text.rfind(". "), block.text.rfind("\n"), 0)
    named = any(start >= last for start, _ in block.line.marks)
    return offers and (named or not announced_side(block.text[last:], lexicon))


def _is_request_line(block: Placeable) -> bool:
    """Whether code is request lines and nothing else."""
    texts = block.text.strip().splitlines()[: MOST_LINES + 1] if isinstance(block, Code) else []
    return 0 < len(texts) <= MOST_LINES and all(whole_line(text.strip(), block.origin) is not None for text in texts)
