"""The one address of the calls of JSON-RPC, across pages: most pages show requests alone, and one says where they go.

POST /#method=getBoat on one page, POST /rpc.php#method=getDock on another        POST /rpc.php#method=getBoat
"""

from __future__ import annotations

from extractor.api import Operation, Page
from extractor.cache.codec import Codec
from extractor.spill import MEMORY, Series, Storage, filled
from extractor.values import replace

PAGES = Codec(Page)
_SELECTED = "#method="
_NOWHERE = "/"


def with_rpc_address(pages: Series[Page], storage: Storage = MEMORY) -> Series[Page]:
    """The pages; calls that are told apart by a method, and of which nobody says where they go, go to the only address
    that is said of others."""
    calls = {_address(o) for page in pages for o in page.operations if _is_call(o)}
    told = calls - {_NOWHERE}
    if len(told) != 1 or calls == told:
        return pages
    address = told.pop()
    return filled(storage.log(PAGES), (_page(page, address) for page in pages))


def _page(page: Page, address: str) -> Page:
    made = tuple(_moved(o, address) if _is_call(o) and _address(o) == _NOWHERE else o for o in page.operations)
    return replace(page, operations=made)


def _moved(o: Operation, address: str) -> Operation:
    return replace(o, path=f"{address}{o.path.removeprefix(_NOWHERE)}")


def _is_call(o: Operation) -> bool:
    return o.method == "POST" and _SELECTED in o.path and "{" not in o.path


def _address(o: Operation) -> str:
    return o.path.partition("#")[0]
