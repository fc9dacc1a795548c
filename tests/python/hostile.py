"""Inputs made to be slow, deep, long or broken, each of a size that can be doubled.

Run as a program with a case's name and its size, it reads that one input in a process of its own and prints what
became of it.
"""

import base64
import json
import random
import resource
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import baodao
from memory import peak

Made = str | bytes
REPORT = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。会议强调，要抓好落实。\n"
GENRE = (
    "6月4日上午，省委书记李明远在哈尔滨主持召开全省经济工作会议并讲话。省长王思齐、副省长欧阳德明出席会议。"
    "会议听取了省直各有关单位主要负责同志的汇报。李明远强调，要深入学习贯彻《关于加强基层工作的意见》"
    "（国发〔2019〕5号），增强“四个意识”，坚定“四个自信”，做到“两个维护”；一要抓好落实，二要守住底线，三要压实责任。"
)
SURNAMES, GIVEN = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗",
    "明远思齐德建国志强永庆海峰文华春晓东立新玉兰振宇俊杰嘉豪子轩浩然雪梅桂英秀芳丽娟敏静波涛鹏飞刚毅伟光荣辉",
)


@dataclass(frozen=True)
class Case:
    """How an input is made, and how large it is."""

    make: Callable[[int], Made]
    size: int
    known: Callable[[int], dict[str, Any]] = lambda _: {}


def page(inner: str) -> str:
    """Return a page without any known container."""
    return f"<html><head><title>市政府召开会议</title></head><body>{inner}</body></html>"


def contained(inner: str) -> str:
    """Return a page whose known container holds `inner`."""
    return page(f'<div class="TRS_Editor"><p>会议指出，要抓好落实。</p>{inner}</div><p>责任编辑：李明</p>')


def names(count: int) -> str:
    """Return names of three characters, a different one each time as far as they go."""
    dice = random.Random(count)
    return "、".join(dice.choice(SURNAMES) + dice.choice(GIVEN) + dice.choice(GIVEN) for _ in range(count))


def noise(count: int) -> bytes:
    """Return bytes of any value."""
    return random.Random(count).randbytes(count)


def numbered(shape: str, count: int) -> str:
    """Return `shape` over and over, with numbers in it."""
    return "".join(shape.replace("%", str(i)) for i in range(count))


def times(piece: str) -> Callable[[int], str]:
    """Return a maker of repetitions."""
    return lambda n: piece * n


def around(before: str, piece: str, after: str = "") -> Callable[[int], str]:
    """Return a maker of repetitions between two others."""
    return lambda n: before + piece * n + after


def nested(*tags: str) -> Callable[[int], str]:
    """Return a maker of elements inside each other, all closed in the end."""
    opened = "".join(f"<{tag}>" for tag in tags)
    closed = "".join(f"</{tag}>" for tag in reversed(tags))
    return lambda n: opened * n + "会议指出，要抓好落实。" + closed * n


