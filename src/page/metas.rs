//! What the `meta` elements of a page say, by their names.

use std::borrow::Cow;

use super::scan::Scan;
use crate::markup::entities;

/// Names of `meta` elements that give the headline, the likeliest first.
pub(super) const TITLES: &[&str] = &["articletitle", "og:title", "twitter:title", "dc.title"];
/// Names of `meta` elements that give the time of publication, the likeliest first.
pub(super) const TIMES: &[&str] = &[
    "pubdate",
    "publishdate",
    "publish-date",
    "publishtime",
    "article:published_time",
    "og:release_date",
    "bytedance:published_time",
    "apub:time",
    "weibo:article:create_at",
    "datepublished",
    "dc.date",
    "_pubtime",
];
pub(super) const SOURCES: &[&str] = &["contentsource", "source", "mediaid", "dc.source"];
pub(super) const SITES: &[&str] = &["sitename", "og:site_name", "application-name"];
pub(super) const ADDRESSES: &[&str] = &["url", "og:url"];
pub(super) const EDITORS: &[&str] = &["editor", "contenteditor", "responsibleeditor"];

/// The content of a `meta` element with one of `names`, decoded and trimmed. Names are tried in order; of each, the
/// first element whose content is not empty counts.
pub(super) fn find_meta<'a>(scan: &Scan<'a>, names: &[&str]) -> Option<Cow<'a, str>> {
    names.iter().find_map(|name| {
        let bearing = scan.metas.iter().filter(|(found, _)| found.eq_ignore_ascii_case(name));
        bearing.map(|(_, content)| entities::decode(content)).find_map(trimmed)
    })
}

/// A text without blanks around it, if there is any.
fn trimmed(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    };
    Some(text).filter(|text| !text.is_empty())
}
