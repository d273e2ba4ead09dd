"""Which addresses may be connected to. A name is resolved once, checked, and connected to by that very address."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Resolver = Callable[[str, int], Sequence[str]]
# NAT64 (RFC 6052) and addresses that carry an IPv4 address in their last four bytes.
_EMBEDDING = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))


class AddressError(OSError):
    """No address of a host may be connected to; the message says why."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system knows them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked(host: str, port: int, *, private: bool, resolver: Resolver = resolve) -> list[str]:
    """The addresses of a host that may be connected to. Raises AddressError where none may, OSError where none is."""
    addresses = resolver(host, port)
    good = [a for a in addresses if is_allowed(a, private=private)]
    if not good:
        raise AddressError(f"{host} is at {', '.join(addresses) or 'no address'}")
    return good


def is_allowed(address: str, *, private: bool) -> bool:
    """Whether an address may be connected to: a public one; with ``private`` also those of own networks."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_allowed(a, private=private) for a in (found, *_embedded(found)))


def _is_allowed(address: IPv4Address | IPv6Address, *, private: bool) -> bool:
    if address.is_multicast or address.is_unspecified:
        return False
    if private and (address.is_private or address.is_loopback or address.is_link_local):
        return True
    if isinstance(address, IPv6Address) and address.is_site_local:
        return private
    if isinstance(address, IPv6Address) and (address in _EMBEDDING[0] or address.ipv4_mapped):
        return True  # what it carries is judged
    return address.is_global and not (address.is_reserved or address.is_private or address.is_link_local)


def _embedded(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 address leads to: mapped, 6to4, Teredo, NAT64, compatible."""
    if isinstance(address, IPv4Address):
        return []
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(address in net for net in _EMBEDDING) and int(address) > 1:
        found.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return [a for a in found if a is not None]
