//! Known places of the body in pages, as data: a new layout is a row here.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::attributes::Attributes;
use super::tags::Tag;

/// What names a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// The `id`.
    Id,
    /// One of the words of the `class`.
    Class,
}

/// Containers by the families of sites that use them. The first row that holds text wins.
const CONTAINERS: &[(Key, &str)] = &[
    // Television news pages.
    (Key::Id, "content_area"),
    (Key::Class, "content_area"),
    (Key::Class, "cnt_bd"),
    // Content management of party papers.
    (Key::Id, "rwb_zw"),
    (Key::Class, "rm_txt_con"),
    (Key::Id, "rm_txt_zw"),
    (Key::Class, "box_con"),
    // News agency pages.
    (Key::Id, "p-detail"),
    (Key::Id, "detailContent"),
    (Key::Class, "main-aticle"),
    (Key::Class, "left_zw"),
    (Key::Id, "ozoom"),
    (Key::Class, "article_content"),
    // Government sites on the TRS system and their kin.
    (Key::Class, "TRS_Editor"),
    (Key::Class, "trs_editor_view"),
    (Key::Class, "TRS_UEDITOR"),
    (Key::Class, "view_content"),
    (Key::Id, "UCAP-CONTENT"),
    (Key::Class, "pages_content"),
    (Key::Id, "zoom"),
    (Key::Id, "Zoom"),
    (Key::Class, "Custom_UnionStyle"),
    // Universities: VSB, SudyTech and others.
    (Key::Id, "vsb_content"),
    (Key::Id, "vsb_content_2"),
    (Key::Class, "v_news_content"),
    (Key::Class, "wp_articlecontent"),
    (Key::Id, "Content_conText"),
    (Key::Class, "conTxt"),
    // Papers, portals and public accounts.
    (Key::Id, "js_content"),
    (Key::Id, "articleText"),
    (Key::Id, "artibody"),
    (Key::Id, "endText"),
    (Key::Id, "ArticleContent"),
    (Key::Id, "articleContent"),
    (Key::Id, "article-content"),
    (Key::Class, "article-content"),
    (Key::Class, "articleContent"),
    (Key::Id, "articlecontent"),
    (Key::Id, "news_content"),
    (Key::Class, "news_content"),
    (Key::Class, "news-content"),
    (Key::Class, "newsContent"),
    (Key::Id, "newsContent"),
    (Key::Class, "entry-content"),
    (Key::Class, "post_body"),
    (Key::Class, "article-body"),
    (Key::Class, "content_main"),
];

/// A container found in a source: its row, and what stands between its tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Container<'a> {
    /// Its row: the lower, the better.
    pub row: usize,
    /// The source inside it.
    pub inner: &'a str,
    /// Byte offset of its start tag.
    pub start: usize,
    /// Byte offset past its end tag.
    pub end: usize,
}

/// Rows of [`CONTAINERS`] by what names them.
static ROWS: LazyLock<FxHashMap<(Key, &'static str), usize>> =
    LazyLock::new(|| CONTAINERS.iter().enumerate().map(|(row, container)| (*container, row)).collect());

/// Row of the container that an element is, by its `id` and `class`.
pub(super) fn row(id: Option<&str>, class: Option<&str>) -> Option<usize> {
    let of = |key: Key, name: &str| ROWS.get(&(key, name)).copied();
    let by_id = id.and_then(|id| of(Key::Id, id.trim()));
    let by_class = class.into_iter().flat_map(str::split_ascii_whitespace).filter_map(|word| of(Key::Class, word));
    by_class.chain(by_id).min()
}

fn row_of(tag: &Tag) -> Option<usize> {
    if tag.attributes.len() < 4 {
        return None;
    }
    let (mut id, mut class) = (None, None);
    for attribute in (Attributes { rest: tag.attributes }) {
        if id.is_none() && attribute.name.eq_ignore_ascii_case("id") {
            id = Some(attribute.value);
        } else if class.is_none() && attribute.name.eq_ignore_ascii_case("class") {
            class = Some(attribute.value);
        }
    }
    row(id, class)
}

/// Looks for the first container of each row while the tags of a source go by.
#[derive(Default)]
pub(super) struct Search<'a> {
    open: Vec<(usize, Tag<'a>, usize)>,
    found: Vec<Container<'a>>,
}

impl<'a> Search<'a> {
    /// A start tag goes by.
    pub fn open(&mut self, tag: Tag<'a>) {
        for (_, container, depth) in &mut self.open {
            *depth += usize::from(tag.name.eq_ignore_ascii_case(container.name));
        }
        if let Some(row) = row_of(&tag) {
            let known = self.open.iter().any(|o| o.0 == row) || self.found.iter().any(|c| c.row == row);
            if !known {
                self.open.push((row, tag, 1));
            }
        }
    }

    /// An end tag goes by.
    pub fn close(&mut self, tag: Tag<'a>, source: &'a str) {
        for (_, container, depth) in &mut self.open {
            *depth -= usize::from(tag.name.eq_ignore_ascii_case(container.name));
        }
        let found = &mut self.found;
        self.open.retain(|&(row, container, depth)| {
            if depth == 0 {
                let inner = source.get(container.end..tag.start).unwrap_or_default();
                found.push(Container { row, inner, start: container.start, end: tag.end });
            }
            depth > 0
        });
    }

    /// What was found and closed, best row first.
    pub fn finish(mut self) -> Vec<Container<'a>> {
        self.found.sort_by_key(|c| c.row);
        self.found
    }
}
