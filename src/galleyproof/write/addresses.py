"""The internet addresses that may be fetched from: those of the public internet, and no others."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_NOT_PUBLIC_V4 = tuple(
    map(
        ip_network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
            *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"),
            *("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        ),
    )
)
_UNICAST_V6 = ip_network("2000::/3")
"""All public IPv6 addresses assigned so far; addresses that wrap an IPv4 address, such as 64:ff9b::/96, are outside."""

_NOT_PUBLIC_V6 = tuple(map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
"""Exceptions within it: Teredo and other special assignments, documentation, 6to4."""


class CaptureError(Exception):
    """A document cannot be captured; the message tells an editor why."""


def is_public(address: str) -> bool:
    """Return True if an IPv4 or IPv6 address is on the public internet and does not wrap another address."""
    ip = ip_address(address.partition("%")[0])
    match ip:
        case IPv4Address():
            return not any(ip in network for network in _NOT_PUBLIC_V4)
        case IPv6Address():
            return ip in _UNICAST_V6 and not any(ip in network for network in _NOT_PUBLIC_V6)


def resolve(host: str, port: int, *, trusted: bool = False) -> list[str]:
    """Return the addresses of a host, in the system's order.

    Connect to one of these and do not look the name up again: a second answer would be unchecked.

    Args:
        host: a name, or an address in any notation that the system understands.
        port: the port to connect to.
        trusted: True skips the check, for a host that was allowed by name.

    Raises:
        CaptureError: the host has no address, or one of them is not public (a name with both kinds is a trap).
    """
    try:
        infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise CaptureError(f"`{host}` has no internet address: check the spelling") from error
    addresses = list(dict.fromkeys(str(info[4][0]) for info in infos))
    for address in addresses:
        if not trusted and not is_public(address):
            raise CaptureError(f"`{host}` leads to {address}, which is not on the public internet")
    return addresses
