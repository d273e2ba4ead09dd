"""Connections go to addresses that were checked, whatever a name says the next time; TLS still asks for the name."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Sequence
from pathlib import Path

import pytest
import trustme

from extractor.fetch.answers import Answer, Failure, Get
from extractor.fetch.network.addresses import AddressError, checked, is_allowed
from extractor.fetch.network.transport import Transport
from tests.fetch.running import codes, run
from tests.fetch.server import Server, moved, page, serving

PUBLIC = ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"]
PRIVATE = """
127.0.0.1 127.9.9.9 10.0.0.1 172.16.5.5 192.168.1.1 169.254.169.254 ::1 fe80::1 fe80::1%eth0 fec0::1 fd00::1 fc00::1
::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe
""".split()
NEVER = """
0.0.0.0 224.0.0.1 239.1.1.1 255.255.255.255 ff02::1 :: 240.0.0.1 100.64.0.1 2002:7f00:1:: 2001:0:7f00:1:: ::7f00:1
junk 1.2.3 64:ff9b::0
""".split()


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_allowed(address, private=False)


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_allowed_by_option_only(address: str) -> None:
    assert not is_allowed(address, private=False)
    assert is_allowed(address, private=True)


@pytest.mark.parametrize("address", NEVER)
def test_others_are_not_public(address: str) -> None:
    assert not is_allowed(address, private=False)


def test_only_checked_addresses_of_a_name_are_left() -> None:
    assert checked("h", 1, private=False, resolver=lambda h, p: ["127.0.0.1", "8.8.8.8"]) == ["8.8.8.8"]
    with pytest.raises(AddressError, match=r"h is at 10\.0\.0\.1, ::1"):
        checked("h", 1, private=False, resolver=lambda h, p: ["10.0.0.1", "::1"])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "0"])
def test_no_spelling_of_this_machine_is_connected_to(host: str, server: Server, tmp_path: Path) -> None:
    server.routes["/docs/"] = page()
    result = run(tmp_path, f"http://{host}:{server.port}/docs/", private=False)
    assert codes(result) == ["fetch-address", "fetch-empty"]
    assert "--allow-private" in result.findings[0].remedy
    assert server.asked == []


class Rebinding:
    """Names that have another address each time they are looked up."""

    def __init__(self, *addresses: str) -> None:
        self.addresses, self.looked_up = list(addresses), 0

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.looked_up += 1
        return [self.addresses[min(self.looked_up, len(self.addresses)) - 1]]


def test_each_connection_is_to_the_address_that_was_checked_for_it(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is public when it is looked up first and private then: one look-up a connection, none unchecked."""
    connected: list[str] = []

    def refused(address: tuple[str, int], *more: object, **named: object) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refused)
    names = Rebinding("8.8.8.8", "127.0.0.1")
    transport = Transport("x", 5.0, resolver=names)
    first, second = (transport.get(Get(f"http://docs.test:{server.port}/", 99)) for _ in range(2))
    assert isinstance(first, Failure)
    assert isinstance(second, Failure)
    assert (first.trouble, second.trouble) == ("unreachable", "address")
    assert connected == ["8.8.8.8"]
    assert names.looked_up == 2


def test_the_name_is_sent_although_the_address_is_connected_to(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page("a.html"), "/docs/a.html": page()}
    assert codes(run(tmp_path, f"http://docs.test:{server.port}/docs/", resolver=lambda h, p: ["127.0.0.1"])) == []
    assert set(server.hosts) == {f"docs.test:{server.port}"}


def test_a_redirect_to_an_allowed_host_at_a_private_address(server: Server, tmp_path: Path) -> None:
    def resolver(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"] if host == "docs.test" else ["224.0.0.1"]

    inner = f"inner.test:{server.port}"
    server.routes |= {"/docs/": page("a"), "/docs/a": moved(f"http://{inner}/docs/x")}
    result = run(tmp_path, f"http://docs.test:{server.port}/docs/", hosts=(inner,), resolver=resolver)
    assert codes(result) == ["fetch-address"]
    assert "inner.test is at 224.0.0.1" in result.findings[0].message


def test_names_without_address(tmp_path: Path) -> None:
    def resolver(host: str, port: int) -> Sequence[str]:
        raise OSError(-2, "Name or service not known")

    assert codes(run(tmp_path, "http://docs.test/docs/", resolver=resolver)) == ["fetch-robots-unknown", "fetch-empty"]


def get(transport: Transport, url: str) -> Answer | Failure:
    try:
        return transport.get(Get(url, 10_000))
    finally:
        transport.close()


def test_tls_asks_for_the_name_at_the_pinned_address() -> None:
    authority = trustme.CA()
    listening, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("docs.test").configure_cert(listening)
    authority.configure_trust(trusting)
    asked: list[str | None] = []
    listening.sni_callback = lambda socket, name, context: asked.append(name)
    with serving(listening) as served:
        served.routes["/docs/"] = page()

        def there(host: str, port: int) -> Sequence[str]:
            return ["127.0.0.1"]

        good = Transport("x", 5.0, private=True, resolver=there, tls=trusting)
        found = get(good, f"https://docs.test:{served.port}/docs/")
        assert isinstance(found, Answer)
        assert (found.status, asked) == (200, ["docs.test"])
        wrong_name = Transport("x", 5.0, private=True, resolver=there, tls=trusting)
        found = get(wrong_name, f"https://other.test:{served.port}/docs/")
        assert isinstance(found, Failure)
        assert found.trouble == "certificate"
        unknown_issuer = Transport("x", 5.0, private=True, resolver=there)
        found = get(unknown_issuer, f"https://docs.test:{served.port}/docs/")
        assert isinstance(found, Failure)
        assert found.trouble == "certificate"