MARKUP: dict[str, Case] = {
    "div": Case(times("<div>"), 200_000),
    "div closed": Case(nested("div"), 100_000),
    "ul li": Case(times("<ul><li>"), 60_000),
    "attributes": Case(lambda n: f"<div {numbered('a% ', n)}>会议指出，要抓好落实。</div>", 300_000),
    "one attribute again": Case(around("<div ", "class ", ">会议指出，要抓好落实。</div>"), 300_000),
    "open quotes in a tag": Case(around("<div a", "=\"x='y", ">会议"), 200_000),
    "b with ids": Case(lambda n: numbered("<b id=%>", n), 40_000),
    "font p": Case(lambda n: numbered("<font size=%><p>", n), 40_000),
    "span with ids": Case(lambda n: numbered("<span id=%><p>", n), 40_000),
    "a div": Case(times("<a><div>"), 60_000),
    "a href div": Case(times("<a href=x><div>"), 60_000),
    "b around divs": Case(around("<b>", "<div>", "</b>"), 60_000),
    "b div in turn": Case(times("<b><div></b>"), 60_000),
    "tables": Case(nested("table", "tr", "td"), 60_000),
    "tables in links": Case(nested("a href=x", "table"), 60_000),
    "rows without table": Case(times("<tr><td>甲</td></tr>"), 60_000),
    "foster parents": Case(around("<table>", "会议<tr>"), 100_000),
    "foster parents of b": Case(around("<table>", "<b>会议</b>"), 60_000),
    "foster parents unclosed": Case(around("<table>", "<b><p>会议"), 60_000),
    "nested foster parents": Case(times("<table>会议<a href=x>"), 60_000),
    "formatting reconstructed": Case(lambda n: "<p>" + "<b><strong><a href>" * 20 + "</p><p>会议" * n, 60_000),
    "many b": Case(lambda n: "<b>" * n + "<p>会议</p>" * n, 40_000),
    "select": Case(nested("select", "option"), 60_000),
    "svg": Case(nested("svg", "g"), 60_000),
    "math": Case(times("<math><mi>"), 60_000),
    "template": Case(nested("template"), 60_000),
    "end of p": Case(times("</p>"), 1_000_000),
    "end of br": Case(times("</br>"), 500_000),
    "ends of all": Case(times("</div></b></a></p></table>"), 100_000),
    "forms": Case(nested("form", "div"), 60_000),
    "headings": Case(times("<h1>市政府召开会议"), 60_000),
    "list items": Case(times("<li>会议指出，要抓好落实。"), 60_000),
    "definitions": Case(times("<dd><dt>"), 100_000),
    "rules": Case(times("<hr>"), 300_000),
    "breaks": Case(times("会议<br>"), 200_000),
    "images": Case(times("<img src=a.jpg>"), 200_000),
    "bodies": Case(lambda n: numbered("<body a%=1>", n), 60_000),
    "html again": Case(lambda n: numbered("<html a%=1>", n), 60_000),
    "framesets": Case(times("<frameset><frame>"), 60_000),
    "comments unclosed": Case(times("<!--"), 300_000),
    "comments": Case(times("<!---->"), 200_000),
    "comments almost closed": Case(times("<!-- --"), 200_000),
    "scripts unclosed": Case(times("<script>"), 200_000),
    "styles almost closed": Case(times("<style></styl"), 200_000),
    "titles unclosed": Case(times("<title>市政府"), 100_000),
    "textareas": Case(times("<textarea>"), 100_000),
    "plaintext": Case(times("<plaintext>"), 100_000),
    "sections of data": Case(times("<![CDATA["), 200_000),
    "ends of data": Case(times("]]>"), 300_000),
    "declarations": Case(times("<!x"), 300_000),
    "signs": Case(times("<"), 1_000_000),
    "signs and slashes": Case(times("</"), 1_000_000),
    "open tags": Case(times("<p "), 300_000),
    "one name": Case(lambda n: f"<{'a' * n}>", 2_000_000),
    "names of letters": Case(times("<a"), 1_000_000),
    "references": Case(times("&amp;amp;"), 300_000),
    "references open": Case(times("&"), 1_000_000),
    "references of digits": Case(lambda n: "&#" + "9" * n, 1_000_000),
    "hidden": Case(nested("div style='display:none'"), 60_000),
    "styles": Case(lambda n: f"<p style='{'a:b;' * n}text-align:center'>会议</p>", 500_000),
    "centred": Case(around("<center>", "会议\n"), 200_000),
    "metas": Case(times("<meta name=author content=李明>"), 60_000),
    "metas of dates": Case(lambda n: "<head>" + "<meta name=pubdate content='2019-06-04'>" * n + "</head>会议", 60_000),
    "containers": Case(times("<div class=TRS_Editor>"), 60_000),
    "containers of all kinds": Case(
        times("<div id=zoom class='content rm_txt_con TRS_Editor'><div id=js_content><div class=news_content>"), 30_000
    ),
    "empty containers": Case(times("<div class=TRS_Editor></div><div id=zoom></div>"), 30_000),
    "words of a class": Case(lambda n: f"<div class='{'x ' * n}'>会议", 500_000),
    "labels": Case(times("<p>来源：某报 作者：李明 责任编辑：王思齐</p>"), 30_000),
    "labels in a line": Case(times("来源："), 200_000),
    "byline in a line": Case(lambda n: "<p>（记者 " + "李明 " * n + "）</p>", 200_000),
    "paragraphs": Case(times("<p>会议指出，要抓好落实。</p>"), 60_000),
    "authors and a body": Case(lambda n: "<p>作者：李明 王思 张远 刘齐</p>" * 590 + f"<p>{GENRE * n}</p>", 9_000),
    "authors of all kinds": Case(lambda n: numbered("<p>来源：某报 作者：%</p>", n), 60_000),
    "wrapped": Case(
        lambda n: "市政府召开会议\n" + "<div><span style='font-size:16px'>会议指出，要抓好落实。</span></div>" * n,
        40_000,
    ),
}
"""Markup; each also stands inside a known container and in a page without one."""

