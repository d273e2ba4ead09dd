"""A Lexicon: the words of one or more dialects, merged and compiled for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from extractor.dialects.elements import ElementRule, element_rules, several
from extractor.dialects.merging.declared import (
    folded,
    folded_set,
    groups_by_word,
    lower_set,
    read_by,
    templates,
    templates_by_key,
    templates_of,
    value_of,
    word_set,
    words,
    words_by_key,
)
from extractor.dialects.merging.said import (
    Said,
    caption_places,
    column_roles,
    first_descriptions,
    longest_first,
    required_words,
    switched_off,
    type_words,
)
from extractor.dialects.template import Templates, WordIndex
from extractor.values import dataclass, field_names


@dataclass(frozen=True, slots=True)
class ComponentRule:
    """What a component of a site is, and which of its attributes hold what: key to names of values, the first that a
    component has counts."""

    role: str  # operation | field | response | section | label | title | schema | code | transparent | aside | ignore
    keys: tuple[tuple[str, tuple[str, ...]], ...]

    def values(self, key: str) -> tuple[str, ...]:
        """The names of values for a key; empty where the rule says nothing of it."""
        return next((names for name, names in self.keys if name == key), ())


def component_rules(said: Said) -> dict[str, ComponentRule]:
    """The rule of each component; that of a later dialect wins, so that a file of one's own does."""
    found: dict[str, ComponentRule] = {}
    for raw in said.raws:
        for name, rule in raw.get("components", {}).items():
            keys = tuple((k, several(v)) for k, v in rule.items() if k != "as")
            found[name] = ComponentRule(rule["as"], keys)
    return found


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything that the pages' words can mean, each with the key of dialects that it is read from. Built once by
    ``merge``; look-ups take folded words.

    Two lexicons are the same only if they are one object, so that a lexicon can be part of a cache's key.
    """

    names: tuple[str, ...] = read_by(lambda said: tuple(raw["name"] for raw in said.raws))
    columns: Mapping[str, tuple[str, ...]] = read_by(column_roles)  # folded word -> roles
    # the first word of each dialect for a column of descriptions
    plain_descriptions: frozenset[str] = read_by(first_descriptions)
    sections: Mapping[str, str] = groups_by_word("sections")  # folded word -> role
    heading_parts: Mapping[str, str] = groups_by_word("heading_parts")  # folded word -> what it says in a heading
    captions: tuple[tuple[str, str], ...] = read_by(caption_places)  # (folded phrase, place), longest phrase first
    root_captions: frozenset[str] = folded_set("captions", "root")
    caption_suffixes: tuple[str, ...] = read_by(lambda said: longest_first(said.folded("caption_suffixes")))
    caption_forms: Templates = templates("caption_forms", anchored=True)
    array_rows: frozenset[str] = lower_set("array_rows")
    part_rows: frozenset[str] = lower_set("part_rows")
    body_rows: frozenset[str] = folded_set("body_rows")
    # what a line ends in that says that a structure is one of those listed below
    union_words: tuple[str, ...] = folded("union_words")
    likeness_words: tuple[str, ...] = folded("likeness_words")  # something looks as what is shown below
    holding_words: tuple[str, ...] = folded("holding_words")  # what a sentence speaks of has what is listed below
    success_words: tuple[str, ...] = folded("success_words")  # in headings: what they are about went well
    shared_words: tuple[str, ...] = folded("shared_words")  # in headings: what is below them is said of all operations
    return_words: tuple[str, ...] = folded("return_words")  # in front of what a sentence says is returned, or behind it
    # folded word -> noun (for a structure), about (between one and what it is of), end (of no structure's name)
    object_words: Mapping[str, str] = groups_by_word("object_words")
    field_notes: frozenset[str] = folded_set("field_notes")  # folded words behind a field's name that are no part of it
    # folded word before a media type -> the side whose type it is
    media_labels: Mapping[str, str] = groups_by_word("media_labels")
    table_joins: frozenset[str] = lower_set("table_joins")
    house_labels: Mapping[str, str] = groups_by_word("house_labels")  # folded word -> what the next lines are
    labels: Templates = templates("labels")
    references: Templates = templates("references")
    statuses: Templates = templates("statuses")
    told_types: Templates = templates("told_types")  # what says in a sentence of which type a value must be
    # "array" and "map" -> what says of a field whose row states no type that it is one
    told_structures: Mapping[str, Templates] = templates_by_key("told_structures")
    same_as: Templates = templates("same_as")  # what says that something is as elsewhere
    same_more: Templates = templates("same_more")  # what says that something is as elsewhere, and more
    same_whole: Templates = templates("same_whole")  # what says that all of an operation is as elsewhere
    status_sentences: Templates = templates("status_sentences")  # what says a status in a sentence
    required: Mapping[str, bool] = read_by(required_words)
    conditions: Templates = templates("conditions")
    case_words: tuple[str, ...] = folded("case_words")  # folded words behind a bound that limit it to a case
    all_cases: frozenset[str] = folded_set("all_cases")  # folded words behind these that say that it holds for all
    negations: Templates = templates("negations")
    no_body: Templates = templates("no_body")  # "the request body is empty"
    # folded words that open sentences which only lead elsewhere: "Read more about it there"
    pointers: tuple[str, ...] = folded("pointers")
    abbreviations: tuple[str, ...] = folded("abbreviations")  # folded words, without the stop, that end no sentence
    list_ends: frozenset[str] = word_set("list_ends")
    nothing: frozenset[str] = folded_set("nothing")
    types: Mapping[str, tuple[str, str | None]] = read_by(type_words)  # word as written and folded -> (type, format)
    # folded word of an "In" column -> path | query | header | cookie | body | form
    places: Mapping[str, str] = groups_by_word("places")
    any_status: frozenset[str] = folded_set("any_status")
    webhooks: frozenset[str] = folded_set("webhooks")  # folded words of a placeholder for an address of the API's user
    scales: tuple[str, ...] = folded("scales")  # folded words for powers of ten behind a number
    differences: Templates = templates("differences")  # what calls two values' distance what is spoken of
    time_units: Mapping[str, str] = groups_by_word("time_units")  # folded word -> the unit of time that it names
    identifiers: tuple[str, ...] = folded("identifiers")  # folded words that call a value an identifier
    method_names: frozenset[str] = folded_set("method_names")  # folded words of a placeholder for the name of a method
    reading: frozenset[str] = folded_set("reading")  # folded words that open titles of operations that only read
    parameter_words: frozenset[str] = folded_set("parameter_words")  # folded words for parameters in sentences
    fixed: tuple[str, ...] = folded("fixed")  # folded words that say that a parameter has one value only
    # folded names of parameters whose fixed value says which call of a path is meant
    selectors: frozenset[str] = folded_set("selectors")
    server_labels: frozenset[str] = folded_set("server_labels")
    # folded label of a line -> host | scheme, the part of an address that it tells
    address_parts: Mapping[str, str] = groups_by_word("address_parts")
    # folded words in the name of a variable that stands for a server
    server_variables: frozenset[str] = folded_set("server_variables")
    type_forms: Mapping[str, Templates] = templates_by_key("type_forms", anchored=True)
    generics: Mapping[str, str] = groups_by_word("generics")  # folded word -> array | map
    enum_lead_ins: Templates = templates("enums", "lead_ins")
    enum_lists: Templates = templates_of(("enums", "lists"), ("enums", "constants"))
    enum_weak_lists: Templates = templates_of(
        ("enums", "bracketed"), ("enums", "weak_lists"), ("enums", "weak_constants")
    )
    enum_means: Templates = templates("enums", "means")
    separators: tuple[str, ...] = read_by(lambda said: longest_first(said.words("enums", "separators")))
    enum_constants: Templates = templates("enums", "constants")  # those that may name one value alone
    enum_weak_constants: Templates = templates("enums", "weak_constants")
    # weak lists that need no marks where brackets close them
    enum_bracketed: Templates = templates("enums", "bracketed")
    alternatives: frozenset[str] = word_set("enums", "alternatives")  # the separators that part alternatives
    further_values: Templates = templates("enums", "further")  # what names values beside those of a list
    empty_values: frozenset[str] = folded_set("enums", "empty")  # folded words that stand for a text without characters
    list_goes_on: tuple[str, ...] = words("enums", "goes_on")  # words behind a list that say that there is more
    # folded words before a list that say that it is no list of all values
    other_values: tuple[str, ...] = folded("enums", "others")
    keys_listed: Templates = templates("enums", "keys")  # what tells that a list names keys of a map
    # folded words for names, which may be any
    called: tuple[str, ...] = folded("enums", "called")
    # folded words before a list that say that it holds members: "Contains: `a`, `b`"
    member_labels: frozenset[str] = folded_set("enums", "members")
    identified: Templates = templates("enums", "identified")  # "an array of boat UUIDs": what is listed are no values
    names_listed: Templates = templates("enums", "names")  # what tells that a list names fields
    value_labels: frozenset[str] = folded_set("enums", "labels")  # folded words before a colon that are no value
    reasons: tuple[str, ...] = folded("enums", "reasons")  # folded words behind a comma that say why
    choices: frozenset[str] = folded_set("enums", "choices")  # folded nouns before values in code
    default_values: Templates = templates("defaults", "values")
    default_weak_values: Templates = templates("defaults", "weak_values")
    default_markers: frozenset[str] = folded_set("defaults", "markers")
    default_words: tuple[str, ...] = words("defaults", "words")
    default_none: frozenset[str] = folded_set("defaults", "none")
    default_forms: frozenset[str] = folded_set("defaults", "forms")
    # clauses that say when a default counts: "if not specified"
    default_absent: Templates = templates("defaults", "absent")
    # words behind a comma that begin what follows from a default
    default_consequences: tuple[str, ...] = folded("defaults", "consequences")
    bounds: Mapping[str, Templates] = templates_by_key("bounds")
    charset_lead_ins: Templates = templates("charsets", "lead_ins")
    charset_classes: Mapping[str, str] = groups_by_word("charsets", "classes")  # folded word -> class body
    patterns: Templates = templates("patterns")
    formats: Mapping[str, Templates] = templates_by_key("formats")
    said_places: Mapping[str, Templates] = templates_by_key("said_places")  # where a sentence says that a field is sent
    deprecated: Templates = templates("deprecated")
    read_only: Templates = templates("read_only")  # "read-only": a member of answers that is not sent
    write_only: Templates = templates("write_only")
    nullable: Templates = templates("nullable")  # "may be null"
    never_null: Templates = templates("never_null")
    answered: Templates = templates("answered")  # phrases that say that a field is in every answer
    joined: Templates = templates("joined")  # "comma-separated": values of an array that travel as one
    repeated: Templates = templates("repeated")  # "may be given several times": values that travel one by one
    mandatory: Templates = templates("mandatory")
    optional: Templates = templates("optional")
    starred: Templates = templates("starred")  # "fields with an asterisk are required"
    credentials: Mapping[str, str] = groups_by_word("credentials")  # folded header name -> scheme
    # folded names of headers and query parameters that carry a key
    credential_keys: frozenset[str] = folded_set("credential_keys")
    # words in the name of a header that carries a credential
    credential_parts: frozenset[str] = folded_set("credential_parts")
    auth_sections: frozenset[str] = folded_set("auth_sections")  # folded headings of sections about signing in
    # scheme of HTTP -> what names it in a sentence
    auth_schemes: Mapping[str, Templates] = templates_by_key("auth_schemes")
    all_requests: Templates = templates("all_requests")  # "all requests"
    some_requests: Templates = templates("some_requests")  # "admin endpoints"
    needs_credentials: Templates = templates("needs_credentials")  # "requires authentication"
    no_credentials: Templates = templates("no_credentials")  # "no authentication required"
    header_words: Templates = templates("header_words")
    query_words: Templates = templates("query_words")
    name_noise: tuple[str, ...] = folded("name_noise")
    request_labels: frozenset[str] = folded_set("request_labels")  # folded labels of a method with a path
    noise: frozenset[str] = folded_set("noise")  # folded headings of lists of changes
    components: Mapping[str, ComponentRule] = read_by(component_rules)  # name as written -> what it is
    elements: tuple[ElementRule, ...] = read_by(element_rules)  # which elements of HTML are a component
    rules_off: frozenset[str] = read_by(switched_off)  # names of rules that are switched off
    # what a key of front matter says -> the keys that say it
    front_matter: Mapping[str, tuple[str, ...]] = words_by_key("front_matter")

    def component(self, name: str) -> ComponentRule | None:
        """What a component is: by its name, or by the last part of a name with dots ("Answers.TabItem")."""
        return self.components.get(name) or self.components.get(name.rpartition(".")[2])


def with_one_index(words: Lexicon) -> Lexicon:
    """The same lexicon, all templates of which are found by one index of their words."""
    values = [getattr(words, name) for name in field_names(Lexicon)]
    held = [item for value in values for item in (value.values() if isinstance(value, dict) else (value,))]
    WordIndex(item for item in held if isinstance(item, Templates))
    return words


def merge(raws: Iterable[Mapping[str, Any]]) -> Lexicon:
    """Merge the contents of dialect files (already checked by the schema) into one Lexicon.

    Raises TemplateError where a template does not follow the syntax.
    """
    said = Said(raws)
    return Lexicon(**{declared.name: value_of(declared, said) for declared in fields(Lexicon)})
