"""Writes the corpus: `python tools/corpus/build.py [--check]`.

The same seed gives the same files, byte by byte. With `--check`, compares what it would write with what stands there.
"""

from __future__ import annotations

import html
import json
import shutil
import sys
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from random import Random

import reports
from drafts import Draft
from world import World

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "python" / "baodao" / "corpus"
TRUTH = ROOT / "tests" / "data" / "corpus.jsonl"
SEED, NUMBER = 20190104, 200
FIRST, LAST = date(2019, 1, 4), date(2023, 12, 28)
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}_辽河日报网</title>
<meta name="PubDate" content="{day} 08:00"><meta name="ContentSource" content="辽河日报"></head>
<body><div class="nav"><a href="/">首页</a> <a href="/yw/">要闻</a></div>
<h1>{title}</h1>
<div class="info">来源：辽河日报　{day} 08:00</div>
<div class="TRS_Editor">
{paragraphs}
</div>
<div class="share">分享到：<a href="#">微信</a></div>
<div class="foot">辽河日报社版权所有</div></body></html>
"""


def drafts(world: World, chance: Random) -> list[Draft]:
    """All reports, by day."""
    changes = [(day, list(group)) for day, group in groupby(sorted(world.changes()), key=lambda change: change[0])]
    found = [reports.appointment(day, [change[1:] for change in group]) for day, group in changes]
    kinds, weights = zip(*reports.KINDS, strict=True)
    span = (LAST - FIRST).days
    days = sorted(FIRST + timedelta(days=chance.randrange(span)) for _ in range(NUMBER - len(found)))
    found += [chance.choices(kinds, weights)[0](world, day, chance) for day in days]
    return sorted(found, key=lambda draft: draft.day)


def files(world: World) -> dict[Path, str]:
    """Path and content of each file, the truth last."""
    chance = Random(SEED)  # noqa: S311 - chance that repeats itself is what is wanted
    written: dict[Path, str] = {}
    truth = []
    for number, draft in enumerate(drafts(world, chance), start=1):
        draft_file = f"{draft.day:%Y/%m月%d日}/{number:03}{draft.title}"
        if chance.random() < 0.5:
            name = chance.choice(world.reporters)
            draft.authors = [name]
            draft.paragraphs[0] = f"本报讯（记者 {name}）{draft.paragraphs[0]}"
        if chance.random() < 0.3:
            draft.agency = "辽河日报"
            path, content = f"{draft_file}.html", page(draft)
        else:
            path, content = f"{draft_file}.txt", f"{draft.title}\n" + "".join(f"　　{p}\n" for p in draft.paragraphs)
        written[OUT / path] = content
        gold = draft.gold()
        published = draft.day.isoformat()
        row = {"id": f"{number:03}", "file": path, "published": published, "title": None, "text": draft.text}
        truth.append(json.dumps(row | {"gold": gold}, ensure_ascii=False))
    return written | {TRUTH: "\n".join(truth) + "\n"}


def page(draft: Draft) -> str:
    """Set a report as a page of the paper's site."""
    paragraphs = "\n".join(f"<p>　　{html.escape(p)}</p>" for p in draft.paragraphs)
    return PAGE.format(title=html.escape(draft.title), day=draft.day.isoformat(), paragraphs=paragraphs)


def main() -> None:
    wanted = files(World())
    if "--check" in sys.argv[1:]:
        there = {path: path.read_text("utf-8") for path in [*OUT.rglob("*.*"), TRUTH] if path.is_file()}
        sys.exit(0 if there == wanted else "the corpus is not what tools/corpus/build.py writes")
    shutil.rmtree(OUT, ignore_errors=True)
    for path, content in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(wanted) - 1} reports in {OUT}\n")


if __name__ == "__main__":
    main()