WORDS: dict[str, Case] = {
    "genre": Case(lambda n: GENRE * n, 9_500),
    "genre in paragraphs": Case(lambda n: (GENRE + "\n") * n, 9_500),
    "names": Case(lambda n: f"出席会议的有：{names(n)}。", 150_000),
    "names with posts": Case(lambda n: f"出席会议的有：{names(n).replace('、', '、副省长')}。", 100_000),
    "one name": Case(times("李明远、"), 200_000),
    "names and verbs": Case(lambda n: names(n).replace("、", "强调，") + "。", 100_000),
    "spaced names": Case(times("李　明　"), 200_000),
    "foreign names": Case(times("买买提·吐尔逊、"), 100_000),
    "open quotes": Case(times("“"), 600_000),
    "closing quotes": Case(times("”"), 600_000),
    "quotes": Case(lambda n: "“" * n + "会议" + "”" * n, 300_000),
    "quoted words": Case(times("“四个意识”"), 150_000),
    "books nested": Case(lambda n: "《" * n + "会议" + "》" * n, 300_000),
    "books open": Case(times("《"), 600_000),
    "books": Case(times("《关于加强工作的意见》"), 100_000),
    "books numbered": Case(times("《意见》（国发〔2019〕5号）、"), 100_000),
    "numbers of documents": Case(times("国发〔2019〕5号"), 100_000),
    "brackets open": Case(times("（"), 600_000),
    "brackets": Case(lambda n: "（" * n + "会议" + "）" * n, 300_000),
    "brackets of numbers": Case(times("〔"), 600_000),
    "digits": Case(times("9"), 2_000_000),
    "digits in words": Case(times("一"), 700_000),
    "zeros": Case(times("〇"), 700_000),
    "full-width digits": Case(times("２０１９"), 200_000),
    "demands": Case(times("要，"), 350_000),
    "demands said": Case(lambda n: "李明远强调，" + "要，" * n, 350_000),
    "demands numbered": Case(lambda n: "李明远强调，" + "一要抓好落实，二要守住底线；" * n + "。", 100_000),
    "demands must": Case(lambda n: "会议强调，" + "必须" * n, 300_000),
    "demands of all": Case(lambda n: "会议强调，" + "各级党委政府要" * n, 150_000),
    "commas": Case(times("，"), 1_000_000),
    "stops": Case(times("。"), 1_000_000),
    "colons": Case(times("："), 600_000),
    "semicolons": Case(times("；"), 600_000),
    "marks between": Case(times("、"), 600_000),
    "marks between surnames": Case(times("王、"), 300_000),
    "surnames": Case(times("王"), 600_000),
    "surnames in turn": Case(times("王李张刘陈"), 120_000),
    "dots": Case(times("·"), 500_000),
    "dots in names": Case(times("买·"), 300_000),
    "points": Case(times("…"), 600_000),
    "dashes": Case(times("—"), 600_000),
    "meeting said": Case(times("会议指出，"), 200_000),
    "meeting said without marks": Case(times("会议指出"), 200_000),
    "he said": Case(times("他强调，要抓好落实。"), 100_000),
    "someone said": Case(times("李明远指出"), 200_000),
    "cues": Case(times("强调指出要求表示"), 100_000),
    "dates": Case(times("2019年6月4日"), 100_000),
    "dates without years": Case(times("6月4日上午，"), 100_000),
    "dates in words": Case(times("二〇一九年六月四日"), 70_000),
    "dates in ranges": Case(times("6月4日至"), 150_000),
    "months": Case(times("月"), 600_000),
    "days": Case(times("4日、"), 200_000),
    "recently": Case(times("近日，"), 300_000),
    "congresses": Case(times("党的十九届四中全会"), 100_000),
    "anniversaries": Case(times("庆祝中华人民共和国成立70周年"), 70_000),
    "campaigns": Case(times("“两学一做”学习教育"), 100_000),
    "numbered_days": Case(times("第112个“5·12”国际护士节"), 70_000),
    "provinces": Case(times("黑龙江省哈尔滨市"), 120_000),
    "places": Case(times("在哈尔滨市"), 150_000),
    "our city": Case(times("我市"), 300_000),
    "offices": Case(times("省委"), 300_000),
    "offices long": Case(times("中共黑龙江省委员会办公厅"), 80_000),
    "posts": Case(times("省委书记"), 200_000),
    "posts chained": Case(times("省委常委、副省长、"), 100_000),
    "posts and names": Case(times("省委书记李明远"), 120_000),
    "posts without names": Case(times("副省长、副市长、"), 120_000),
    "members": Case(times("委员"), 300_000),
    "groups": Case(times("省直各有关单位主要负责同志"), 80_000),
    "groups in a row": Case(times("有关部门、"), 200_000),
    "attending": Case(times("出席会议"), 200_000),
    "presiding": Case(times("主持会议并讲话，"), 120_000),
    "events": Case(times("全省经济工作会议"), 120_000),
    "events held": Case(times("召开全省经济工作会议，"), 90_000),
    "event with no end": Case(lambda n: "召开" + "全省" * n + "会议", 300_000),
    "meetings": Case(times("会议"), 600_000),
    "venues": Case(times("在人民大会堂"), 150_000),
    "appointed": Case(lambda n: "任命" + "李明远为副省长；" * n, 100_000),
    "of": Case(times("的"), 600_000),
    "and": Case(times("李明远和"), 200_000),
    "and others": Case(times("等"), 600_000),
    "he": Case(times("他"), 600_000),
    "formulations": Case(times("增强四个意识"), 120_000),
    "formulations of numbers": Case(times("三个"), 300_000),
    "never forget": Case(times("不忘初心、牢记使命"), 80_000),
    "datelines": Case(times("新华社北京6月4日电（记者李明）"), 60_000),
    "datelines in lines": Case(times("新华社北京6月4日电（记者李明）\n"), 60_000),
    "reporters": Case(lambda n: f"本报讯（记者 {names(n)}）会议", 150_000),
    "reporters open": Case(times("（记者"), 200_000),
    "editors": Case(times("责任编辑：李明 "), 100_000),
    "lines": Case(times("会\n"), 300_000),
    "short lines": Case(times("市政府召开会议\n"), 100_000),
    "empty lines": Case(times("\n"), 2_000_000),
    "latin": Case(times("a"), 3_000_000),
    "latin words": Case(times("lorem ipsum "), 250_000),
    "addresses": Case(times("http://example.com/"), 100_000),
    "blanks": Case(times(" "), 3_000_000),
    "blanks wide": Case(times("　"), 1_000_000),
    "blanks of all kinds": Case(times("\u00a0\u3000\u200b\t"), 200_000),
    "indents": Case(times("。　　"), 300_000),
    "nothing": Case(lambda _: "", 1),
    "zeros of bytes": Case(times("\0"), 2_000_000),
    "astral": Case(times("𠮷😀"), 300_000),
    "combining": Case(times("e\u0301"), 500_000),
    "replacement": Case(times("\ufffd"), 600_000),
    "lone surrogates": Case(times("会\ud800议\udfff"), 300_000),
    "pictures": Case(times("![图](a.jpg)"), 100_000),
    "bold": Case(times("**"), 600_000),
    "stars": Case(times("*"), 1_000_000),
    "hashes": Case(times("# "), 500_000),
    "links": Case(times("[会](a)"), 150_000),
    "rules drawn": Case(times("-----\n"), 200_000),
    "title line": Case(lambda n: "市" * n + "\n会议指出，要抓好落实。", 1_700_000),
    "title line of genre": Case(lambda n: GENRE * n + "\n会议指出，要抓好落实。", 9_500),
    "title in brackets": Case(lambda n: "[视频]" * n + "市政府召开会议\n会议指出。", 200_000),
    "title with signs": Case(lambda n: "市_" * n + "\n会议指出。", 300_000),
    "demands and he": Case(lambda n: "李明远强调，" + "他要求，" * n, 150_000),
    "reports": Case(times(REPORT), 20_000),
    "names attending": Case(lambda n: f"6月4日，{names(n)}出席全省经济工作会议。", 150_000),
    "groups attending": Case(lambda n: f"市委召开会议\n6月4日，{'市直机关干部群众代表、' * n}出席会议。", 20_000),
    "groups in clauses": Case(lambda n: f"市委召开会议\n6月4日，{'市直机关干部群众，' * n}出席会议。", 20_000),
    "groups listed": Case(
        lambda n: f"市委召开会议\n6月4日，会议召开，参加会议的有{'市直机关干部群众、' * n}。", 20_000
    ),
    "names decided on": Case(
        lambda n: "干部任免\n6月4日，" + "由省委决定，" * 32 + names(n).replace("、", "当选市作家协会主席，"), 5_000
    ),
    "days before titles": Case(
        lambda n: "会议召开\n甲，" + "于6月4日和" * n + numbered("，审议通过《条例%》", n) + "。", 5_000
    ),
    "bureaus of a region": Case(lambda n: numbered("特区政府第%局、", n) + "成都市" * n, 8_000),
    "one writer": Case(lambda n: "会议召开\n" + "王大明作出批示。王大明指出，要抓好。" * n, 5_000),
    "states in a paragraph": Case(lambda n: "国际简讯\n" + "法国。德国。" * n + "外交大臣王大明讲话。" * n, 4_000),
    "elected once": Case(lambda n: "消息\n北京协和医院，" + names(n).replace("、", "，组成人员，主任") + "。", 8_000),
    "towns of one province": Case(lambda n: "成都市和武汉市，" * n + "盛泽镇，" * n, 10_000),
    "names by strokes": Case(lambda n: f"出席会议的有（按姓氏笔画为序）：{names(n)}。", 150_000),
    "names said of": Case(lambda n: f"6月4日，市政府召开会议。{names(n).replace('、', '出席会议，')}讲话。", 100_000),
    "names speaking": Case(lambda n: f"会议\n{names(n).replace('、', '强调，要抓好落实。')}。", 50_000),
    "names appointed": Case(lambda n: f"任命{names(n).replace('、', '为副省长、')}为市长。", 50_000),
    "names dotted": Case(lambda n: names(n).replace("、", "·") + "。", 150_000),
    "names reporting": Case(lambda n: names(n).replace("、", "\n记者 "), 50_000),
    "names editing": Case(
        lambda n: f"会议指出，要抓好落实。\n责任编辑：{names(n).replace('、', chr(10) + '责任编辑：')}", 50_000
    ),
    "names writing": Case(lambda n: f"作者：{names(n).replace('、', ' ')}\n会议指出，要抓好落实。", 100_000),
    "posts of one": Case(lambda n: numbered("第%局局长李明远，", n), 80_000),
    "two of a surname": Case(lambda n: "王明远、王思齐出席。" + "王主任。" * n + "王局长。" * n, 80_000),
    "books of all kinds": Case(lambda n: numbered("《关于第%个意见》", n) * 2, 50_000),
    "books with blanks": Case(lambda n: numbered("《意 见%》", n) * 2, 60_000),
    "quotes of all kinds": Case(lambda n: numbered("“第%个意识”、", n), 100_000),
    "groups of all kinds": Case(
        lambda n: "6月4日，市政府召开会议。" + numbered("第%局主要负责同志出席会议。", n), 60_000
    ),
    "bodies of all kinds": Case(lambda n: numbered("黑龙江省第%研究院、", n), 80_000),
    "meetings of all kinds": Case(lambda n: numbered("召开第%次会议，", n), 100_000),
    "days of all kinds": Case(lambda n: numbered("%月6日，", n), 150_000),
    "hosts": Case(lambda n: "由" + numbered("第%局、", n) + "主办的会议召开。", 100_000),
}
"""Characters; each also stands in a paragraph inside a known container."""

