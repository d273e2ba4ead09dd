"""The unit of work: one page to its facts. Pure, and of values that can be sent and stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.cache.fingerprint import fingerprint
from extractor.diagnostic import Diagnostic, from_note
from extractor.dialects import Lexicon, words_of
from extractor.document import Contents, Document, Origin
from extractor.gc_paused import gc_paused
from extractor.interpret.page import interpret_page
from extractor.readers import ReadError, read
from extractor.readers.contents import index_of, read_tree
from extractor.readers.encoding import decode
from extractor.readers.sources.files import SourceFile
from extractor.readers.sources.includes import names_of
from extractor.reading.result import CODEC, Answer, PageResult, broken
from extractor.reading.source import Job, PageSource, page_source


def read_document(source: PageSource, words: Lexicon) -> Document | Contents | Diagnostic | None:
    """Read a file; one that cannot be read is a finding and costs only itself. None: JSON that is no page tree."""
    try:
        if source.tree:
            return read_tree(decode(source.data)[0], source.name)
        return read(source.data, source.name, words, source.include)
    except ReadError as error:
        return from_note(error.code, Origin(source.name), error.details.items())
    except Exception as error:  # a page costs only itself, whatever it raises
        return broken(source.name, error)


def read_page(source: PageSource, words: Lexicon) -> PageResult:
    """Read and interpret a file. Pure: the same source and words give the same result, in any process."""
    with gc_paused():  # of one page: what is left of it in cycles goes before the next one
        return _read_page(source, words)


def _read_page(source: PageSource, words: Lexicon) -> PageResult:
    item = read_document(source, words)
    if isinstance(item, Document):
        try:
            page = interpret_page(item, words)
            return PageResult(page, None if page.operations else index_of(item), item.includes)
        except Exception as error:  # as above
            return PageResult(findings=(broken(source.name, error),))
    if isinstance(item, Contents):
        return PageResult(contents=item)
    return PageResult(findings=(item,) if item else ())


def work(job: Job) -> Answer:
    """Read a page in another process. The facts go back as bytes, which take less time and room than objects."""
    result = read_page(job.source, words_of(job.dialects))
    return fingerprint(), CODEC.encode(result) or result


def documents(files: Sequence[SourceFile], words: Lexicon) -> Iterator[Document | Contents | Diagnostic]:
    """Files as they are shown, one by one, without their meaning."""
    names = names_of(files)
    for file in files:
        source = page_source(file, names)
        item = source if isinstance(source, Diagnostic) else read_document(source, words)
        if item is not None:
            yield item
