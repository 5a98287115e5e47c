"""Which pictures are kept in docs/screenshots."""

KEPT: list[str] = []
