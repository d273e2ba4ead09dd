"""Credentials in a text: a header line as HTTP has it, words for a scheme, the name of a header or query parameter.

"Send `Authorization: Bearer <token>`."     Authorization, bearer
"Every call needs the header `X-Api-Key`."  X-Api-Key, key
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.api import Credential, Guess
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_word
from extractor.document import Code, Line, Origin
from extractor.interpret.describe.sentences import Sentence, matching_text, sentences, without_brackets
from extractor.interpret.operations.calls.commands import command_of
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.outline.words import CODE
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

AUTHORIZATION = "Authorization"
GRANT = "grant_type"  # of a call that asks for a token (RFC 6749): it signs in a client
_MESSAGE = "HTTP/"
MAX_TEXT = 20_000  # characters of code that are looked at
# "Authorization: Bearer", "'Authorization': `Basic", "Authorization=Bearer"; not "Proxy-Authorization: …"
_HEADER = lazy_regex(
    r"(?<![\w-])authorization[\"'`\]]{0,2}\s{0,3}[:=,]\s{0,3}[furb]?[\"'`<{]{0,2}(bearer|basic|digest)\b", re.IGNORECASE
)
_OTHER = lazy_regex(
    r"(?<![\w-])authorization[\"'`]?\s{0,3}:\s{0,3}(?![A-Za-z]{2,20}(?: [a-z]{2,20}){2})[\"'`<{\[$A-Za-z]",
    re.IGNORECASE,
)  # "Authorization: Key a1"; not "Authorization: Users must be signed in"
# "X-Api-Key: ab12", "'x-api-key': key"
_NAMED = lazy_regex(r"(?:^|[\s\"'`{(,])([A-Za-z][A-Za-z0-9]{0,30}(?:[-_][A-Za-z0-9]{1,30}){0,6})[\"'`]?:\s{0,3}[^\s:/]")
# "`X-Api-Key`", "`Authorization: Bearer`"
_MARKED = lazy_regex(f"{OPEN}([A-Za-z][A-Za-z0-9]{{0,30}}(?:[-_][A-Za-z0-9]{{1,30}}){{0,6}})(?::[^{CLOSE}]*)?{CLOSE}")
_OF_SCHEME = lazy_regex(f"{OPEN}(Bearer|Basic) [^{CLOSE}]{{1,80}}{CLOSE}")  # "`Bearer <token>`"
_QUERY = lazy_regex(r"[?&]([A-Za-z][\w-]{1,40})=")  # "?api_key=ab12"
_LIMIT = lazy_regex(r"[^\W\d_]{3,40}")  # "admin" of "Admin endpoints"
_PARTS = lazy_regex(r"[A-Z]?[a-z0-9]+|[A-Z0-9]+")  # "API", "Key" of "API-Key"
_BEARER = lazy_regex(r"\bbearer\b", re.IGNORECASE)  # "Bearer"
_BASIC = lazy_regex(
    r"\b[Bb]asic (?:[<{\[$]|[A-Za-z0-9+/]{12,}={0,2}(?!\w))"
)  # "Basic <credentials>", "Basic dXNlcjpwYXNz"


MAX_HEADERS = 12
_HEADER_LINE = lazy_regex(r"[A-Z][A-Za-z]{0,30}(?:-[A-Za-z]{1,30}){0,6}: \S.{0,400}")  # "X-Api-Key: ab12"


def http_scheme(text: str) -> str:
    """The HTTP authentication scheme that the description of an Authorization header names, or ""."""
    return "bearer" if _BEARER.search(text) else "basic" if _BASIC.search(text) else ""


def named_credential(name: str, lexicon: Lexicon, *, query: bool = False) -> bool:
    """Whether a header, or a query parameter, of this name carries a credential whatever else a page says."""
    folded = fold_word(name)
    return folded in lexicon.credential_keys or (not query and folded in lexicon.credentials)


def sounds_secret(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is one for a credential, or has a word for one ("CG-API-KEY"): enough where a text speaks of
    nothing else."""
    words = {part.lower() for part in _PARTS.findall(name)}
    return named_credential(name, lexicon) or bool(words & lexicon.credential_parts)


def in_code(text: str, origin: Origin, guess: Guess) -> Iterator[Credential]:
    """Credentials in the header lines of a code block."""
    shown = text[:MAX_TEXT]
    if found := _HEADER.search(shown):
        yield Credential(AUTHORIZATION, found.group(1).lower(), True, origin, guess=guess)
    elif _OTHER.search(shown):
        yield Credential(AUTHORIZATION, "authorization", True, origin, guess=guess)


def in_header(text: str, lexicon: Lexicon, origin: Origin, guess: Guess) -> Iterator[Credential]:
    """The credential of one header line of a call, "X-Api-Key: ab12"; of one that is shown also "token: ab12"."""
    name, colon, _ = text.partition(":")
    if not colon:
        return
    if fold_word(name) == "authorization":
        yield from in_code(text, origin, guess)
    elif named_credential(name, lexicon) or (guess == "shown" and fold_word(name) in lexicon.credential_parts):
        yield Credential(name.strip(), lexicon.credentials.get(fold_word(name), "key"), True, origin, guess=guess)


def in_address(text: str, lexicon: Lexicon, origin: Origin, guess: Guess) -> Iterator[Credential]:
    """Credentials among the query names of an address."""
    for name in _QUERY.findall(text[:MAX_TEXT]):
        if named_credential(name, lexicon, query=True):
            yield Credential(name, "key", True, origin, "query", guess=guess)


