"""The snapshot: canonical bytes, and what damage to them does."""

from __future__ import annotations

import hashlib
import json
import os
import string
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spacefacts import Catalog, SnapshotError
from spacefacts.snapshot import SECTIONS, Snapshot, canonical, lone_number, pack

KEYS = st.text(string.ascii_lowercase + string.digits + "-./", min_size=1, max_size=12)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
RECORDS = st.dictionaries(KEYS, st.dictionaries(TEXTS, DATA, max_size=3), max_size=8)
BASES = st.dictionaries(st.sampled_from(SECTIONS), RECORDS)

WHOLE = pack(
    {
        "kinds": {"ship": {"label": {"en": "Ship", "zh": "飞船"}}},
        "facts": {f"alpha.p{n}": {"value": Decimal("1.50"), "text": "1.50"} for n in range(20)},
        "moved": {"old.x": {"to": "alpha.p1", "split": None, "withdrawn": None}},
    }
)
HEAD = WHOLE.index(b"\n") + 1


@given(BASES)
def test_what_is_packed_is_found_again(base: dict[str, dict[str, dict[str, object]]]) -> None:
    snapshot = Snapshot(pack(base))
    for section in SECTIONS:
        records = base.get(section, {})
        assert sorted(records) == list(snapshot.keys(section))
        assert sorted(records.items()) == list(snapshot.items(section))
        assert all(record == snapshot.get(section, key) for key, record in records.items())


@given(BASES, KEYS)
def test_what_is_not_packed_is_not_found(base: dict[str, dict[str, dict[str, object]]], key: str) -> None:
    snapshot = Snapshot(pack(base))
    assert all(snapshot.get(section, key) is None for section in SECTIONS if key not in base.get(section, {}))


@given(BASES, st.text(string.ascii_lowercase + "-.", max_size=2))
def test_keys_are_found_by_their_beginnings(base: dict[str, dict[str, dict[str, object]]], beginning: str) -> None:
    snapshot = Snapshot(pack(base))
    for section in SECTIONS:
        begun = {key: record for key, record in base.get(section, {}).items() if key.startswith(beginning)}
        assert sorted(begun.items()) == list(snapshot.begun(section, beginning))


@given(BASES)
def test_a_snapshot_is_json_for_whoever_reads_it_whole(base: dict[str, dict[str, dict[str, object]]]) -> None:
    read = json.loads(pack(base))
    assert {section: base.get(section, {}) for section in SECTIONS} == {section: read[section] for section in SECTIONS}


@given(BASES)
def test_the_order_of_records_changes_no_byte(base: dict[str, dict[str, dict[str, object]]]) -> None:
    turned = {section: dict(reversed(records.items())) for section, records in reversed(base.items())}
    assert pack(base) == pack(turned)


@pytest.mark.parametrize("digits", ["1.50", "203.9743", "7.5e9", "-0.10", "1e-12", "7500000000", "0.0"])
def test_a_decimal_keeps_its_digits(digits: str) -> None:
    snapshot = Snapshot(pack({"facts": {"a.b": {"value": Decimal(digits)}}}))
    record = snapshot.get("facts", "a.b")
    assert record is not None
    assert Decimal(digits).as_tuple() == Decimal(record["value"]).as_tuple()


def test_what_has_no_json_has_no_place_in_a_snapshot() -> None:
    with pytest.raises(TypeError, match="float"):
        canonical({"value": 1.5})


def test_the_digest_is_the_sha_256_of_the_bytes(snapshot_file: Path) -> None:
    assert hashlib.sha256(snapshot_file.read_bytes()).hexdigest() == Snapshot.open(os.fspath(snapshot_file)).digest()


def test_the_bytes_come_back_as_they_are(snapshot_file: Path) -> None:
    assert snapshot_file.read_bytes() == Snapshot.open(os.fspath(snapshot_file)).bytes()


def test_a_key_that_is_not_utf_8_is_not_found() -> None:
    assert Snapshot(WHOLE).get("facts", "\udcff") is None


@given(st.integers(0, len(WHOLE) - 1))
def test_a_snapshot_cut_short_is_refused_at_once(length: int) -> None:
    with pytest.raises(SnapshotError):
        Snapshot(WHOLE[:length])


@given(st.binary(min_size=1, max_size=20))
def test_a_snapshot_that_goes_on_after_its_end_is_refused(more: bytes) -> None:
    with pytest.raises(SnapshotError):
        Snapshot(WHOLE + more)


def read_all(data: bytes) -> None:
    """Read everything there is."""
    snapshot = Snapshot(data)
    for section in SECTIONS:
        for key, _ in snapshot.items(section):
            snapshot.get(section, key)
        list(snapshot.keys(section))
        snapshot.get(section, "alpha.p7")


