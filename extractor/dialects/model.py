"""A Lexicon: the words of one or more dialects, merged and compiled for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.dialects.template import Templates, compile_all
from extractor.dialects.text import fold_word

Groups = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ComponentRule:
    """What a component of a site is, and which of its attributes hold what: key to names of values, the first that a
    component has counts."""

    role: str  # operation | field | response | section | label | title | schema | code | transparent | ignore
    keys: tuple[tuple[str, tuple[str, ...]], ...]

    def values(self, key: str) -> tuple[str, ...]:
        """The names of values for a key; empty where the rule says nothing of it."""
        return next((names for name, names in self.keys if name == key), ())


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything that the pages' words can mean. Built once by ``merge``; look-ups take folded words.

    Two lexicons are the same only if they are one object, so that a lexicon can be part of a cache's key.
    """

    names: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]  # folded word -> roles
    plain_descriptions: frozenset[str]  # the first word of each dialect for a column of descriptions
    sections: Mapping[str, str]  # folded word -> role
    heading_parts: Mapping[str, str]  # folded word -> what it says in a heading
    captions: tuple[tuple[str, str], ...]  # (folded phrase, place), longest phrase first
    root_captions: frozenset[str]
    caption_suffixes: tuple[str, ...]
    caption_forms: Templates
    array_rows: frozenset[str]
    part_rows: frozenset[str]
    body_rows: frozenset[str]
    union_words: tuple[str, ...]  # what a line ends in that says that a structure is one of those listed below
    return_words: tuple[str, ...]  # in front of what a sentence says is returned, or behind it
    field_notes: frozenset[str]  # folded words behind a field's name that are no part of it
    media_labels: Mapping[str, str]  # folded word before a media type -> the side whose type it is
    table_joins: frozenset[str]
    house_labels: Mapping[str, str]  # folded word -> what the next lines are
    labels: Templates
    references: Templates
    statuses: Templates
    same_as: Templates  # what says that something is as elsewhere
    same_more: Templates  # what says that something is as elsewhere, and more
    status_sentences: Templates  # what says a status in a sentence
    required: Mapping[str, bool]
    conditions: Templates
    negations: Templates
    list_ends: frozenset[str]
    nothing: frozenset[str]
    types: Mapping[str, tuple[str, str | None]]  # word as written and folded -> (type, format)
    places: Mapping[str, str]  # folded word of an "In" column -> path | query | header | cookie | body | form
    any_status: frozenset[str]
    webhooks: frozenset[str]  # folded words of a placeholder for an address of the API's user
    identifiers: tuple[str, ...]  # folded words that call a value an identifier
    method_names: frozenset[str]  # folded words of a placeholder for the name of a method
    fixed: tuple[str, ...]  # folded words that say that a parameter has one value only
    selectors: frozenset[str]  # folded names of parameters whose fixed value says which call of a path is meant
    server_labels: frozenset[str]
    server_variables: frozenset[str]  # folded words in the name of a variable that stands for a server
    type_forms: Mapping[str, Templates]
    generics: Mapping[str, str]  # folded word -> array | map
    enum_lead_ins: Templates
    enum_lists: Templates
    enum_weak_lists: Templates
    enum_means: Templates
    separators: tuple[str, ...]
    enum_constants: Templates  # those that may name one value alone
    enum_weak_constants: Templates
    alternatives: frozenset[str]  # the separators that part alternatives
    further_values: Templates  # what names values beside those of a list
    empty_values: frozenset[str]  # folded words that stand for a text without characters
    list_goes_on: tuple[str, ...]  # words behind a list that say that there is more
    other_values: tuple[str, ...]  # folded words before a list that say that it is no list of all values
    names_listed: Templates  # what tells that a list names fields
    value_labels: frozenset[str]  # folded words before a colon that are no value
    reasons: tuple[str, ...]  # folded words behind a comma that say why
    choices: frozenset[str]  # folded nouns before values in code
    default_values: Templates
    default_weak_values: Templates
    default_markers: frozenset[str]
    default_words: tuple[str, ...]
    default_none: frozenset[str]
    default_absent: Templates  # clauses that say when a default counts: "if not specified"
    default_consequences: tuple[str, ...]  # words behind a comma that begin what follows from a default
    bounds: Mapping[str, Templates]
    charset_lead_ins: Templates
    charset_classes: Mapping[str, str]  # folded word -> class body
    patterns: Templates
    formats: Mapping[str, Templates]
    deprecated: Templates
    read_only: Templates  # "read-only": a member of answers that is not sent
    write_only: Templates
    nullable: Templates  # "may be null"
    never_null: Templates
    answered: Templates  # phrases that say that a field is in every answer
    joined: Templates  # "comma-separated": values of an array that travel as one
    repeated: Templates  # "may be given several times": values that travel one by one
    mandatory: Templates
    optional: Templates
    credentials: Mapping[str, str]  # folded header name -> scheme
    credential_keys: frozenset[str]  # folded names of headers and query parameters that carry a key
    credential_parts: frozenset[str]  # words in the name of a header that carries a credential
    auth_sections: frozenset[str]  # folded headings of sections about signing in
    auth_schemes: Mapping[str, Templates]  # scheme of HTTP -> what names it in a sentence
    all_requests: Templates  # "all requests"
    no_credentials: Templates  # "no authentication required"
    header_words: Templates
    query_words: Templates
    name_noise: tuple[str, ...]
    request_labels: frozenset[str]  # folded labels of a method with a path
    noise: frozenset[str]  # folded headings of lists of changes
    components: Mapping[str, ComponentRule]  # name as written -> what it is
    rules_off: frozenset[str]  # names of rules that are switched off
    front_matter: Mapping[str, tuple[str, ...]]  # what a key of front matter says -> the keys that say it

    def component(self, name: str) -> ComponentRule | None:
        """What a component is: by its name, or by the last part of a name with dots ("Answers.TabItem")."""
        return self.components.get(name) or self.components.get(name.rpartition(".")[2])


