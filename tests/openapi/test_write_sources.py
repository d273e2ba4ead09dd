"""The source map as text: written entry by entry, it has the bytes of the whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Origin
from extractor.openapi.write import sources_as_json, sources_text, to_json

ORIGINS = st.builds(Origin, st.text(), line=st.none() | st.integers(1, 9), caption=st.none() | st.text())


@given(st.dictionaries(st.text(), st.lists(ORIGINS, max_size=3).map(tuple), max_size=4))
def test_text_is_that_of_the_whole(sources: dict[str, tuple[Origin, ...]]) -> None:
    assert sources_text(sources) == to_json(sources_as_json(sources))
