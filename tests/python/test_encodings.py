"""The same report in other bytes is the same record."""

from pathlib import Path
from typing import Any

import pytest

import baodao


def without_encoding(record: Any) -> Any:
    meta = {key: value for key, value in record["meta"].items() if key != "encoding"}
    warnings = [warning for warning in record["warnings"] if warning["code"] != "encoding-mismatch"]
    return {**record, "meta": meta, "warnings": warnings, "id": None}


def text_of(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_samples(samples: list[Path], encoding: str) -> None:
    for path in samples:
        text = text_of(path)
        expected = without_encoding(baodao.extract(text.encode("utf-8")))
        assert without_encoding(baodao.extract(text.encode(encoding))) == expected, path


def test_a_str_is_read_as_its_bytes_are(samples: list[Path]) -> None:
    for path in samples:
        text = text_of(path)
        assert without_encoding(baodao.extract(text)) == without_encoding(baodao.extract(text.encode("utf-8"))), path


def test_annotated_reports(annotated: Path) -> None:
    compared = 0
    for path in sorted((annotated / "inputs").iterdir()):
        text = text_of(path)
        first, second = baodao.extract(text.encode("utf-8")), baodao.extract(text.encode("gb18030"))
        assert without_encoding(first) == without_encoding(second), path
        compared += 1
    assert compared >= 80