def speaks_of_headers(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line has a word for headers."""
    return first_match(lexicon.header_words, line.text, line.text.lower()) is not None


def in_lines(
    lines: tuple[Line, ...], lexicon: Lexicon, origin: Origin, *, section: bool, led: bool = False, some: str = ""
) -> Iterator[Credential]:
    """What sentences state of requests: any sentence where the ``section`` is about nothing else, else those that speak
    of all. ``led``: what stands above says that they name headers; ``some``: it speaks of some requests."""
    if not section and not any(_may_speak_of_all(line, lexicon) for line in lines):
        return
    for sentence in sentences(lines, lexicon):
        lower = sentence.plain_lower
        of_all = first_match(lexicon.all_requests, sentence.plain, lower) is not None
        some = "" if of_all else limiting_word(sentence, lexicon) or some
        if not section and not of_all:
            continue
        if first_match(lexicon.negations, sentence.plain, lower) or no_credentials(sentence, lexicon):
            continue
        found = _in_sentence(sentence, lexicon, origin, led=led)
        yield from (replace(c, guess="some") for c in found) if some else found


def _may_speak_of_all(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line has the words of a phrase for all requests, which few have."""
    return bool(lexicon.all_requests.among(without_brackets(matching_text(line)).lower()))


def limiting_word(sentence: Sentence, lexicon: Lexicon) -> str:
    """The first word of what a sentence says to be some requests: "admin" of "Admin endpoints need a key."; "" where
    it speaks of all, or of what needs none."""
    plain, lower = sentence.plain, sentence.plain_lower
    found = first_match(lexicon.some_requests, plain, lower)
    if found is None or first_match(lexicon.all_requests, plain, lower) is not None:
        return ""
    free = no_credentials(sentence, lexicon) or first_match(lexicon.negations, plain, lower) is not None
    word = _LIMIT.search(lower, found.start)
    return word.group() if word is not None and not free else ""


def no_credentials(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence says that no credentials are needed."""
    return first_match(lexicon.no_credentials, sentence.plain, sentence.plain_lower) is not None


def _in_sentence(sentence: Sentence, lexicon: Lexicon, origin: Origin, *, led: bool) -> Iterator[Credential]:
    text = without_brackets(sentence.text)
    headers = list(in_code(text, origin, "stated"))
    known = [c.scheme for c in headers if c.scheme != "authorization"] or [
        scheme
        for scheme, templates in lexicon.auth_schemes.items()
        if first_match(templates, sentence.plain, sentence.plain_lower) is not None
    ]
    if not known and (marked := _OF_SCHEME.search(sentence.text)):
        known = [marked.group(1).lower()]
    named = list(_named(sentence, lexicon, origin, led=led))
    if known:
        yield from (Credential(AUTHORIZATION, scheme, True, origin, guess="stated") for scheme in known[:1])
        yield from (c for c in named if c.scheme != "authorization")
    else:
        yield from headers or named


def _named(sentence: Sentence, lexicon: Lexicon, origin: Origin, *, led: bool) -> Iterator[Credential]:
    """Headers and query parameters that a sentence names as such."""
    says_header = led or first_match(lexicon.header_words, sentence.plain, sentence.plain_lower) is not None
    says_query = first_match(lexicon.query_words, sentence.plain, sentence.plain_lower) is not None
    marked = [m.group(1) for m in _MARKED.finditer(sentence.text)]
    for name in dict.fromkeys((*marked, *_NAMED.findall(sentence.plain))):
        if fold_word(name) == "authorization" and says_header:
            yield Credential(AUTHORIZATION, "authorization", True, origin, guess="stated")
        elif says_header and sounds_secret(name, lexicon):
            yield Credential(name, lexicon.credentials.get(fold_word(name), "key"), True, origin, guess="stated")
        elif says_query and sounds_secret(name, lexicon):
            yield Credential(name, "key", True, origin, "query", guess="stated")


def sent_by(block: Code, lexicon: Lexicon, guess: Guess) -> Iterator[Credential]:
    """What the call of a code block sends: a command, or an HTTP message."""
    text = block.text
    call = command_of(text)
    if call is not None and GRANT not in text:
        for header in call.headers:
            yield from in_header(header, lexicon, block.origin, guess)
        yield from in_address(call.address, lexicon, block.origin, guess)
    elif _MESSAGE in text.partition("\n")[0] and not CODE.search(text.partition("\n")[0]):
        for header in text.split("\n\n", 1)[0].splitlines()[1:]:
            yield from in_header(header, lexicon, block.origin, guess)


def shows_access(block: object, line: RequestLine, lexicon: Lexicon) -> bool:
    """Whether code of a section about signing in only shows how calls do: it sends credentials, or nothing else. One
    that asks for them is a call of its own."""
    if not isinstance(block, Code) or line.method not in SENDING:
        return True
    return any(sent_by(block, lexicon, "shown"))


def header_lines(block: Code, lexicon: Lexicon) -> Iterator[Credential]:
    """The credentials of code that is header lines and nothing else."""
    lines = block.text.strip().splitlines()
    if 0 < len(lines) <= MAX_HEADERS and all(_HEADER_LINE.fullmatch(line.strip()) for line in lines):
        for line in lines:
            yield from in_header(line.strip(), lexicon, block.origin, "stated")


def signs(block: Code) -> bool:
    """Whether code is lines of headers and nothing else, one of which signs a call in."""
    lines = [line.strip() for line in block.text.strip().splitlines()]
    headed = 0 < len(lines) <= MAX_HEADERS and all(_HEADER_LINE.fullmatch(line) for line in lines)
    return headed and any(line.lower().startswith("authorization:") for line in lines)
