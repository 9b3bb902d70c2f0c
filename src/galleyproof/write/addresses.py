"""Which addresses may be fetched from: those of the public internet, and no others."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_V4 = tuple(
    map(
        ip_network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
            *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"),
            *("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        ),
    )
)
_UNICAST = ip_network("2000::/3")
"""All that is assigned to the public so far; mapped and compatible forms, 64:ff9b::/96 and the like lie outside."""

_V6 = tuple(map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))
"""Teredo and other special assignments, documentation, 6to4."""


class RefusedError(Exception):
    """Nothing is fetched from there; the message is a sentence for an editor."""


def is_public(address: str) -> bool:
    """Whether an address, IPv4 or IPv6, lies on the public internet, whatever it wraps."""
    ip = ip_address(address.partition("%")[0])
    match ip:
        case IPv4Address():
            return not any(ip in net for net in _V4)
        case IPv6Address():
            return ip in _UNICAST and not any(ip in net for net in _V6)


def resolve(host: str, port: int, *, trusted: bool = False) -> list[str]:
    """The addresses of a host, in the system's order; the caller connects to one of these and asks no second time.

    Args:
        host: a name, or an address in any notation that the system understands.
        port: where on it.
        trusted: leave out the check, for a host that was allowed by name.

    Raises:
        RefusedError: it has no address, or one of them is not public: a name that has both kinds is a trap.
    """
    try:
        infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RefusedError(f"`{host}` has no address") from error
    found = list(dict.fromkeys(str(info[4][0]) for info in infos))
    for address in found:
        if not trusted and not is_public(address):
            raise RefusedError(f"`{host}` leads to {address}, which is not on the public internet")
    return found
