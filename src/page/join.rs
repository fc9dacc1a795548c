//! Several pages of one report become one reading.

use rustc_hash::FxHashSet;

use super::reading::Reading;
use crate::markup::Block;

/// Joins pages in order: the bodies follow each other. The headline and what the page says about
/// itself are the first page's; editors are those of all pages. Lines that a page repeats from the first before its own
/// text are dropped. Each line keeps the number of its page.
///
/// ```
/// use baodao::page::{join, read};
/// let pages = ["<p>市政府召开会议</p><p>会议指出，要抓好落实。</p>", "<p>市政府召开会议</p><p>会议强调，要加强领导。</p>"];
/// let joined = join(pages.map(read));
/// let lines: Vec<&str> = joined.blocks.iter().map(|block| block.text.as_str()).collect();
/// assert_eq!(lines, ["市政府召开会议", "会议指出，要抓好落实。", "会议强调，要加强领导。"]);
/// ```
pub fn join(pages: impl IntoIterator<Item = Reading>) -> Reading {
    let mut pages = pages.into_iter().peekable();
    let mut joined = pages.next().unwrap_or_default();
    if pages.peek().is_none() {
        return joined;
    }
    joined.blocks.iter_mut().for_each(|block| block.page = Some(1));
    let mut first: FxHashSet<String> = joined.blocks.iter().map(|block| block.text.clone()).collect();
    first.extend(joined.headlines.line.clone());
    for (page, number) in pages.zip(2..) {
        let line = page.headlines.line.filter(|line| !first.contains(line)).map(Block::plain);
        let own = page.blocks.into_iter().skip_while(|block| first.contains(&block.text));
        joined.blocks.extend(line.into_iter().chain(own).map(|block| Block { page: Some(number), ..block }));
        joined.truncated |= page.truncated;
        joined.head.editors.extend(page.head.editors);
    }
    joined
}
