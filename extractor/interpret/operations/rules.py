"""The rules that find constructs which state operations, in their order; dialects switch them off by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import is_

from extractor.dialects import Lexicon
from extractor.interpret.operations.calls.samples import stated_in_samples, without_echoes
from extractor.interpret.operations.constructs.actions import stated_by_actions
from extractor.interpret.operations.constructs.addressed.labelled_addresses import stated_by_labelled_addresses
from extractor.interpret.operations.constructs.addressed.method_labels import stated_by_method_labels
from extractor.interpret.operations.constructs.addressed.route_lines import stated_by_routes
from extractor.interpret.operations.constructs.addresses import stated_by_addresses
from extractor.interpret.operations.constructs.cards.labelled import stated_by_cards
from extractor.interpret.operations.constructs.cards.stacked import stated_by_stacked_cards
from extractor.interpret.operations.constructs.headings.around_titles import stated_around_titles
from extractor.interpret.operations.constructs.headings.labelled_methods import stated_by_labels
from extractor.interpret.operations.constructs.headings.lone_paths import stated_by_lone_paths
from extractor.interpret.operations.constructs.headings.methods_below_paths import stated_below_paths
from extractor.interpret.operations.constructs.headings.methods_in_items import stated_in_method_items
from extractor.interpret.operations.constructs.headings.numbered_lines import with_numbered_lines
from extractor.interpret.operations.constructs.headings.path_headings import stated_by_path_headings
from extractor.interpret.operations.constructs.headings.repeated_titles import without_repeated_titles
from extractor.interpret.operations.constructs.headings.title_lines import with_title_lines
from extractor.interpret.operations.constructs.headings.titled_messages import with_titled_messages
from extractor.interpret.operations.constructs.headings.titled_methods import stated_by_titled_methods
from extractor.interpret.operations.constructs.labels.entitled import stated_with_words
from extractor.interpret.operations.constructs.labels.values import stated_by_label_values
from extractor.interpret.operations.constructs.lists.listings import stated_in_lists, stated_in_tables
from extractor.interpret.operations.constructs.lists.one_path import stated_by_methods
from extractor.interpret.operations.constructs.lists.opening_items import stated_in_items
from extractor.interpret.operations.constructs.lists.outlined import stated_in_outlines
from extractor.interpret.operations.constructs.lists.verbs import stated_by_verbs
from extractor.interpret.operations.constructs.lone_lines import stated_alone
from extractor.interpret.operations.constructs.method_names import stated_by_names
from extractor.interpret.operations.constructs.rpc import stated_by_rpc
from extractor.interpret.operations.constructs.sentences import stated_by_sentences
from extractor.interpret.operations.constructs.split_lines import stated_in_two
from extractor.interpret.operations.constructs.told_once import stated_by_one_method
from extractor.interpret.operations.constructs.told_sections import with_told_sections
from extractor.interpret.operations.constructs.webhooks import stated_webhooks
from extractor.interpret.operations.model import PageBlock

Rule = Callable[[Iterable[PageBlock], Lexicon], Iterator[PageBlock]]
RULES: tuple[tuple[str, Rule], ...] = (
    ("repeated-titles", without_repeated_titles),
    ("title-lines", with_title_lines),
    ("numbered-lines", with_numbered_lines),
    ("titled-messages", with_titled_messages),
    ("titles-between", stated_around_titles),
    ("split-lines", stated_in_two),
    ("labelled-methods", stated_by_labels),
    ("methods-below-paths", stated_below_paths),
    ("method-items", stated_in_method_items),
    ("method-labels", stated_by_method_labels),
    ("cards", stated_by_cards),
    ("stacked-cards", stated_by_stacked_cards),
    ("titled-methods", stated_by_titled_methods),
    ("told-sections", with_told_sections),
    ("outlined-items", stated_in_outlines),
    ("method-path-tables", stated_in_tables),
    ("webhooks", stated_webhooks),
    ("actions", stated_by_actions),
    ("method-names", stated_by_names),
    ("json-rpc", stated_by_rpc),
    ("methods-of-one-path", stated_by_methods),
    ("verbs", stated_by_verbs),
    ("listings", stated_in_lists),
    ("told-once", stated_by_one_method),
    ("route-lines", stated_by_routes),
    ("lone-paths", stated_by_lone_paths),
    ("lone-lines", stated_alone),
    ("opening-items", stated_in_items),
    ("label-values", stated_by_label_values),
    ("lines-with-words", stated_with_words),
    ("sentences", stated_by_sentences),
    ("path-headings", stated_by_path_headings),
    ("addresses", stated_by_addresses),
    ("labelled-addresses", stated_by_labelled_addresses),
    ("echoes", without_echoes),
    ("samples", stated_in_samples),
)


def with_stated(blocks: Iterable[PageBlock], lexicon: Lexicon) -> tuple[PageBlock, ...]:
    """The blocks with those that state operations as the request lines that they state."""
    found = tuple(blocks)
    for name, rule in RULES:
        if name not in lexicon.rules_off:
            found = _kept(found, tuple(rule(found, lexicon)))
    return found


def _kept(before: tuple[PageBlock, ...], after: tuple[PageBlock, ...]) -> tuple[PageBlock, ...]:
    """What a rule made of the blocks; these themselves where it changed none, for what is known of them stays known."""
    return before if len(before) == len(after) and all(map(is_, before, after)) else after
