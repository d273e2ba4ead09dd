"""Calls as command lines: curl, HTTPie, wget, PowerShell.

curl -G https://boats.example/boats --data-urlencode 'q=a b'        GET https://boats.example/boats?q=a b
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from extractor.interpret.operations.calls.httpie import httpie
from extractor.interpret.operations.calls.words import ADDRESS, MULTIPART, Call, options_of, with_query
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_SCHEMES = ("http://", "https://")
_BLANKS = lazy_regex(r"<[\w-]{1,40}(?: [\w-]{1,40}){1,5}>")  # "<peer ID>"
_BROKEN = lazy_regex(
    r"[ \t]{0,40}\r?\n[ \t]{0,80}(?=[&?/])"
)  # "\n  &" of a quoted address that goes on in the next line
MAX_COMMAND = 20_000  # characters of a command
MAX_COMMANDS = 40  # of a block
# "$ curl ", "C:\> http ", "% wget ", "echo '{}' | http ", "cat boat.json | curl ", "POST " of 'POST "https://x" -H y'
_COMMAND = lazy_regex(
    r"^[ \t]{0,40}(?:[\w:\\~@/.-]{0,60}[$>#%][ \t]{1,4}|[$>#%])?(?:sudo[ \t]+)?"
    r"(?:(?:echo|printf|cat)[ \t]+(?:-\w[ \t]+)?(?P<piped>'[^']{1,4000}'|\"(?:[^\"\\]|\\.){1,4000}\"|[\w./-]{1,80})"
    r"\s{0,9}(?:\\\n\s{0,40})?\|\s{0,40}(?:\\\n\s{0,40})?)?"
    r"(?:(?P<tool>curl|https?|wget|Invoke-RestMethod|Invoke-WebRequest|iwr|irm)(?:\.exe)?[ \t]"
    r"|(?P<verb>GET|POST|PUT|PATCH|DELETE)[ \t]{1,4}(?=[\"']https?://))",
    re.MULTILINE | re.IGNORECASE,
)
# "\\\n": a line that ends in a backslash (or, escaped, in two), a backtick (PowerShell) or a caret (cmd), or whose next
# one begins with an option or, indented, with an address
_GOES_ON = lazy_regex(r"(?:\\{1,2}|[`^])[ \t]*\r?\n|\r?\n[ \t]{0,40}(?=--?[A-Za-z])|\r?\n[ \t]{1,40}(?=https?://)")
_CUT = lazy_regex(r"(?<=[\w.]/)\\\r?\n(?=[\w{<$])")  # an address that goes on in the next line: "/boats/\\\n7d44"
# A quoted text, JSON in a quote that nothing closes, an escaped character, the end of a line: "'a\nb'", "'{}",
# '"a\\"b"', "\\\n", "\n"
_TOKEN = lazy_regex(
    r"'[^']{0,20000}'|'[{\[][^']{0,20000}\Z|\"(?:[^\"\\]|\\.){0,20000}\"|\\{1,2}[ \t]{0,9}\r?\n|\\.|\n", re.DOTALL
)
_ENDS_OPEN = lazy_regex(r"[`^|][ \t\r]{0,40}\Z")  # "irm -Uri $url `"
_OPTION = lazy_regex(r"\n[ \t]{0,40}--?[A-Za-z]|\n[ \t]{1,40}https?://")  # "\n  -d x"
# Options of curl that take a value; others take none.
_TAKES = frozenset(
    "-X --request -d --data --data-raw --data-binary --data-ascii --data-urlencode --json -F --form --form-string "
    "-H --header -u --user -o --output -T --upload-file --url -A --user-agent -b --cookie -c --cookie-jar -e --referer "
    "-x --proxy -E --cert --key --cacert -w --write-out -m --max-time --connect-timeout --resolve --retry "
    "--unix-socket --url-query --aws-sigv4 --oauth2-bearer".split()
)
_SENT = frozenset("-d --data --data-raw --data-binary --data-ascii --data-urlencode --json".split())
_FORM = frozenset("-F --form --form-string".split())


@lru_cache(maxsize=1024)
def command_of(text: str) -> Call | None:
    """The call of the first command in a text; None where there is none, or no address in it."""
    found = _COMMAND.search(text, 0, MAX_COMMAND)
    spans = command_spans(text) if found is not None else ()
    return spans[0][2] if found is not None and spans and spans[0][0] == found.start() else None


def _called(found: re.Match[str], text: str) -> Call | None:
    command = _CUT.sub("", text[found.end() : found.end() + MAX_COMMAND])
    words = _words(_GOES_ON.sub(" ", command))
    words = ["-X", found["verb"], *words] if found["verb"] else words  # with the options of curl
    call = _READERS[(found["tool"] or "curl").lower()](words)
    return _with_piped(call, found["piped"]) if call is not None and found["piped"] else call


def _with_piped(call: Call, piped: str) -> Call:
    """A call that sends what a command in front writes: what is quoted is that itself, anything else a file."""
    if any(not data.startswith("@-") for data in call.data):
        return call
    shown = tuple(_words(piped)) if piped[0] in "'\"" else ()
    return replace(call, data=shown, method=call.method if call.stated else "POST", stated=True)


@lru_cache(maxsize=1024)
def command_spans(text: str) -> tuple[tuple[int, int, Call], ...]:
    """The commands of a text that call an address: where each begins and ends, and its call."""
    spans: list[tuple[int, int, Call]] = []
    at = 0
    while len(spans) < MAX_COMMANDS and (found := _COMMAND.search(text, at, MAX_COMMAND)) is not None:
        at = _end(text, found.end())
        call = _called(found, text[:at])
        if call is not None:
            spans.append((found.start(), at, call))
    return tuple(spans)


def _end(text: str, start: int) -> int:
    """Where the command ends whose words begin at ``start``: behind its line, lines that go on, and quoted text."""
    whole = min(len(text), start + MAX_COMMAND)
    for token in _TOKEN.finditer(text, start, whole):
        at = token.start()
        if token.group() == "\n" and not _ENDS_OPEN.search(text, start, at) and not _OPTION.match(text, at):
            return at
    return whole


def _words(command: str) -> list[str]:
    """The words of a command: those of its line, or of all of the text where a quote goes on below, be it closed by
    nothing behind a brace or bracket; none where nothing closes another."""
    whole = command.rstrip().rstrip("\\")
    closed = (f"{whole}'",) if whole.endswith(("}", "]")) else ()
    for text in (whole.split("\n", 1)[0], whole, *closed):
        try:
            return [_without_blanks(word) for word in shlex.split(text)]
        except ValueError:
            continue
    return []


def _without_blanks(word: str) -> str:
    """An address in one line whose placeholders have no blanks: "https://boats.example/boats?name=<boat_name>"."""
    if not word.startswith(_SCHEMES):
        return word
    return _BLANKS.sub(lambda m: m.group().replace(" ", "_"), _BROKEN.sub("", word))


def _curl(words: Sequence[str]) -> Call | None:
    options = list(options_of(words, _TAKES))
    said = [(name, value) for name, value in options if name]
    data = tuple(v for n, v in said if n in _SENT)
    address = next((v for n, v in options if n in {"", "--url"} and ADDRESS.fullmatch(v)), "")
    named = next((v for n, v in said if n in {"-X", "--request"}), "")
    names = {n for n, _ in said}
    if not address:
        return None
    queried = tuple(v for n, v in said if n == "--url-query")
    if names & {"-G", "--get"}:
        queried, data = (*queried, *data), ()
    address = with_query(address, queried)
    others = (({"-I", "--head"}, "HEAD"), ({"-T", "--upload-file"}, "PUT"), (_FORM, "POST"))
    method = next((m for switches, m in others if names & switches), "POST" if data else "GET")
    return Call(
        (named or method).upper(),
        address,
        (*data, *(v for n, v in said if n in _FORM)),
        (*(v for n, v in said if n in {"-H", "--header"}), *_signed(said)),
        bool(named or data),
        MULTIPART if names & _FORM else "",
    )


def _signed(said: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The header lines that curl makes of options for credentials."""
    schemes = {"-u": "Basic", "--user": "Basic", "--oauth2-bearer": "Bearer"}
    yield from (f"Authorization: {schemes[name]} {value}" for name, value in said if name in schemes)


