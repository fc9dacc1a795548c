"""How right the records are, on annotated reports kept beside the project: no field below its floor."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path


def test_no_field_is_below_its_floor(annotated: Path, tmp_path: Path) -> None:
    floors = tomllib.loads(Path(__file__).with_name("floors_annotated.toml").read_text(encoding="utf-8"))
    found = tmp_path / "records.jsonl"
    tools = annotated.parent
    predict: list[str | Path] = [sys.executable, tools / "predict.py", annotated, found]
    said = subprocess.run(predict, check=True, capture_output=True, text=True, timeout=300).stdout
    assert ": 0 failed" in said
    score: list[str | Path] = [
        sys.executable,
        tools / "score.py",
        annotated / "gold.jsonl",
        annotated / "docs.jsonl",
        found,
        "--json",
    ]
    scores = json.loads(subprocess.run(score, check=True, capture_output=True, text=True, timeout=300).stdout)
    assert scores["body >= 0.98"]["n"] >= 80
    below = {
        field: (reached, floor)
        for field, floor in floors.items()
        if (reached := scores[field].get("f1", scores[field].get("acc"))) < floor
    }
    assert below == {}
