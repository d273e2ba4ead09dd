"""Where the JSON of an example ends, and how deep it may nest."""

from __future__ import annotations

import pytest

from extractor.interpret.examples.parse import MAX_DEPTH, parse_example


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ('{"a": 1} more', {"a": 1}, "more"),
        ('{"a": "}"} more', {"a": "}"}, "more"),
        ('{"a": "\\"}"} more', {"a": '"}'}, "more"),
        ('[{"a": "\\\\"}] more', [{"a": "\\"}], "more"),
        ('{"a": [1, 2,]}\n}', {"a": [1, 2]}, ""),
        ('{"a": [1, 2,]}\n} more', {"a": [1, 2]}, "} more"),
        ('{"a": "its\n{\nlines"} more', {"a": "its\n{\nlines"}, "more"),
        ('{\n"a":\n  "{\n  [\\"b\\"]\n}"\n}\nmore', {"a": '{\n  ["b"]\n}'}, "more"),
    ],
)
def test_an_example_ends_with_the_bracket_that_closes_its_first(text: str, value: object, after: str) -> None:
    found = parse_example(text)
    assert found is not None
    assert (found.value, found.after) == (value, after)


@pytest.mark.parametrize("text", ['{"a": "not closed}', '{"a": "ends in \\', '{"a": "its line\nends}', '{"a": ['])
def test_what_nothing_closes_is_no_example(text: str) -> None:
    assert parse_example(text) is None


def test_many_brackets_may_stand_side_by_side_but_not_inside_each_other() -> None:
    wide, deep = "[" + "[]," * MAX_DEPTH + "[]]", "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)
    found = parse_example(wide)
    assert found is not None
    assert found.value == [[]] * (MAX_DEPTH + 1)
    assert parse_example(deep) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"id": [ID], "name": "[NAME]"}', {"id": None, "name": "[NAME]"}),
        ('{"size": #integer#, "open": true/false, "boats": [...]}', {"size": None, "open": True, "boats": []}),
        ('{"id": <int>, "at": {{time}}, "port": $PORT, "kind": word}', dict.fromkeys(["id", "at", "port", "kind"])),
        ('{"size": integer, "kind": string}', {"size": 0, "kind": ""}),
        ("{'a': True, 'b': None, c: 'it\\'s'}", {"a": True, "b": None, "c": "it's"}),
        ('{"kind": "sloop" | "yawl", "masts": 1|2, "of": "a|b"}', {"kind": "sloop", "masts": 1, "of": "a|b"}),
        ('{"id": "7\\_a", "text": "c\\\\_d\\n"}', {"id": "7_a", "text": "c\\_d\n"}),
        ('{\n  "a": 1\n  "b": "x"\n}', {"a": 1, "b": "x"}),
        ('{\n  "a": {"c": []}\n  "b": 2\n}', {"a": {"c": []}, "b": 2}),
    ],
)
def test_json_that_people_wrote_by_hand(text: str, value: object) -> None:
    found = parse_example(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["const boat = {name: 'Ada'}", "boats.moor({'dock': 'a'})", "{ moor(); }", "{a b}"])
def test_code_of_programs_is_no_json(text: str) -> None:
    assert parse_example(text) is None