class _Merged:
    """Access to the same key of several dialect files, in order."""

    def __init__(self, raws: Iterable[Mapping[str, Any]]) -> None:
        self.raws = tuple(raws)

    def words(self, *path: str) -> tuple[str, ...]:
        """All words below a key path, as written, without repeats."""
        found: dict[str, None] = {}
        for raw in self.raws:
            node: Any = raw
            for key in path:
                node = node.get(key, {}) if isinstance(node, Mapping) else {}
            if isinstance(node, list):
                found.update(dict.fromkeys(node))
        return tuple(found)

    def keys(self, *path: str) -> tuple[str, ...]:
        """All keys below a key path, without repeats."""
        found: dict[str, None] = {}
        for raw in self.raws:
            node: Any = raw
            for key in path:
                node = node.get(key, {})
            found.update(dict.fromkeys(node))
        return tuple(found)

    def folded(self, *path: str) -> tuple[str, ...]:
        """All words below a key path, folded."""
        return tuple(dict.fromkeys(fold_word(w) for w in self.words(*path)))

    def groups(self, key: str) -> dict[str, tuple[str, ...]]:
        """The folded word lists below a key, by group name."""
        return {group: self.folded(key, group) for group in self.keys(key)}


def _inverted(groups: Groups) -> dict[str, str]:
    """Word to group; the first group that claims a word keeps it."""
    found: dict[str, str] = {}
    for group, words in groups.items():
        for word in words:
            found.setdefault(word, group)
    return found


def _column_roles(groups: Groups) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for role, words in groups.items():
        for word in words:
            found[word] = (*found.get(word, ()), role)
    return found


def _types(merged: _Merged) -> dict[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for raw in merged.raws:
        for word, meaning in raw.get("types", {}).items():
            found.setdefault(word, (meaning["type"], meaning.get("format")))
            found.setdefault(word.lower(), (meaning["type"], meaning.get("format")))
    # A lower-case word wins over the fold of a capitalised one ("integer" is not "Integer").
    for raw in merged.raws:
        for word, meaning in raw.get("types", {}).items():
            if word == word.lower():
                found[word] = (meaning["type"], meaning.get("format"))
    return found


def _switches(merged: _Merged) -> dict[str, bool]:
    """What dialects say of rules; a later one wins."""
    return {name: on for raw in merged.raws for name, on in raw.get("rules", {}).items()}


def _components(merged: _Merged) -> dict[str, ComponentRule]:
    """The rule of each component; that of a later dialect wins, so that a file of one's own does."""
    found: dict[str, ComponentRule] = {}
    for raw in merged.raws:
        for name, said in raw.get("components", {}).items():
            keys = tuple((k, (v,) if isinstance(v, str) else tuple(v)) for k, v in said.items() if k != "as")
            found[name] = ComponentRule(said["as"], keys)
    return found


def _captions(merged: _Merged) -> tuple[tuple[str, str], ...]:
    pairs = [(word, place) for place, words in merged.groups("captions").items() for word in words]
    return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p[0])))


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda w: (-len(w), w)))


def _required(merged: _Merged) -> dict[str, bool]:
    yes = dict.fromkeys(merged.folded("required", "yes"), True)
    no = dict.fromkeys(merged.folded("required", "no"), False)
    # A dash folds to nothing; an empty cell must stay "not said".
    return {word: value for word, value in {**yes, **no}.items() if word}


