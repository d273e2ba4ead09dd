"""Images that show a method of HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

TEMPLATE = "# Show boats\n\n**URL** : `/api/boats`\n\n**Method** : {}\n\n## Success Response\n\n**Code** : `200 OK`\n"


@pytest.mark.parametrize(
    "image",
    [
        '<img src="https://img.shields.io/badge/GET%20-green.svg?&style=flat"/>',
        "![GET](https://img.shields.io/badge/-GET-green)",
        "![](https://img.shields.io/badge/method-GET-blue?style=flat)",
        "![get](images/verb.png)",
        "![](images/get.svg)",
    ],
)
def test_a_badge_is_a_method(tmp_path: Path, image: str) -> None:
    assert list(build_pages(tmp_path, TEMPLATE.format(image), suffix=".md").spec["paths"]) == ["/api/boats"]


def test_badges_stand_in_front_of_paths(tmp_path: Path) -> None:
    text = (
        "# Boats\n\n## Get\n\n![GET](b/get.svg) `/boats`\n\nAll.\n\n### Response\n\nNothing.\n\n## Make\n\n"
        "![POST](b/post.svg) `/boats`\n"
    )
    assert list(build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]) == ["get", "post"]


@pytest.mark.parametrize(
    "image", ["![build](https://img.shields.io/badge/build-passing-green)", ("![Screen](screen.png)")]
)
def test_other_images_show_nothing(tmp_path: Path, image: str) -> None:
    assert not build_pages(tmp_path, TEMPLATE.format(image), suffix=".md").spec.get("paths")
