"""What has used the network, for the person to see. Whatever opens a connection must add to it."""

from __future__ import annotations

import time
from dataclasses import dataclass

import apsw


@dataclass(frozen=True, slots=True)
class NetworkUse:
    """`at` is in Unix seconds; `sent` and `received` are bytes."""

    at: float
    purpose: str
    host: str
    sent: int
    received: int


def add_network_use(
    conn: apsw.Connection, purpose: str, host: str, sent: int = 0, received: int = 0
) -> None:
    """Keep one use; called before its connection is opened."""
    conn.execute(
        "INSERT INTO network_uses (at, purpose, host, sent, received) VALUES (?, ?, ?, ?, ?)",
        (time.time(), purpose, host, sent, received),
    )


def network_uses(conn: apsw.Connection, since: float) -> list[NetworkUse]:
    """All uses after `since` (Unix seconds), the latest first."""
    rows = conn.execute(
        "SELECT at, purpose, host, sent, received FROM network_uses WHERE at >= ?"
        " ORDER BY seq DESC",
        (since,),
    )
    return [NetworkUse(*row) for row in rows]
