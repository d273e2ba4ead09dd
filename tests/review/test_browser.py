"""The review in Chromium: linking both ways, filters, search, keys, languages, themes, accessibility."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from extractor.oas.loading.parse import parse_document
from extractor.oas.writing.write import to_yaml
from tests.review.browser import axe, first_paint, needs_browser, ready, shot
from tests.review.made import PAGES, Made, make_site, run_review, write_build

pytestmark = needs_browser()


def url(made: Made, name: str = "op/1.html") -> str:
    return (made.site / name).as_uri()


def hits(tab: Page, selector: str = ".docs .hit") -> list[str]:
    return [text.strip() for text in tab.locator(selector).all_inner_texts()]


def test_a_selected_value_marks_its_cell_and_its_words(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    tab.click(".facet.enum >> text=DESC")
    assert hits(tab, ".docs .w.hit") == ["DESC"]
    assert len(hits(tab, ".docs td.hit")) == 1
    assert "row 2" in tab.inner_text("#selected")
    shot(tab, "selected")


@pytest.mark.parametrize(
    ("facet", "word"), [(".facet.default >> text=10", "10"), (".facet.bound >> text=maximum 50", "50")]
)
def test_a_hovered_value_marks_its_words(tab: Page, small: Made, facet: str, word: str) -> None:
    ready(tab, url(small))
    tab.hover(facet)
    assert hits(tab, ".docs .w.hover") == [word]


def test_a_status_marks_its_row(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    tab.click(".fact.response .name >> text=404")
    assert any("Not there." in text for text in hits(tab, ".docs tr.hit"))


def test_a_word_of_the_page_marks_its_value(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    tab.hover(".docs .w >> text=DESC")
    assert hits(tab, ".made .facet.hover") == ["DESC"]
    tab.click(".docs .w >> text=DESC")
    assert hits(tab, ".made .hit") == ["DESC"]
    assert "/parameters/1/schema/enum/1" in tab.inner_text("#selected")


def test_a_cell_of_the_page_marks_what_was_read_from_it(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    tab.hover(".docs td:has-text('Integer') >> nth=0")
    assert "integer" in hits(tab, ".made .facet.hover")


def test_a_row_of_the_page_marks_its_field(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    tab.click(".docs .w >> text=limit")
    assert tab.locator(".made .fact.hit > .head > .name").all_inner_texts() == ["limit"]


def test_keys_step_through_the_facts(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    seen = []
    for key in ("j", "j", "j", "k"):
        tab.keyboard.press(key)
        seen.append(tab.inner_text(".made .fact.selected > .head > .name"))
    assert seen == ["GET /v1/items", "limit", "sort", "limit"]
    assert tab.evaluate("document.activeElement.textContent") == "limit"
    tab.keyboard.press("Escape")
    assert tab.locator(".selected").count() == 0


def test_keys_open_the_help_and_the_next_operation(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    tab.keyboard.press("?")
    assert tab.locator("dialog#keys").is_visible()
    shot(tab, "help")
    tab.keyboard.press("Escape")
    assert not tab.locator("dialog#keys").is_visible()
    tab.keyboard.press("n")
    tab.wait_for_url("**/op/2.html")
    tab.keyboard.press("p")
    tab.wait_for_url("**/op/1.html")


def test_search_finds_fields_and_leads_to_their_operation(tab: Page, small: Made) -> None:
    ready(tab, url(small, "index.html"))
    tab.keyboard.press("/")
    tab.keyboard.type("notes")
    tab.wait_for_selector("#results a")
    assert tab.locator("#results a").all_inner_texts() == ["POST /v1/items Making an item · notes"]
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/op/2.html")


def test_search_that_finds_nothing_says_so(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    tab.fill("#search", "zzz")
    tab.wait_for_selector("#results .empty")


def names(tab: Page) -> list[str]:
    return [n for n in tab.locator(".made .fact > .head > .name:visible").all_inner_texts() if n]


def test_the_filter_shows_facts_with_findings(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    everything = names(tab)
    tab.select_option("#filter", "findings")
    assert "odd" in names(tab)
    assert "limit" in everything
    assert "limit" not in names(tab)
    ready(tab, url(small, "index.html"))
    assert tab.input_value("#filter") == "findings"


def test_the_filter_shows_what_changed(tab: Page, tmp_path: Path) -> None:
    made = write_build(tmp_path, PAGES)
    old = parse_document(made.spec.read_text(encoding="utf-8"))
    old["paths"]["/v1/items"]["get"]["parameters"][0]["schema"]["default"] = 20
    (tmp_path / "old.yaml").write_text(to_yaml(old), encoding="utf-8")
    assert run_review(made, "--old", tmp_path / "old.yaml").exit_code == 0
    ready(tab, url(made))
    tab.select_option("#filter", "changed")
    assert names(tab) == ["limit"] or names(tab) == ["GET /v1/items", "limit"]
    shot(tab, "changed")
    ready(tab, url(made, "index.html"))
    assert tab.locator("tr[data-p]:visible").count() == 1


def test_an_address_names_a_fact(tab: Page, small: Made) -> None:
    ready(tab, url(small) + "#p=/paths/~1v1~1items/get/parameters/1/schema/enum")
    assert "/parameters/1/schema/enum" in tab.inner_text("#selected")


def test_the_language_can_be_changed_and_is_kept(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    tab.click("#language")
    assert tab.inner_text("#docs-title") == "文档"
    assert tab.get_attribute("html", "lang") == "zh"
    shot(tab, "chinese")
    ready(tab, url(small, "index.html"))
    assert "接口" in tab.inner_text("#operations-title")
    tab.click("#language")
    assert tab.inner_text("#operations-title") == "Operations"


def test_light_and_dark(tab: Page, small: Made) -> None:
    ready(tab, url(small))
    light = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    tab.click("#theme")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") != light
    shot(tab, "dark")


def test_on_a_narrow_screen_one_side_is_shown_and_nothing_sticks_out(tab: Page, small: Made) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    for name in ("index.html", "op/1.html"):
        ready(tab, url(small, name))
        assert tab.evaluate("document.documentElement.scrollWidth") <= 360
        shot(tab, f"narrow-{name.partition('.')[0].replace('/', '-')}")
    assert not tab.locator(".docs").is_visible()
    tab.click(".facet.enum >> text=DESC")
    tab.click("#show-docs")
    assert tab.locator(".docs .w.hit").is_visible()
    assert not tab.locator(".made").is_visible()


def test_nothing_of_a_hostile_page_runs(tab: Page, hostile: Made) -> None:
    for name in ["index.html", *(f"op/{path.name}" for path in (hostile.site / "op").iterdir())]:
        ready(tab, url(hostile, name))
        for key in "jjjjjj":
            tab.keyboard.press(key)
        for text in ("hacked", "script"):
            tab.fill("#search", text)
            tab.wait_for_selector("#results li")
        tab.wait_for_timeout(50)
        assert tab.evaluate("window.hacked") is None
    shot(tab, "hostile")


def test_the_reference_is_rendered_and_loads_nothing_from_elsewhere(browser: Any, hostile: Made) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("response", lambda answer: asked.append(answer.url))
    page.goto(url(hostile, "reference.html"))
    page.wait_for_selector("text=Making an item")
    page.wait_for_timeout(300)
    assert page.evaluate("window.hacked") is None
    assert [u for u in asked if not u.startswith(("file://", "data:", "blob:"))] == []
    shot(page, "reference")
    page.close()


@pytest.mark.parametrize("way", ["light", "dark", "narrow", "chinese"])
@pytest.mark.parametrize("name", ["index.html", "op/1.html"])
def test_axe_finds_nothing_serious(tab: Page, small: Made, name: str, way: str) -> None:
    tab.emulate_media(color_scheme="dark" if way == "dark" else "light")
    if way == "narrow":
        tab.set_viewport_size({"width": 380, "height": 800})
    ready(tab, url(small, name))
    if way == "chinese":
        tab.click("#language")
    if name.startswith("op"):
        tab.click(".facet.enum >> text=DESC")
    tab.evaluate(axe())
    found = tab.evaluate("axe.run({preload: false})")["violations"]
    serious = [
        (v["id"], [n["html"][:150] for n in v["nodes"]][:4]) for v in found if v["impact"] in {"serious", "critical"}
    ]
    assert serious == []


@pytest.mark.parametrize("name", ["index.html", "op/1.html"])
def test_the_list_of_operations_is_beside_every_page(tab: Page, small: Made, name: str) -> None:
    ready(tab, url(small, name))
    items = tab.locator("#list-items li")
    count = items.count()
    assert count > 1
    assert tab.inner_text("#progress") == f"0 of {count} reviewed"
    assert tab.locator("#list-items [aria-current]").count() == int(name.startswith("op"))
    tab.fill("#list-filter", "delete")
    assert all("DELETE" in text for text in items.all_inner_texts())
    assert items.count() < count
    tab.click("#language")
    assert tab.inner_text("#progress") == f"已复核 0 / {count}"


def test_findings_change_their_language(tab: Page, small: Made) -> None:
    ready(tab, url(small, "index.html"))
    assert "has more than one default" in tab.inner_text("#contradictions")
    tab.click("#language")
    assert "有多个默认值" in tab.inner_text("#contradictions")


def test_findings_are_grouped_by_cause_and_folded(tab: Page, small: Made) -> None:
    ready(tab, url(small, "index.html"))
    causes = tab.locator("details.cause")
    assert causes.count() > 0
    assert not tab.locator("details.cause .finding").first.is_visible()
    causes.first.locator("summary").click()
    assert causes.first.locator(".finding").first.is_visible()
    assert "None" not in tab.inner_text("main")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_reference_has_the_theme_of_the_review(
    browser: Browser, small: Made, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme)  # no ``tab``: the viewer's logo, which it asks for, is blocked
    page.goto(url(small, "reference.html"))
    page.wait_for_selector("#redoc h1")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 27)"
    assert dark is (scheme == "dark")
    shot(page, f"reference-{scheme}")
    page.close()


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_pictures_to_look_at(
    tab: Page, small: Made, width: int, scheme: Literal["light", "dark"], language: str
) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    tab.emulate_media(color_scheme=scheme)
    for name in ("index.html", "op/1.html"):
        ready(tab, url(small, name))
        if language == "zh" and tab.locator("html").get_attribute("lang") == "en":
            tab.click("#language")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, "nothing is cut at the right"
        shot(tab, f"{name.replace('/', '-').removesuffix('.html')}-{width}-{scheme}-{language}")


def test_pictures_of_the_front_page(tab: Page, small: Made) -> None:
    ready(tab, url(small, "index.html"))
    shot(tab, "front")
    assert tab.locator("svg.chart").count() == 3


def test_a_large_site_is_shown_at_once(tab: Page, tmp_path: Path) -> None:
    from benchmarks.review import page as large  # noqa: PLC0415 - only here

    made = make_site(tmp_path, {f"thing{n:04}.html": large(n) for n in range(1, 201)})
    for name in ("index.html", "op/1.html"):
        paints = []
        for _ in range(3):  # the quickest: what else the machine does is not measured
            ready(tab, url(made, name))
            paints.append(first_paint(tab))
        assert min(paints) < 1000