def merge(raws: Iterable[Mapping[str, Any]]) -> Lexicon:
    """Merge the contents of dialect files (already checked by the schema) into one Lexicon.

    Raises TemplateError where a template does not follow the syntax.
    """
    m = _Merged(raws)
    joiners = m.words("range_joiners")

    def templates(*path: str, anchored: bool = False) -> Templates:
        return compile_all(m.words(*path), joiners, anchored=anchored)

    return Lexicon(
        names=tuple(raw["name"] for raw in m.raws),
        columns=_column_roles(m.groups("columns")),
        plain_descriptions=frozenset(
            fold_word(w) for raw in m.raws for w in raw.get("columns", {}).get("description", ())[:1]
        ),
        sections=_inverted(m.groups("sections")),
        heading_parts=_inverted(m.groups("heading_parts")),
        captions=_captions(m),
        root_captions=frozenset(m.folded("captions", "root")),
        caption_suffixes=_longest_first(m.folded("caption_suffixes")),
        caption_forms=templates("caption_forms", anchored=True),
        array_rows=frozenset(w.lower() for w in m.words("array_rows")),
        part_rows=frozenset(w.lower() for w in m.words("part_rows")),
        body_rows=frozenset(m.folded("body_rows")),
        union_words=m.folded("union_words"),
        return_words=m.folded("return_words"),
        field_notes=frozenset(m.folded("field_notes")),
        media_labels=_inverted(m.groups("media_labels")),
        table_joins=frozenset(w.lower() for w in m.words("table_joins")),
        house_labels=_inverted(m.groups("house_labels")),
        labels=templates("labels"),
        references=templates("references"),
        statuses=templates("statuses"),
        status_sentences=templates("status_sentences"),
        same_as=templates("same_as"),
        same_more=templates("same_more"),
        required=_required(m),
        conditions=templates("conditions"),
        negations=templates("negations"),
        list_ends=frozenset(m.words("list_ends")),
        nothing=frozenset(m.folded("nothing")),
        types=_types(m),
        places=_inverted(m.groups("places")),
        server_labels=frozenset(m.folded("server_labels")),
        server_variables=frozenset(m.folded("server_variables")),
        any_status=frozenset(m.folded("any_status")),
        webhooks=frozenset(m.folded("webhooks")),
        identifiers=m.folded("identifiers"),
        method_names=frozenset(m.folded("method_names")),
        fixed=m.folded("fixed"),
        selectors=frozenset(m.folded("selectors")),
        type_forms={form: templates("type_forms", form, anchored=True) for form in m.keys("type_forms")},
        generics=_inverted(m.groups("generics")),
        enum_lead_ins=templates("enums", "lead_ins"),
        enum_lists=compile_all((*m.words("enums", "lists"), *m.words("enums", "constants")), joiners),
        enum_weak_lists=compile_all((*m.words("enums", "weak_lists"), *m.words("enums", "weak_constants")), joiners),
        enum_means=templates("enums", "means"),
        separators=_longest_first(m.words("enums", "separators")),
        enum_constants=templates("enums", "constants"),
        enum_weak_constants=templates("enums", "weak_constants"),
        alternatives=frozenset(m.words("enums", "alternatives")),
        further_values=templates("enums", "further"),
        empty_values=frozenset(fold_word(w) for w in m.words("enums", "empty")),
        list_goes_on=tuple(m.words("enums", "goes_on")),
        other_values=m.folded("enums", "others"),
        names_listed=templates("enums", "names"),
        value_labels=frozenset(m.folded("enums", "labels")),
        reasons=m.folded("enums", "reasons"),
        choices=frozenset(m.folded("enums", "choices")),
        default_values=templates("defaults", "values"),
        default_weak_values=templates("defaults", "weak_values"),
        default_markers=frozenset(m.folded("defaults", "markers")),
        default_words=m.words("defaults", "words"),
        default_none=frozenset(m.folded("defaults", "none")),
        default_absent=templates("defaults", "absent"),
        default_consequences=m.folded("defaults", "consequences"),
        bounds={what: templates("bounds", what) for what in m.keys("bounds")},
        charset_lead_ins=templates("charsets", "lead_ins"),
        charset_classes=_inverted(
            {c: tuple(fold_word(w) for w in m.words("charsets", "classes", c)) for c in m.keys("charsets", "classes")}
        ),
        patterns=templates("patterns"),
        formats={name: templates("formats", name) for name in m.keys("formats")},
        deprecated=templates("deprecated"),
        read_only=templates("read_only"),
        write_only=templates("write_only"),
        nullable=templates("nullable"),
        never_null=templates("never_null"),
        answered=templates("answered"),
        joined=templates("joined"),
        repeated=templates("repeated"),
        mandatory=templates("mandatory"),
        optional=templates("optional"),
        credentials=_inverted(m.groups("credentials")),
        credential_keys=frozenset(m.folded("credential_keys")),
        credential_parts=frozenset(m.folded("credential_parts")),
        auth_sections=frozenset(m.folded("auth_sections")),
        auth_schemes={scheme: templates("auth_schemes", scheme) for scheme in m.keys("auth_schemes")},
        all_requests=templates("all_requests"),
        no_credentials=templates("no_credentials"),
        header_words=templates("header_words"),
        query_words=templates("query_words"),
        name_noise=m.folded("name_noise"),
        request_labels=frozenset(m.folded("request_labels")),
        noise=frozenset(m.folded("noise")),
        components=_components(m),
        rules_off=frozenset(name for name, on in _switches(m).items() if not on),
        front_matter={what: m.words("front_matter", what) for what in m.keys("front_matter")},
    )
