//! Marks of lightweight markup that scrapers leave in plain text.

use memchr::memchr3;

use super::words::{PICTURE_FILES, PICTURES};
use crate::markup::blocks::Block;
use crate::markup::elements::Element;
use crate::markup::entities;
use crate::markup::tokens::{Token, tokens};

/// The character before a caption in what [`cut_figures`] gives: one for private use, which no text has.
pub(super) const CAPTION: char = '\u{E000}';
/// Longest remains of a broken tag before a text, in bytes.
const LONGEST_REMAINS: usize = 160;

/// The text of a Markdown file that has figures as HTML and no other tags but `br`: each caption is a line, the tags
/// are cut. None for any other text.
///
/// As HTML, such a text would lose the line feeds between its paragraphs.
pub(super) fn cut_figures(text: &str) -> Option<String> {
    let is_markdown = text.trim_start().trim_start_matches('#').starts_with(' ') && text.trim_start().starts_with('#');
    if !is_markdown || !text.contains("<figure") {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut tokens = tokens(text);
    while let Some(token) = tokens.next() {
        let is_open = matches!(token, Token::Open(_));
        match token {
            Token::Text(text) => plain.push_str(&entities::decode(text)),
            Token::Blank(text) => plain.push_str(text),
            Token::Open(tag) | Token::Close(tag) => {
                if !matches!(tag.element, Element::Figure | Element::Figcaption | Element::Img | Element::Br) {
                    return None;
                }
                // A line of bars separates the caption, so that it is not joined with the text.
                plain.push_str("\n|\n");
                if tag.element == Element::Figcaption && is_open {
                    plain.push(CAPTION);
                }
            }
        }
    }
    Some(plain)
}

/// Cuts the remains of a tag whose quotation marks were escaped off the start of a text: `style=\"a\">甲市…`.
fn cut_broken_tag(block: &mut Block) {
    let Some(end) = block.text.find("\\\">").map(|at| at + 3).filter(|end| *end <= LONGEST_REMAINS) else { return };
    if block.text.get(..end).is_some_and(|head| head.contains("=\\")) {
        let rest = block.text.get(end..).unwrap_or_default().trim_start().to_owned();
        block.set_text(rest);
    }
}

/// The blocks without the marks: lines that are a picture or a drawn rule are dropped, `**bold**` is plain, `#` makes a
/// heading, and a line that is a link `[text](address)` is its text.
pub(super) fn strip_marks(blocks: Vec<Block>) -> Vec<Block> {
    let mut found = Vec::with_capacity(blocks.len());
    let mut after_image = false;
    for mut block in blocks {
        if is_picture(&block.text) {
            after_image = true;
            continue;
        }
        if is_rule(&block.text) {
            continue;
        }
        if memchr3(b'*', b'#', b'[', block.text.as_bytes()).is_some() {
            strip(&mut block);
        }
        if found.is_empty() && block.text.contains('\\') {
            cut_broken_tag(&mut block);
        }
        if !block.text.is_empty() {
            block.after_image |= std::mem::take(&mut after_image);
            found.push(block);
        }
    }
    found
}

fn is_picture(text: &str) -> bool {
    PICTURES.contains(text)
        || is_picture_file(text)
        || text.starts_with("![") && text.ends_with(')') && text.matches("](").count() == 1
}

/// Whether a line is the name that a camera or a phone gave to a picture: `DSC_8924`, `微信图片_20180101`.
fn is_picture_file(text: &str) -> bool {
    let Some(word) = PICTURE_FILES.longest_prefix(text) else { return false };
    let rest = text.get(word.len()..).unwrap_or_default();
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '(' | ')' | '（' | '）');
    rest.contains(|c: char| c.is_ascii_digit()) && rest.chars().all(is_of_name)
}

/// Whether a line is a drawn rule of at least three marks: `-----`, `******`.
pub(crate) fn is_rule(text: &str) -> bool {
    let drawn = |c: char| matches!(c, '-' | '—' | '─' | '━' | '=' | '*' | '_' | '~' | '－' | '＝' | '·' | '…' | ' ');
    text.chars().all(drawn) && text.chars().count() >= 3
}

fn strip(block: &mut Block) {
    let text = block.text.trim_start_matches('#');
    let marks = block.text.len() - text.len();
    if (1..=6).contains(&marks) && text.starts_with(' ') {
        block.heading = u8::try_from(marks).unwrap_or(6);
        block.text = text.trim_start().to_owned();
    }
    if block.text.matches("**").count() >= 2 {
        block.bold = block.text.starts_with("**") && block.text.trim_end_matches("**").matches("**").count() == 1;
        let plain = block.text.replace("**", "");
        plain.trim().clone_into(&mut block.text);
    }
    let link = block.text.strip_prefix('[').and_then(|t| t.strip_suffix(')')).and_then(|t| t.split_once("]("));
    if let Some(text) = link.map(|(text, _)| text.to_owned()) {
        block.text = text;
    }
    block.linked = block.linked.min(block.text.len());
}

#[cfg(test)]
mod tests {
    use super::super::{Format, read};

    fn lines(text: &str) -> Vec<String> {
        read(text).blocks.into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn markdown_with_figures_keeps_its_paragraphs() {
        let figure =
            "<figure>\n<img src=\"a.jpg\" alt=\"\">\n<figcaption>王远山在会场。资料图片</figcaption>\n</figure>";
        let text = format!("# 甲市召开会议\n\n{figure}\n\n甲市昨日召开会议。\n\n市长王远山讲话。\n");
        let read = read(&text);
        assert_eq!((read.format, read.headlines.line.as_deref()), (Format::Plain, Some("甲市召开会议")));
        assert_eq!(lines(&text), ["王远山在会场。资料图片", "甲市昨日召开会议。", "市长王远山讲话。"]);
        assert_eq!(read.blocks.iter().map(|block| block.after_image).collect::<Vec<_>>(), [true, false, false]);
        let html = format!("# 甲市召开会议\n{figure}<p>甲市昨日召开会议。</p>");
        assert_eq!(super::cut_figures(&html), None);
        assert_eq!(super::cut_figures("#1会场<figure>"), None);
    }

    #[test]
    fn remains_of_a_tag_are_no_text() {
        let text = |first: &str| lines(&format!("<p>{first}，甲市召开会议。</p><p>市长王远山讲话。</p>")).remove(0);
        assert_eq!(text(r#"图片class=\\"a\\"&gt;昨日"#), "昨日，甲市召开会议。");
        assert_eq!(text(r#"文件夹a\"&gt;昨日"#), r#"文件夹a\">昨日，甲市召开会议。"#);
    }

    #[test]
    fn what_is_linked_is_no_longer_than_what_is_left() {
        for markup in ["<a href=x>甲****", "<p><a href=x># 甲</a></p>", "<p><a href=x>[甲](b)</a></p>"] {
            let read = read(markup);
            assert_eq!(read.blocks.len(), 1, "{markup}");
            assert_eq!(read.blocks[0].linked, read.blocks[0].text.len(), "{markup}: {:?}", read.blocks);
        }
    }
}
