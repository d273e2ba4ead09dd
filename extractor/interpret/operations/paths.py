"""Addresses as pages write them, to what OpenAPI has: a server in front, a path with ``{name}`` variables.

https://{{host}}/boats/:boat_id   /boats/(id or name)/sails   /ports[/{id}]   ${API}/boats/<int:id>/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.lazy_regex import lazy_regex

# A host's name without a scheme in front: "localhost:8080", "api.boats.example"; "v1.0" and "boats.list" are none.
_ENDING = "[A-Za-z]{2}|com|net|org|info|app|cloud|dev|local|internal|test|example"
_BARE_HOST = (
    rf"(?:localhost|(?:[A-Za-z0-9-]{{1,63}}\.){{1,8}}(?:{_ENDING})|\d{{1,3}}(?:\.\d{{1,3}}){{3}})(?::\d{{1,5}})?(?=/)"
)
# What stands for a server: "{endpoint}", "{{host}}", "<base_url>", "[server]", "${API}", "$HOST".
_PLACEHOLDER = (
    r"(?:\{\{[^{}/\n]{1,60}\}\}|\$?\{[^{}/\n]{1,60}\}|<[^<>/\n]{1,60}>|\[[A-Za-z][^\[\]/\n]{0,60}\]"
    r"|\$[A-Za-z_]\w{0,60})"
)
# "SITE_ROOT", "HOST", "BASEURL" of an address, without brackets
_CAPITAL_HOST = r"(?:[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){1,4}|[A-Z]{0,12}(?:HOST|URL|SERVER|ENDPOINT|DOMAIN))"
_WORDED_HOST = r"[A-Z][A-Za-z]{1,30}(?: [A-Z][A-Za-z]{1,30}){1,3}(?=/)"  # "Domain Name" of "https://Domain Name/boats"
# "https://api.boats.example:8080", "https://<server>.boats.example", "{endpoint}:8080", "api.boats.example"
HOST = rf"(?:https?://(?:{_WORDED_HOST}|(?:{_PLACEHOLDER}|[^/\s{{}}<>\[\]?#\"'`$]){{1,200}})|{_PLACEHOLDER}(?::\d{{1,5}})?(?=/)|{_CAPITAL_HOST}(?=/)|{_BARE_HOST})?"
_IN_CAPITALS = re.compile(_CAPITAL_HOST)  # "BOATS_HOST"
_IN_WORDS = re.compile(r"(?<=//)[A-Za-z]+(?: [A-Za-z]+)+$")  # "Domain Name" of "https://Domain Name"
# One piece of a path: variables in their brackets, a group that may be missing, else characters of RFC 3986.
_PIECE = (
    r"(?:\{\{?[^{}\n]{1,80}\}?\}|<[^<>\n/]{1,80}>"
    r"|\(\?P?<\w{1,60}>[^()\s]{0,60}(?:\([^()\s]{0,40}\))?[^()\s]{0,20}\)|\(\w[\w ]{0,60}\)|\([^()\s]{0,80}\)"
    r"|\[/[^\[\]\s]{1,80}\]|\[[A-Za-z][^\[\]\n/]{0,80}\]|[A-Za-z0-9._~!$&*+,;=:@%/-])"
)
PATH = rf"/{_PIECE}{{0,400}}"
NUMBER = lazy_regex(r"/\d{1,20}(?:/|$)")  # an id in a path: "/boats/5" is the address of an example
ESCAPED = lazy_regex(r"%[0-9A-Fa-f]{2}")  # "%20" of "/boats/Ada%20II", which a call has
_GROUP = lazy_regex(r"\(\?P?<(\w{1,60})>[^()\s]{0,60}(?:\([^()\s]{0,40}\))?[^()\s]{0,20}\)")  # "(?P<id>\d+)"
_MISSING = lazy_regex(r"\[(/[^\[\]]{1,80})\]|\((/[^()]{1,80})\)")  # "[/{id}]", "(/:id)": a part that may be missing
_FORMAT = lazy_regex(r"\(\.:?\w{1,20}\)$|\{\.\w{1,20}\}$")  # "(.:format)" of Rails, "{.format}" of RFC 6570
_VARIABLE = lazy_regex(
    r"\$?\{\{?([^{}]{1,80})\}?\}"  # "{id}", "{{id}}", "{ id }", "${id}"
    r"|<([^<>/]{1,80})>"  # "<id>"
    r"|(?<=[/.,-]):([A-Za-z_]\w{0,60}(?:-\w{1,40}){0,4})"  # ":id", ":boat-id"
    r"|(?<=/)\((\w[\w ]{0,60})\)(?=[/.]|$)"  # "(id or name)"
    r"|\[([A-Za-z][^\[\]/]{0,80})\]"  # "[id]"
    # "$BOAT_ID", "$boatId"; "$count" is a name of OData
    r"|(?<=/)\$([A-Z][A-Z0-9_]{0,60}|\w{0,60}(?:[iI]d|ID|_name|Name))(?=[/.]|$)"
)
# A variable's converter in front ("int:id", of Flask and Django), and a pattern behind ("id:[0-9]+", "id:.*").
_CONVERTERS = r"(?:int|integer|str|string|slug|uuid|path|float|any|long|number):\s{0,3}"
_CONVERTER = lazy_regex(rf"{_CONVERTERS}(?=[A-Za-z_])", re.IGNORECASE)  # "int:" of "<int:id>"
# "/list/(int: limit)/" as Sphinx shows it, "/list/ (int: limit) /" where marks part it
_SHOWN = lazy_regex(rf"(?<=/)\s?\(({_CONVERTERS}[A-Za-z_][\w-]{{0,60}})\)(?:\s(?=/))?", re.IGNORECASE)
_ONE = r"(?:[a-z]{1,10}:\s?)?[A-Za-z_][\w-]{0,60}(?: [\w-]{1,40}){0,3}"  # "id", "int:id", "string: slug", "boat name"
# "<int:id>", "{id:int}", "(float:size)": a variable and what converts it
_KIND = lazy_regex(
    r"[<{(](?:(?P<kind>int|integer|long|float|number):\s{0,3}(?P<name>[A-Za-z_][\w-]{0,60})"
    r"|(?P<named>[A-Za-z_][\w-]{0,60}):(?P<after>int|integer|long|float|number))[>})]",
    re.IGNORECASE,
)
# "/$provider", "/$dataset-id"; not what OData and FHIR name so
_SHELL = lazy_regex(r"(?<=/)\$[A-Za-z_][\w-]{0,60}(?=/|$)")
# "/projects/PROJECT_ID/boats", "/boats/ID" beside small letters: what stands for a value
_CAPITALS = lazy_regex(
    r"(?<=/)([A-Z]{2,40}(?:_[A-Z]{1,40}){1,8}|[A-Z]{0,20}(?:ID|UUID|GUID|NAME|SLUG|HANDLE|ALIAS))(?=/|$)"
)
# "{BoxURL}" in front of "boats", "{{base_url}}" of "v1/boats"
# "[?size={size}]", "[?from=<the day>&size=<size>]"
_MAY_ASK = re.compile(r"\[([?&](?:<[^<>\n]{1,60}>|[^\[\]\s]){1,400})\]")
# "{baseUrl}" of "{baseUrl}boats"
_GLUED = re.compile(r"\{{1,2}\w{0,40}(?:[uU][rR][lL]|URI|Uri|_uri|[eE]ndpoint|[hH]ost)\}{1,2}(?=[A-Za-z_])")
# Parts of a path that the URL conventions of OData name (version 4.01, section 4).
ODATA = frozenset(
    {"$links", "$ref", "$count", "$value", "$batch", "$metadata", "$entity", "$all", "$crossjoin", "$each"}
)
# Operations of FHIR (R5, "Defined operations"), which stand alone at the end of a path: "/Patient/{id}/$everything".
FHIR = frozenset(
    f"${name}"
    for name in (
        "apply care-gaps closure collect-data conforms convert data-requirements document evaluate-measure everything "
        "expand export find-matches graphql implements lastn lookup match meta meta-add meta-delete populate "
        "preferred-id process-message questionnaire snapshot stats submit-data subset subsumes transform translate "
        "validate validate-code versions"
    ).split()
)
_NAMED = ODATA | FHIR
# "/{id|slug}", "/(int:id|string:slug)", "/(int:id)|(string:slug)", "/:id|:slug": what stands behind the slash
_CHOICE = lazy_regex(
    rf"(?<=/)(?:[{{<(]{_ONE}(?:\s?\|\s?{_ONE}){{1,5}}[}})>]|[{{<(]{_ONE}[}})>](?:\|[{{<(]{_ONE}[}})>]){{1,5}}"
    rf"|:[A-Za-z_]\w{{0,60}}(?:\|:[A-Za-z_]\w{{0,60}}){{1,5}})(?=[/?.]|$)"
)
# "/harbours|ports" in front of a slash, at the end, or of " {request body}": two words for one resource
_WORDS = lazy_regex(r"(?<=/)([a-z][\w-]{1,40})(?:\|[a-z][\w-]{1,40}){1,5}(?=/|\s\{|$)", re.ASCII)
# "/int:id", "/id:int": what stands behind the slash
_UNBRACKETED = lazy_regex(
    r"(?<=/)(?:(?:int|integer|str|string|slug|uuid|float):[a-z]\w{0,40}|[a-z]\w{0,40}:(?:int|integer|str|string|uuid))"
    r"(?=/|$)"
)
_COLON_BEHIND = lazy_regex(r"(?<=/)([a-z][a-z_]{0,40}):(?=/)", re.ASCII)  # "id:" of "/boats/id:/crew"
# "id", "boatId", "boat_slug"
_IDENTIFIES = lazy_regex(
    r"(?:^|[_-])(?:id|uuid|guid|slug|name|key|handle|login|email)$|[a-z](?:Id|ID|Uuid|UUID|Guid|Slug|Name|Key)$"
)
_SPACE = lazy_regex(r"\s{1,20}")  # " "
_UNREADABLE = lazy_regex(r"[<>\s\\^|\[\]]|\(\?|//")  # "//", "(?"
_CAMEL = lazy_regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\x00-\x7f]+")  # "API", "Url" of "API_URL", "baseUrl"
_LEADING = lazy_regex(r"\{([^{}/]{1,80})\}")  # "{tenant}"


def with_one_name(shown: str) -> str:
    """A path with one name for a variable that has several, the first where one of them identifies something, the first
    of two words, and with brackets around a variable that its converter alone tells: "/boats/int:id"."""
    shown = _WORDS.sub(r"\1", _CHOICE.sub(_one_name, shown)) if "|" in shown else shown
    if ":" not in shown:
        return shown
    return _COLON_BEHIND.sub(r"<\1>", _UNBRACKETED.sub(r"<\g<0>>", shown))


def _one_name(found: re.Match[str]) -> str:
    shown = found.group()
    names = [part.strip(" {}<>()").rpartition(":")[2].strip() for part in shown.split("|")]
    return f"<{names[0] if any(_IDENTIFIES.search(name) for name in names) else '_or_'.join(names)}>"


@lru_cache(maxsize=4096)
def variables(path: str) -> tuple[str, ...]:
    """The names of a path's variables, in order."""
    return tuple(re.findall(r"\{([^{}]+)\}", path))