BYTES: dict[str, Case] = {
    "random": Case(noise, 2_000_000),
    "random behind a header": Case(lambda n: b"<meta charset=gb2312>" + noise(n), 1_000_000),
    "utf-16 without a mark": Case(lambda n: (GENRE * n).encode("utf-16-le"), 9_500),
    "utf-16 with a mark": Case(lambda n: (GENRE * n).encode("utf-16"), 9_500),
    "gb18030": Case(lambda n: (GENRE * n).encode("gb18030"), 9_500),
    "big5": Case(lambda n: ("會議指出，要抓好落實。" * n).encode("big5"), 100_000),
    "zeros": Case(lambda n: b"\0" * n, 3_000_000),
    "all ones": Case(lambda n: b"\xff" * n, 2_000_000),
    "cut utf-8": Case(lambda n: b"\xe4\xbc" * n, 1_000_000),
    "escapes": Case(lambda n: b"\x1b$B" * n, 500_000),
    "declared again": Case(lambda n: b"<meta charset=" * n, 150_000),
    "declared at length": Case(lambda n: b'<meta charset="' + b"a" * n + b'">', 2_000_000),
    "marks again": Case(lambda n: b"\xef\xbb\xbf" * n, 600_000),
    "nothing": Case(lambda _: b"", 1),
}
"""Bytes."""

