"""Timed work, as ratios in one run: `make bench`. Needs ../shared/corpus; without it, the samples stand in.

The yardstick is BeautifulSoup (lxml), alone, parsing the same bytes: reading and interpreting pages must take less.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

from extractor.api import Api, Page
from extractor.dialects import lexicon
from extractor.interpret.page import interpret_page
from extractor.oas.checks.examples import check_examples
from extractor.oas.checks.rules import validity
from extractor.oas.write import to_yaml
from extractor.openapi.assemble import assemble
from extractor.readers import html_inline, read
from extractor.readers.files import source_files

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "html"
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Source:
    """A page's name and bytes, held in memory so that no disk is timed."""

    name: str
    data: bytes


def sources() -> list[Source]:
    """The pages of both corpus folders, or the samples several times over."""
    if CORPUS.is_dir():
        files = source_files([CORPUS / "modelarts", CORPUS / "elb"])
    else:
        print("../shared/corpus is not here: the samples stand in")
        files = source_files([ROOT / "samples" / "modelarts" / "en", ROOT / "samples" / "modelarts" / "zh"])
    return [Source(f.name, f.path.read_bytes()) for f in files if not f.is_tree]


def forget() -> None:
    """Empty every cache, so that a round starts as a fresh process does (the compiled dialects stay)."""
    html_inline._cells.clear()
    for name, module in list(sys.modules.items()):
        if name.startswith(("extractor.interpret.", "extractor.dialects.")):
            for member in list(vars(module).values()):
                if hasattr(member, "cache_clear"):
                    member.cache_clear()


def soup(pages: list[Source]) -> None:
    """The yardstick."""
    for page in pages:
        BeautifulSoup(page.data, "lxml")


def facts(pages: list[Source]) -> list[Page]:
    """Read and interpret."""
    words = lexicon()
    return [interpret_page(read(p.data, p.name, words), words) for p in pages]


def timed(work: Callable[[], object]) -> float:
    """Seconds of one call."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def compare(pages: list[Source]) -> None:
    """Alternate with the yardstick and print the ratio, cold (caches empty) and warm."""
    facts(pages[:3])  # imports and dialects
    rounds = []
    for _ in range(ROUNDS):
        reference = timed(lambda: soup(pages))
        forget()
        cold = timed(lambda: facts(pages))
        warm = timed(lambda: facts(pages))
        rounds.append((cold / reference, warm / reference, len(pages) / cold))
    cold, warm, rate = (statistics.median(r[i] for r in rounds) for i in range(3))
    print(f"read + interpret against BeautifulSoup (lxml) parsing alone, {len(pages)} pages, median of {ROUNDS} rounds")
    print(f"  cold  {cold:.2f} of its time, {rate:.0f} pages a second")
    print(f"  warm  {warm:.2f} of its time")


def shares(pages: list[Source]) -> None:
    """The share of each stage in one build."""
    words = lexicon()
    forget()
    took: dict[str, float] = {}
    started = time.perf_counter()

    def lap(stage: str) -> None:
        nonlocal started
        now = time.perf_counter()
        took[stage] = now - started
        started = now

    documents = [read(p.data, p.name, words) for p in pages]
    lap("read")
    api = Api(tuple(interpret_page(d, words) for d in documents))
    lap("interpret")
    assembled = assemble(api)
    lap("assemble")
    check_examples(assembled.spec, assembled.sources, [], built=False)
    lap("check examples")
    list(validity(assembled.spec, "", assembled.sources))
    lap("validate (openapi-spec-validator)")
    to_yaml(assembled.spec)
    lap("write YAML")
    total = sum(took.values())
    print(f"share of each stage, {len(pages) / total:.0f} pages a second over all of them")
    for stage, seconds in took.items():
        print(f"  {100 * seconds / total:5.1f} %  {stage}")


def main() -> int:
    """Run the comparison and the shares; --profile adds where the time of reading and interpreting goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", action="store_true", help="profile read + interpret instead")
    arguments = parser.parse_args()
    pages = sources()
    if arguments.profile:
        forget()
        with cProfile.Profile() as profile:
            facts(pages)
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
        return 0
    compare(pages)
    shares(pages)
    return 0


if __name__ == "__main__":
    sys.exit(main())
