"""Art 10(3): the block of addresses that a request came from, wide enough to name no household."""

import ipaddress

FOUR_PREFIX, SIX_PREFIX = 24, 48


def block_of(host: str) -> str | None:
    """`203.0.113.0/24` or `2001:db8::/48`. None for what is no address of the public internet:
    behind it could be anyone, a proxy or the platform itself.
    """
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    if not address.is_global:
        return None
    prefix = FOUR_PREFIX if address.version == 4 else SIX_PREFIX
    return str(ipaddress.ip_network((address, prefix), strict=False))