WHOLE: dict[str, Case] = {
    "title of signs": Case(
        lambda n: f"<html><head><title>{'<' * n}</title></head><body><p>会议。</p></body></html>", 5_000_000
    ),
    "title of signs unclosed": Case(lambda n: "<title>" + "<" * n, 5_000_000),
    "base64": Case(lambda n: base64.b64encode(noise(n)).decode(), 15_000_000),
    "base64 in lines": Case(lambda n: base64.encodebytes(noise(n)).decode(), 15_000_000),
    "base64 in a paragraph": Case(lambda n: page(f"<p>会议。{base64.b64encode(noise(n)).decode()}</p>"), 15_000_000),
    "references to characters": Case(around("<p>", "&#x4F1A;"), 1_000_000),
    "references by name": Case(around("<p>会议。", "&hellip;"), 1_000_000),
    "carriage returns": Case(times("\r"), 6_500_000),
    "carriage returns in a page": Case(lambda n: page("<p>会议。</p>" + "\r" * n), 6_500_000),
    "linked data": Case(
        lambda n: page('<script type="application/ld+json">{"@type":"NewsArticle"}</script>' * n), 100_000
    ),
    "linked data unclosed": Case(lambda n: page('<script type="application/ld+json">' * n), 100_000),
}
"""Whole inputs of several megabytes."""