# "/etc/boats.conf", "/usr/bin/boats": a file, and no resource of an API
FILE = lazy_regex(
    r"/(?:etc|usr|var|opt|home|tmp|bin|dev|proc|root|mnt|lib|srv)/.*|.*\.(?:conf|cfg|ini|sh|ya?ml|log|py)"
)
_CATCH_ALL = lazy_regex(r"\[{1,2}\.{3}([A-Za-z]\w{0,40})\]{1,2}")  # "[...slug]", "[[...slug]]": all that follows
_STARRED = lazy_regex(r"(?<=/)\\?\*([A-Za-z][\w-]{0,40})\\?\*(?=/|$)")  # "*id*" of "/boats/*id*", a variable in italics


def clean_path(shown: str) -> str:
    """A path as OpenAPI writes it: ``{name}`` variables, one slash between segments, no closing punctuation; a part
    that may be missing is there, and a slash at the end stays as written."""
    path = _STARRED.sub(r"{\1}", fold_width(shown).rstrip(".,;:"))
    path = _FORMAT.sub("", _GROUP.sub(r"{\1}", path) if "(?" in path else path)
    path = _MISSING.sub(lambda m: m.group(1) or m.group(2), path)
    path = _SHELL.sub(lambda m: m.group() if m.group() in _NAMED else f"{{{m.group()[1:]}}}", path)
    return re.sub(r"/{2,}", "/", _with_variables(path).rstrip(".,;:"))