def _wget(words: Sequence[str]) -> Call | None:
    options = dict(w.partition("=")[::2] for w in words if w.startswith("--"))
    address = next((w for w in words if not w.startswith("-") and ADDRESS.fullmatch(w)), "")
    sent = tuple(options[n] for n in ("--post-data", "--body-data") if n in options)
    if not address:
        return None
    named = options.get("--method", "POST" if sent or "--post-file" in options else "")
    return Call((named or "GET").upper(), address, sent, stated=bool(named))


def _powershell(words: Sequence[str]) -> Call | None:
    named: dict[str, str] = {}
    loose: list[str] = []
    waiting = iter(words)
    for word in waiting:
        if word.startswith("-"):
            named[word.lower()] = next(waiting, "")
        else:
            loose.append(word)
    address = named.get("-uri") or next((w for w in loose if ADDRESS.fullmatch(w)), "")
    if not ADDRESS.fullmatch(address):
        return None
    method = named.get("-method", "")
    return Call(
        (method or "GET").upper(), address, tuple(v for n, v in named.items() if n == "-body"), stated=bool(method)
    )


_READERS: Mapping[str, Callable[[Sequence[str]], Call | None]] = {
    "curl": _curl, "http": httpie, "https": httpie, "wget": _wget,
    "invoke-restmethod": _powershell, "invoke-webrequest": _powershell, "iwr": _powershell, "irm": _powershell,
}  # fmt: skip