KNOWN: dict[str, Case] = {
    key: Case(lambda _: REPORT, 1_700_000, lambda n, key=key: {key: "市" * n})  # type: ignore[misc]
    for key in ("id", "title", "published", "region")
} | {
    f"{key} of genre": Case(lambda _: REPORT, 9_500, lambda n, key=key: {key: GENRE * n})  # type: ignore[misc]
    for key in ("title", "published", "region")
}
"""What the caller says of a report."""


def _inside(wrap: Callable[[str], str], case: Case) -> Case:
    def make(n: int) -> Made:
        made = case.make(n)
        return wrap(made if isinstance(made, str) else made.decode())

    return Case(make, case.size)


CASES: dict[str, Case] = (
    {f"fragment: {name}": case for name, case in MARKUP.items()}
    | {f"page: {name}": _inside(page, case) for name, case in MARKUP.items()}
    | {f"container: {name}": _inside(contained, case) for name, case in MARKUP.items()}
    | {f"plain: {name}": case for name, case in WORDS.items()}
    | {f"contained: {name}": _inside(lambda inner: contained(f"<p>{inner}</p>"), case) for name, case in WORDS.items()}
    | {f"bytes: {name}": case for name, case in BYTES.items()}
    | {f"page: {name}": case for name, case in WHOLE.items()}
    | {f"known: {name}": case for name, case in KNOWN.items()}
)
"""All of them."""


def main(name: str, size: int) -> None:
    """Read one input; print what became of it."""
    # What hangs is ended by the system.
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    case = CASES[name]
    data = case.make(size)
    try:
        # Without a limit of time: what is measured is the work, not how soon it is given up.
        record = baodao.Extractor(timeout=None).extract(data, **case.known(size))
    except baodao.Error as error:
        said: dict[str, object] = {"error": type(error).__name__}
    else:
        said = {"warnings": [w["code"] for w in record["warnings"]], "text": len(record["text"])}
    print(json.dumps({"said": said, "megabytes": peak() / 1024}))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
