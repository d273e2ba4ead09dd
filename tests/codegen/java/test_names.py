"""Names, types and literals of the Java target."""

from __future__ import annotations

import pytest

from extractor.codegen.model.naming import Scope
from extractor.codegen.model.types import Anything, Kind, ListOf, MapOf, Named, Nullable, Scalar, Union
from extractor.codegen.targets.java.literals import comment, string, xml
from extractor.codegen.targets.java.names import camel, package_name
from extractor.codegen.targets.java.types import Typing
from extractor.codegen.writing.unions import Unions

TYPING = Typing({"Pet": "Pet"}, Unions(Scope(separator="")))


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        ("modelarts", "modelarts"),
        ("com.acme.modelarts", "com.acme.modelarts"),
        ("ModelArts (sample)", "model_arts_sample"),
        ("com.new.x", "com.new_.x"),
        ("3d", "api_3_d"),
        ("名", "api"),
    ],
)
def test_packages_are_steps_of_ascii(wanted: str, made: str) -> None:
    assert package_name(wanted) == made


def test_members_are_in_camel_case() -> None:
    assert camel("pet_status") == "petStatus"
    assert camel("nvidia.com/gpu") == "nvidiaComGpu"


@pytest.mark.parametrize(
    ("type_", "java", "codec"),
    [
        (Scalar(Kind.INTEGER), "Long", "Codec.LONG"),
        (ListOf(Named("Pet")), "List<Pet>", "Codec.list(Pet.CODEC)"),
        (MapOf(Nullable(Scalar(Kind.STRING))), "Map<String, String>", "Codec.map(Codec.STRING)"),
        (Union((Named("Pet"), Scalar(Kind.STRING))), "PetOrString", "PetOrString.CODEC"),
        (Anything(), "JsonNode", "Codec.JSON"),
    ],
)
def test_types_are_boxed_and_have_a_codec(type_: ListOf, java: str, codec: str) -> None:
    assert (TYPING.type(type_), TYPING.codec(type_)) == (java, codec)


def test_strings_are_ascii() -> None:
    assert string('a"\\\n\u00e9\U0001f600') == '"a\\"\\\\\\n\\u00e9\\ud83d\\ude00"'


def test_comments_hold_neither_their_end_nor_unicode_escapes() -> None:
    assert comment("*/ \\u002a/ @x <b>") == "/** &#42;/ &#92;u002a/ &#64;x &lt;b&gt; */"


def test_xml_is_escaped() -> None:
    assert xml("<a>&\x00") == "&lt;a&gt;&amp;"
