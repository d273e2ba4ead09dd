"""What each stage of a build costs: `python -m benchmarks.stages [--profile]`.

Processor seconds of one build of the HTML corpus in this process, after modules are loaded, as multiples of what
BeautifulSoup (lxml) needs only to parse the same pages. Without ../shared/corpus, the samples are built.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from dataclasses import asdict

from bs4 import BeautifulSoup

from benchmarks.pages import Source, sources
from extractor import __version__
from extractor.api import Api
from extractor.dialects import lexicon, words_of
from extractor.gc_paused import gc_paused
from extractor.interpret.link.pages import link_pages
from extractor.interpret.page import interpret_page
from extractor.oas.checks.examples.fitting import check_examples
from extractor.oas.checks.leave_out import leave_out
from extractor.oas.writing.evidence import evidence_pieces
from extractor.oas.writing.sources import sources_pieces
from extractor.oas.writing.write import yaml_pieces
from extractor.openapi.assemble import Options, assemble
from extractor.openapi.evidence.gathered import gather
from extractor.pipeline import build_api
from extractor.readers import read
from extractor.report import json_
from extractor.spill import MEMORY


class Laps:
    """Processor seconds by stage."""

    def __init__(self) -> None:
        self.took: dict[str, float] = {}
        self._last = time.process_time()

    def end(self, stage: str) -> None:
        """What was used since the last end is the stage's."""
        now = time.process_time()
        self.took[stage] = now - self._last
        self._last = now


def staged(pages: list[Source]) -> dict[str, float]:
    """Seconds of each stage, in order."""
    laps = Laps()
    words = lexicon()
    laps.end("words")
    documents = [read(page.data, page.name, words) for page in pages]
    laps.end("read")
    facts = [interpret_page(document, words) for document in documents]
    laps.end("interpret")
    api = Api(tuple(link_pages(facts, MEMORY)))
    laps.end("link pages")
    assembled = assemble(api)
    laps.end("assemble")
    gathered = gather(api.pages, assembled.sources, MEMORY)
    laps.end("evidence")
    check_examples(assembled.spec, assembled.sources, [], built=True)
    laps.end("check examples")
    leave_out(assembled.spec, assembled.sources)
    laps.end("validity")
    built = build_api(api, Options())
    laps.end("")
    texts = (
        yaml_pieces(built.spec),
        sources_pieces(built.sources),
        evidence_pieces(gathered.texts, built.digests, __version__, built.bindings),
        json_.pieces(built.diagnostics, asdict(built.balance)),
    )
    for pieces in texts:
        "".join(pieces)
    laps.end("write")
    return laps.took


def main() -> None:
    """Print the stages, or with --profile where the time of reading and interpreting goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", action="store_true", help="profile reading and interpreting instead")
    options = parser.parse_args()
    pages = sources("html")
    if options.profile:
        words = lexicon()
        with cProfile.Profile() as profile:
            for page in pages:
                interpret_page(read(page.data, page.name, words), words)
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
        return
    first = lexicon()
    interpret_page(read(pages[0].data, pages[0].name, first), first)  # what is loaded at the first page
    words_of.cache_clear()  # other words: nothing of that page is kept
    laps = Laps()
    for page in pages:
        BeautifulSoup(page.data, "lxml")
    laps.end("soup")
    with gc_paused():  # as a build does, within each page and behind them
        took = staged(pages)
    took.pop("")
    soup = laps.took["soup"]
    print(f"{len(pages)} pages, multiples of BeautifulSoup (lxml)")
    for stage, seconds in took.items():
        print(f"  {seconds / soup:5.2f}  {stage}")


if __name__ == "__main__":
    main()