def is_converter(word: str) -> bool:
    """Whether a word is one for the type of a variable: "str", "int"."""
    return _CONVERTER.match(f"{word}:x") is not None


@lru_cache(maxsize=1024)
def kinds(shown: str) -> tuple[tuple[str, Literal["integer", "number"]], ...]:
    """The variables of a path that a converter makes numbers of, each with its type."""
    found = ((m["name"] or m["named"], (m["kind"] or m["after"]).lower()) for m in _KIND.finditer(shown))
    return tuple((name, "number" if kind in {"float", "number"} else "integer") for name, kind in found)


_ESCAPED = lazy_regex(r"\\([{}<>])")  # the backslash of "\{boat\}", which AsciiDoc needs in front of the first alone


def unescaped(text: str) -> str:
    """A text without the backslashes in front of braces."""
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def parted(text: str) -> str:
    """A text with a slash behind a variable that is the address of a server and is glued to the path, in one piece
    variables with a converter in front, one name of each, and as a query what brackets say may be one:
    "/boats[?size={size}]"."""
    text = unescaped(text)
    text = _CATCH_ALL.sub(r"{\1}", text) if "[..." in text else text
    text = with_one_name(_MAY_ASK.sub(r"\1", text) if "[?" in text or "[&" in text else text)
    text = _SHOWN.sub(r"<\1>", text) if ": " in text and "(" in text else text
    return _GLUED.sub(_with_slash, text) if "}" in text else text


