"""A method that a page tells once for all requests, with the path of each alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

PATHS = "#### Join a crew\n\n`/join?boat=&name=`\n\nReturns it.\n\n#### Leave\n\n```\n/crew/leave\n```\n\nReturns it.\n"
TITLES = "## `crew.join/`\n\nJoins.\n\n## `crew.leave/`\n\nLeaves.\n"


def summaries(folder: Path, text: str) -> dict[str, str]:
    items = build_pages(folder, text, suffix=".md").spec["paths"].items()
    return {f"{method.upper()} {path}": o["summary"] for path, item in items for method, o in item.items()}


@pytest.mark.parametrize(
    "told",
    [
        "All requests are POST",
        "Every call uses the POST method.",
        "- All API requests are sent by POST\n- Answers are JSON",
        "Alle Anfragen sind POST",
        "Toutes les requêtes sont en POST.",
        "Todas las peticiones son POST",
        "Todas as requisições usam POST",
        "Tutte le richieste sono POST",
        "Все запросы через метод POST",
        "所有请求都使用 POST 方法",
        "すべてのリクエストはPOSTメソッドです",
        "모든 요청은 POST 입니다",
        "Wszystkie żądania są POST",
    ],
)
def test_a_method_told_once(tmp_path: Path, told: str) -> None:
    found = summaries(tmp_path, f"# Harbour\n\n## Endpoints\n\n{told}\n\n{PATHS}")
    assert found == {"POST /join": "Join a crew", "POST /crew/leave": "Leave"}


def test_names_in_the_query_of_such_a_path(tmp_path: Path) -> None:
    text = f"# Harbour\n\n## Endpoints\n\nAll requests are GET\n\n{PATHS}"
    parameters = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/join"]["get"]["parameters"]
    assert [(p["in"], p["name"]) for p in parameters] == [("query", "boat"), ("query", "name")]


@pytest.mark.parametrize("slash", [("", "/"), ("/", ""), ("/", "/")])
def test_titles_that_are_paths(tmp_path: Path, slash: tuple[str, str]) -> None:
    before, behind = slash
    titles = TITLES.replace("`crew", f"`{before}crew").replace("/`", f"{behind}`")
    found = summaries(tmp_path, f"# Harbour\n\n### Rules\n\n- All requests use the POST method\n\n{titles}")
    assert set(found) == {f"POST /crew.join{behind}", f"POST /crew.leave{behind}"}


@pytest.mark.parametrize(
    "text",
    [
        f"All requests are GET\n\nAll requests are POST\n\n{PATHS}",
        f"All requests are GET or POST\n\n{PATHS}",
        f"Not all requests are GET\n\n{PATHS}",
        f"A request may be a POST\n\n{PATHS}",
        f"{PATHS}\n\n## Notes\n\nAll requests are POST\n",  # behind them
        "All requests are POST\n\n## client/server\n\nWords.\n\n## read/write\n\nWords.\n",
        "All requests are POST\n\n## Settings\n\n`/etc/boats.conf`\n\n## More\n\n`/usr/bin/boats`\n",
        "All requests are POST\n\n## One\n\n`/crew/join`\n",
        "All requests are POST\n\n## One\n\nSee `/crew/join`.\n\n## Two\n\nSee `/crew/leave`.\n",
    ],
)
def test_what_tells_no_method_of_all(tmp_path: Path, text: str) -> None:
    found = summaries(tmp_path, f"# Harbour\n\n## Endpoints\n\n{text}")
    assert not [name for name in found if name.startswith("POST")]


def test_a_page_that_states_operations_otherwise(tmp_path: Path) -> None:
    text = f"# Harbour\n\nAll requests are POST\n\n## GET /boats\n\nAll.\n\n{PATHS}"
    assert list(summaries(tmp_path, text)) == ["GET /boats"]
