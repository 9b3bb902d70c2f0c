"""After an edit of entities or sources, an archive forgets what looked up one of those that differ, and no more."""

import json
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import pyarrow as pa

from galleyproof.run.archive.layout import Layout, quoted
from galleyproof.run.archive.store import Store, rows_of
from galleyproof.run.encoding import MALFORMED, to_json
from galleyproof.run.registers import LookedUp, Registers, changes_between

_Touched: TypeAlias = Callable[[LookedUp], bool]

_LOOKED_UP: Final = "SELECT cluster, looked_up FROM read_parquet('{solved}') WHERE looked_up IS NOT NULL"
_OTHERS: Final = "SELECT * FROM read_parquet('{solved}') WHERE cluster NOT IN (SELECT cluster FROM forgotten)"


def forget_what_registers_touch(store: Store, layout: Layout, digest: str, now: Callable[[], Registers]) -> None:
    """Forget the folders and clusters that looked up something in the registers that differs from the last build.

    The registers are written last: if this is interrupted, the next build does it again.

    Args:
        store: what was found in the folders.
        layout: the files of the archive.
        digest: that of the files of entities and sources, as they are now.
        now: returns the registers as they are now.
    """
    kept = _kept(layout)
    if kept.get("digest") == digest:
        return
    registers = now()
    changes = changes_between(kept.get("registers", {}), registers)
    touched = changes.touch if changes else _everything
    store.drop([folder.name for folder, _ in store.lookups() if touched(folder.looked_up)])
    if layout.solved.exists():
        _forget_clusters(store, layout, touched)
    layout.write(layout.registers, to_json({"digest": digest, "registers": registers}))


def _kept(layout: Layout) -> dict[str, Any]:
    """Return the registers of the last build, with their digest; nothing if there are none that can be read."""
    try:
        kept = json.loads(layout.registers.read_text(encoding="utf-8", errors="surrogatepass"))
    except (OSError, *MALFORMED):
        return {}
    return kept if isinstance(kept, dict) else {}


def _everything(_: LookedUp) -> bool:
    return True


def _forget_clusters(store: Store, layout: Layout, touched: _Touched) -> None:
    rows = rows_of(store.connection.execute(_LOOKED_UP.format(solved=quoted(layout.solved))))
    forgotten = [cluster for cluster, looked_up in rows if touched(json.loads(looked_up))]
    if not forgotten:
        return
    with store.table("forgotten", pa.table({"cluster": pa.array(forgotten, pa.string())})):
        store.write(_OTHERS.format(solved=quoted(layout.solved)), layout.solved)
