//! The short ways of reading a page give what a parse of all of it gives, field by field; and the
//! body is what stands in its container.

// A fixture that can't be read is a failure of the test; one that is not there is said aloud.
#![allow(clippy::expect_used, clippy::print_stderr)]

use std::path::{Path, PathBuf};
use std::process::Command;

use baodao::document::Document;
use baodao::page::{Format, Reading, read, read_whole};
use baodao::record::WarningCode;
use baodao::{Content, Lexicon, Source};
use scraper::{ElementRef, Html, Node, Selector};

/// A small generator (xorshift), so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.roll(choices.len())]
    }
}

const TEXTS: &[&str] = &[
    "会议指出，要抓好落实。",
    "6月4日",
    "　　",
    " ",
    "\n\t",
    "\r\n",
    "甲\n乙",
    "&nbsp;",
    "&nbsp;&nbsp;&nbsp;&nbsp;",
    "&ldquo;两个&amp;nbsp;维护&rdquo;",
    "&#12288;",
    "&lt;p&gt;",
    "&hellip",
    "a & b",
    "3<5",
    "&notit;",
    "\u{200b}",
    "\0",
    "**重点**",
    "[图片]",
    "来源：某某日报",
];
const NAMES: &[&str] = &[
    "p",
    "p",
    "p",
    "div",
    "div",
    "span",
    "strong",
    "b",
    "a",
    "em",
    "font",
    "section",
    "center",
    "h1",
    "h2",
    "h4",
    "li",
    "ul",
    "td",
    "tr",
    "table",
    "blockquote",
    "figure",
    "o:p",
    "I",
    "P",
    "pre",
    "form",
];
const ATTRIBUTES: &[&str] = &[
    "",
    "",
    "",
    " style=\"text-align:center\"",
    " STYLE='TEXT-ALIGN: right'",
    " align=center",
    " style='display:none'",
    " hidden",
    " href='/a?b=1&amp;c'",
    " href",
    " id=x",
    " class=\"a b\"",
    " style='color:red' style='text-align:center'",
    " align=\"cen&#116;er\"",
    "/",
];
const LONE: &[&str] = &[
    "<br>",
    "<br/>",
    "<img src=a.jpg>",
    "<hr>",
    "<!-- 注释<p> -->",
    "<script>if (a<b) '</p>'</script>",
    "</p>",
    "</div>",
    "</br>",
    "<p>",
    "<a>",
    "</a>",
];

/// HTML of nested elements; `wild` is how often of a hundred times its order is broken.
fn soup(dice: &mut Dice, wild: usize) -> String {
    let (mut html, mut open) = (String::new(), Vec::new());
    for _ in 0..dice.roll(24) {
        match dice.roll(8) {
            0..=2 => html.push_str(dice.of(TEXTS)),
            3 if dice.roll(100) < wild => html.push_str(dice.of(LONE)),
            3 => html.push_str(dice.of(&LONE[..3])),
            4 | 5 => {
                let simple = if dice.roll(100) < wild { NAMES.len() } else { 9 };
                let name = dice.of(&NAMES[..simple]);
                html.extend(["<", name, dice.of(ATTRIBUTES), ">"]);
                open.push(name);
            }
            _ => {
                let last = if dice.roll(100) < wild { dice.roll(open.len() + 1) } else { open.len().saturating_sub(1) };
                if last < open.len() {
                    html.extend(["</", open.remove(last), ">"]);
                }
            }
        }
    }
    for name in open.into_iter().rev() {
        html.extend(["</", name, ">"]);
    }
    html
}

/// What both ways must agree on: all but whether a container was cut out.
fn same(source: &str) -> Reading {
    let (short, whole) = (read(source), read_whole(source));
    assert!(!whole.sliced);
    assert_eq!(Reading { sliced: false, ..short.clone() }, whole, "{source}");
    short
}

#[test]
fn fragments_read_the_same_with_and_without_a_tree() {
    let (mut dice, mut lines) = (Dice(0x9E37_79B9_7F4A_7C15), 0);
    for round in 0..20_000 {
        let wild = [0, 5, 40][round % 3];
        lines += same(&soup(&mut dice, wild)).blocks.len();
    }
    assert!(lines > 15_000, "{lines} lines");
}

#[test]
fn pages_read_the_same_from_their_container_and_from_the_whole() {
    let (mut dice, mut sliced) = (Dice(0xD1B5_4A32_D192_ED03), 0);
    for _ in 0..4_000 {
        let body = soup(&mut dice, 0);
        let aside = dice.of(TEXTS);
        let source = format!(
            "<html><head><title>市政府召开会议_某某网</title><meta name=author content=甲></head><body><div class=nav>\
             <a href=/>首页</a><p>{aside}</p></div><h1>市政府召开会议</h1><p>来源：某某日报 2019-06-04</p><script>x='<div \
             id=\"zoom\">'</script><div class='w TRS_Editor'>{body}</div><p>责任编辑：王明</p></body></html>"
        );
        sliced += usize::from(same(&source).sliced);
    }
    assert_eq!(sliced, 4_000);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder is there").map(|e| e.expect("an entry").path());
    let mut found: Vec<PathBuf> = entries.flat_map(|p| if p.is_dir() { files(&p) } else { vec![p] }).collect();
    found.sort();
    found
}

#[test]
fn pages_written_for_the_tests_read_the_same_both_ways() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["tests/data/reading", "tests/data/gold", "python/baodao/samples"];
    let mut pages = 0;
    for file in folders.iter().flat_map(|folder| files(&root.join(folder))) {
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        pages += usize::from(same(&text).sliced);
    }
    assert!(pages >= 8, "{pages} pages with a container");
}