@given(st.integers(0, HEAD - 1), st.integers(0, 255))
def test_a_damaged_first_line_is_a_snapshot_error_or_changes_nothing(at: int, byte: int) -> None:
    damaged = WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :]
    try:
        read_all(damaged)
    except SnapshotError:
        assert damaged != WHOLE  # some damage is none, such as a space for a space


@given(st.integers(HEAD, len(WHOLE) - 1), st.integers(0, 255))
def test_a_damaged_record_is_a_snapshot_error_or_another_record(at: int, byte: int) -> None:
    damaged = WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :]
    try:
        read_all(damaged)
    except SnapshotError:
        assert damaged != WHOLE  # the same


@given(st.binary(max_size=300))
def test_bytes_at_random_are_no_snapshot(data: bytes) -> None:
    with pytest.raises(SnapshotError):
        Snapshot(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"{}\n",
        b"[]",
        b"[],\n",
        b'{"format":2},\n',
        b'{"format":2,"lengths":[]},\n',
        b'{"format":2,"lengths":{}},\n',
        b'{"format":2,"lengths":null,\n',
        b"{" * 100_000 + b"\n",
        b"[" * 100_000 + b"\n",
        WHOLE.replace(b'"kinds":', b'"kinds":-', 1),
        WHOLE.replace(b'"kinds":', b'"kinds":true,"x":', 1),
        WHOLE.replace(b'"kinds":', b'"kinds":1e999999999,"x":', 1),
        WHOLE.replace(b'"kinds":', b'"kinds":' + b"9" * 30, 1),
    ],
)
def test_a_first_line_that_lies_is_a_snapshot_error(data: bytes) -> None:
    with pytest.raises(SnapshotError):
        read_all(data)


def test_a_later_format_is_named() -> None:
    with pytest.raises(SnapshotError, match="format 3; this release reads 2"):
        Snapshot(WHOLE.replace(b'"format":2', b'"format":3'))


@pytest.mark.parametrize("record", [b'{"value":', b"[1]", b'{"v":1}x', b'{"v":"\xff"}', b"", b"{'v':1}", b"{" * 5000])
def test_a_damaged_record_is_told_when_it_is_asked_for(record: bytes) -> None:
    line = b'"alpha.p7":' + record
    body = b'"a":{},\n' + line + b"\n"
    empty = pack({})
    data = empty.replace(b'"facts":0', b'"facts":%d' % len(body)).replace(b'"facts":{\n', b'"facts":{\n' + body)
    snapshot = Snapshot(data)
    assert {} == snapshot.get("facts", "a")
    with pytest.raises(SnapshotError, match="damaged"):
        snapshot.get("facts", "alpha.p7")


@pytest.mark.parametrize("kind", ["missing", "folder", "empty"])
def test_a_file_that_is_no_snapshot_is_a_snapshot_error(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "facts.json"
    if kind == "folder":
        path.mkdir()
    elif kind == "empty":
        path.touch()
    with pytest.raises(SnapshotError, match=r"facts\.json"):
        Snapshot.open(os.fspath(path))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ('{"type":"quantity","value":203.9743,"text":"204"}', Decimal("203.9743")),
        ('{"type":"quantity","value":1.50e3,"text":"1500"}', Decimal("1.50e3")),
        ('{"type":"quantity","value":-7,"text":"7"}', Decimal(-7)),
        ('{"type":"count","value":600,"text":"600"}', 600),
        ('{"type":"count","value":6e2,"text":"600"}', None),
        ('{"type":"quantity","value":{"from":1,"to":2},"text":"1–2"}', None),
        ('{"type":"quantity","value":[1,2],"text":"1, 2"}', None),
        ('{"type":"quantity","value":null,"text":""}', None),
        ('{"type":"quantity","value":1.2.3,"text":""}', None),
        ('{"type":"quantity","value":,"text":""}', None),
        ('{"type":"text","value":"12","text":"12"}', None),
        ('{"type":"moment","value":"2025-11","text":"2025-11"}', None),
        ('{"type":"quantity","claims":[{"text":"1","value":1,"text":"1"}],"value":2,"text":"2"}', None),
        ('{"type":"quantity"}', None),
        ("", None),
    ],
)
def test_a_lone_number_is_read_without_the_rest(text: str, number: Decimal | int | None) -> None:
    found = lone_number(text)
    assert (type(number), str(number)) == (type(found), str(found))


def test_a_lone_number_is_the_one_that_decoding_gives(tiny: Catalog) -> None:
    read = {key: lone_number(text) for key, text in tiny.snapshot.texts("facts")}
    assert {"alpha.cost", "alpha.mass", "alpha.orbits", "alpha.stay", "acme.ships"} == {
        key for key, one in read.items() if one is not None
    }
    for key, one in read.items():
        decoded = tiny.snapshot.get("facts", key) or {}
        assert one is None or (one, type(one) is int) == (decoded["value"], decoded["type"] == "count")