def _with_slash(found: re.Match[str]) -> str:
    return f"{found.group()}/"


def with_capitals(path: str) -> str:
    """A path with variables for words in capitals that stand for values beside others in small letters."""
    return _CAPITALS.sub(r"{\1}", path) if re.search(r"/[a-z]", path) else path


def shorter_paths(shown: str) -> Iterator[str]:
    """The path without the part that may be missing, where one may."""
    if _MISSING.search(shown):
        yield clean_path(_MISSING.sub("", shown) or "/")


def is_readable(path: str) -> bool:
    """Whether a cleaned path has nothing left that OpenAPI cannot write: pieces of patterns, open brackets, "**" for
    whatever is below."""
    pairs = all(path.count(a) == path.count(b) for a, b in ("{}", "()")) and "/**" not in path
    return pairs and not _UNREADABLE.search(path)


def clean_host(shown: str) -> str:
    """A server's address with ``{name}`` variables: "https://{host}", "{API_URL}", "https://api.boats.example"."""
    if not shown:
        return ""
    shown = f"{{{shown}}}" if _IN_CAPITALS.fullmatch(shown) else shown
    opened = re.sub(r"^\$([A-Za-z_]\w*)|(?<=//)\$([A-Za-z_]\w*)", lambda m: f"{{{m.group(1) or m.group(2)}}}", shown)
    host = _with_variables(_IN_WORDS.sub(r"{\g<0>}", opened))
    return host if "://" in host or host.startswith("{") else f"https://{host}"


def is_sure_host(shown: str) -> bool:
    """Whether what stands in front of a path is a server by its form: a scheme, a host's name, a variable of a shell
    or of a tool that sends requests."""
    if _IN_CAPITALS.fullmatch(shown):
        return False
    return shown.startswith(("http", "{{", "$")) or not shown.startswith(("{", "<", "["))


def names_server(host: str, lexicon: Lexicon) -> bool:
    """Whether the name of a variable in front of a path says that it is a server's: "{Endpoint}", "{base_url}"."""
    found = _LEADING.match(host)
    name = found.group(1) if found else ""
    words = {fold_word(word) for word in _CAMEL.findall(name)}
    unspaced = (w for w in lexicon.server_variables if not w.isascii())  # scripts that part no words
    return not words.isdisjoint(lexicon.server_variables) or any(w in name for w in unspaced)


def _with_variables(text: str) -> str:
    return _VARIABLE.sub(lambda m: "{" + _name(next(g for g in m.groups() if g)) + "}", text)


def _name(inner: str) -> str:
    """The name of a variable, without converters, patterns and operators of RFC 6570."""
    bare = _CONVERTER.sub("", inner.strip(" :/+*?#&;."), count=1)
    if not bare.startswith(("{", "<")) and " or " in bare:
        bare = bare.partition(" ")[0]
    return _SPACE.sub("_", bare.partition(":")[0].strip(" *?"))