/// The pages kept beside the project, unpacked; none where they are not there.
fn kept_pages() -> Vec<String> {
    let archive = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/pages-2000.tar.xz");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages-2000");
    if !archive.is_file() {
        eprintln!("skipped: {} is not there", archive.display());
        return Vec::new();
    }
    std::fs::create_dir_all(&folder).expect("a folder for the pages");
    let unpacked = Command::new("tar").arg("-xJf").arg(&archive).arg("-C").arg(&folder).status();
    if !unpacked.is_ok_and(|status| status.success()) {
        eprintln!("skipped: {} can't be unpacked here", archive.display());
        return Vec::new();
    }
    let is_page = |file: &PathBuf| file.extension().is_some_and(|e| e == "shtml" || e == "html");
    let pages: Vec<String> = files(&folder)
        .iter()
        .filter(|f| is_page(f))
        .map(|f| std::fs::read_to_string(f).expect("a page in UTF-8"))
        .collect();
    assert!(pages.len() >= 2_000);
    pages
}

/// The lines in the container of a page by a parse of all of it, blanks left out; none where the
/// page has no container.
fn reference(source: &str) -> Option<Vec<String>> {
    let html = Html::parse_document(source);
    let selectors = ["#content_area", ".content_area", ".cnt_bd"].map(|s| Selector::parse(s).expect("a selector"));
    let mut places = selectors.iter().filter_map(|s| html.select(s).next()).map(lines).peekable();
    places.peek()?;
    Some(places.find(|lines| !lines.is_empty()).unwrap_or_default())
}

fn lines(place: ElementRef) -> Vec<String> {
    let mut found = vec![String::new()];
    let is_unread = |name: &str| matches!(name, "script" | "style" | "noscript" | "iframe" | "select" | "textarea");
    for node in place.descendants() {
        match node.value() {
            Node::Element(element)
                if matches!(element.name(), "p" | "div" | "br" | "li" | "tr" | "h1" | "h2" | "h3" | "img") =>
            {
                found.push(String::new());
            }
            Node::Text(text)
                if !node.ancestors().any(|n| n.value().as_element().is_some_and(|e| is_unread(e.name()))) =>
            {
                let seen = |c: &char| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
                found.last_mut().expect("a line").extend(text.chars().filter(seen));
            }
            _ => {}
        }
    }
    found.retain(|line| !line.is_empty());
    found
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn kept_pages_read_the_same_both_ways_and_as_their_container() {
    let (mut with, mut without) = (0, 0);
    for source in kept_pages() {
        let reading = same(&source);
        assert_eq!(reading.format, Format::Page);
        let found: Vec<String> = reading.blocks.iter().map(|b| squeezed(&b.text)).collect();
        let document = Document::of(reading, &Source::new(Content::Text(&source)), &Lexicon::shared());
        let expected = reference(&source).unwrap_or_default();
        assert_eq!(found, expected, "{}", document.title());
        let body = squeezed(document.body_text());
        // A line that repeats the headline is no body.
        let title = squeezed(document.title());
        let leading = expected.iter().take_while(|line| !line.contains('。')).position(|line| *line == title);
        let expected_body: String =
            expected.iter().enumerate().filter(|(i, _)| Some(*i) != leading).map(|(_, line)| line.as_str()).collect();
        assert_eq!(body, expected_body);
        let warned = document.warnings.iter().any(|w| w.code == WarningCode::NoBody);
        assert_eq!(warned, body.is_empty());
        if expected.is_empty() {
            assert!(body.is_empty() && warned, "{body}");
            without += 1;
        } else {
            with += 1;
        }
    }
    eprintln!("{with} pages with a body, {without} without");
    assert!(with + without == 0 || with > 1_000 && without > 0);
}

#[test]
fn pages_without_a_body_have_no_text_and_say_so() {
    let nav = "<div class=nav><a href=/>首页</a><a href=/a>要闻</a></div>";
    let items = "<li><a href=/1>市政府召开常务会议，研究部署工作</a> 2019-06-04</li>".repeat(40);
    for body in [
        "<div id=content_area></div>".to_owned(),
        "<div id=content_area><p>&nbsp;</p><script>var a = '会议指出，要抓好落实。'</script></div>".to_owned(),
        format!("<ul>{items}</ul>"),
        "<h1>404</h1><p>您访问的页面不存在</p><a href=/>返回首页</a>".to_owned(),
        String::new(),
    ] {
        let source = format!("<html><head><title>某某网</title></head><body>{nav}{body}</body></html>");
        let document = Document::of(read(&source), &Source::new(Content::Text(&source)), &Lexicon::shared());
        assert_eq!(document.body_text(), "", "{source}");
        assert!(document.warnings.iter().any(|w| w.code == WarningCode::NoBody), "{source}");
    }
}

#[test]
fn which_way_was_taken_is_in_the_format() {
    for (body, format) in [
        ("<div id=content_area><p>会议指出，要抓好落实。</p></div>", "page"),
        (
            "<div id=other><p>会议指出，要抓好落实，推动发展。会议强调，要加强领导，压实责任，确保各项任务落到实处、取得实效，让群众满意。会议要求，各级各部门要主动作为。</p></div>",
            "page-full",
        ),
    ] {
        let source = format!("<html><head><title>市政府召开会议</title></head><body>{body}</body></html>");
        let document = Document::of(read(&source), &Source::new(Content::Text(&source)), &Lexicon::shared());
        assert!(!document.body_text().is_empty());
        assert_eq!(document.meta.format.as_str(), format);
    }
}
