"""The words of the pages, in the languages they come in."""

from typing import Any

KINDS_ZH = {
    "meeting": "会议",
    "inspection": "调研",
    "reception": "会见",
    "symposium": "座谈研讨",
    "ceremony": "仪式",
    "training": "培训讲座",
    "call": "通话",
    "letter": "致电致信",
    "appointment": "任免",
    "other": "其他",
}
"""Chinese names of kinds of events; a kind without one is shown as it is in the record."""

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "page": {
            "search": "title, person, body, place, phrase",
            "person": "person",
            "body": "body",
            "kind": "kind of event",
            "province": "place",
            "since": "from",
            "until": "to",
            "clear": "clear",
            "tab_reports": "Reports",
            "tab_people": "People",
        },
        "all": "all",
        "of": "of",
        "reports": "reports",
        "failed": "failed",
        "more": "show more",
        "none": "no event",
        "undated": "without a day",
        "columns": ["date", "title", "kind", "place", "people"],
        "people": ["name", "reports", "chaired", "spoke", "first", "last", "posts"],
        "kinds": {},
    },
    "zh": {
        "page": {
            "search": "标题、人物、机构、地点、提法",
            "person": "人物",
            "body": "机构",
            "kind": "活动类型",
            "province": "地点",
            "since": "从",
            "until": "至",
            "clear": "清除",
            "tab_reports": "报道",
            "tab_people": "人物",
        },
        "all": "全部",
        "of": "/",
        "reports": "篇报道",
        "failed": "篇失败",
        "more": "显示更多",
        "none": "无活动",
        "undated": "无日期",
        "columns": ["日期", "标题", "类型", "地点", "人物"],
        "people": ["姓名", "报道", "主持", "讲话", "最早", "最近", "职务"],
        "kinds": KINDS_ZH,
    },
}
