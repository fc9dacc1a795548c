//! JSON-LD in `script` elements, which describes a page to search engines.

use serde_json::Value;

/// Most scripts that are examined.
const MOST_SCRIPTS: usize = 8;
/// Longest script that is read, in bytes.
const LONGEST_SCRIPT: usize = 64 << 10;
/// Most objects of a script that are examined.
const MOST_OBJECTS: usize = 64;

/// Values of `@type` of the objects that may describe a report.
const REPORTS: &[&str] = &["NewsArticle", "ReportageNewsArticle", "Article", "BlogPosting", "WebPage"];

/// What JSON-LD states of a report.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct LinkedData {
    pub headline: Option<String>,
    pub published: Option<String>,
    pub authors: Vec<String>,
    pub publisher: Option<String>,
}

impl LinkedData {
    /// What the first script that describes a report says. Each script is given from the end of its start tag on. A
    /// script that is too long or no JSON is skipped.
    pub(super) fn of_scripts(scripts: &[&str]) -> Self {
        let short = scripts.iter().take(MOST_SCRIPTS).filter(|script| script.len() <= LONGEST_SCRIPT);
        let mut read = short.filter_map(|script| {
            let content = script.split_once("</").map_or(*script, |(content, _)| content);
            serde_json::from_str(content.trim()).ok()
        });
        read.find_map(|json| of(&json)).unwrap_or_default()
    }
}

/// What the first object with a headline that may be a report says.
fn of(json: &Value) -> Option<LinkedData> {
    let report =
        objects(json).find(|object| REPORTS.iter().any(|kind| is(object, kind)) && object.get("headline").is_some())?;
    Some(LinkedData {
        headline: text(&report["headline"]),
        published: text(&report["datePublished"]),
        authors: list(&report["author"]).filter(|author| !is(author, "Organization")).filter_map(name).collect(),
        publisher: list(&report["publisher"]).find_map(name),
    })
}

/// The objects at the top, or in the list or the graph there.
fn objects(json: &Value) -> impl Iterator<Item = &Value> {
    let graph = json.get("@graph").map_or(&[][..], |graph| graph.as_array().map_or(&[], Vec::as_slice));
    list(json).chain(graph).take(MOST_OBJECTS)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice).iter().take(MOST_OBJECTS)
}

fn is(value: &Value, kind: &str) -> bool {
    list(value.get("@type").unwrap_or(&Value::Null)).any(|name| name == kind)
}

/// What a person or an organization is called, who may be given by name alone.
fn name(value: &Value) -> Option<String> {
    text(value.get("name").unwrap_or(value))
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::scan::scan;
    use super::*;
    use crate::budget::Budget;

    fn of_page(page: &str) -> LinkedData {
        LinkedData::of_scripts(&scan(Budget::default(), page).linked_data)
    }

    fn page(json: &str) -> String {
        format!(
            "<html><head><script type=\"application/ld+json\">{json}</script></head><body><p>会议。</p></body></html>"
        )
    }

    #[test]
    fn a_report_is_found_where_it_may_stand() {
        let report = r#"{"@type": "NewsArticle", "headline": "全市工作会议召开", "datePublished": "2021-06-05T08:00:00+08:00",
            "author": [{"@type": "Person", "name": "李明远"}, {"@type": "Organization", "name": "某报"}, "王思齐"],
            "publisher": {"name": "某某日报"}}"#;
        let expected = LinkedData {
            headline: Some("全市工作会议召开".to_owned()),
            published: Some("2021-06-05T08:00:00+08:00".to_owned()),
            authors: vec!["李明远".to_owned(), "王思齐".to_owned()],
            publisher: Some("某某日报".to_owned()),
        };
        let crumbs = r#"{"@type": "BreadcrumbList", "itemListElement": []}"#;
        for json in [
            report.to_owned(),
            format!("[{crumbs}, {report}]"),
            format!(r#"{{"@context": "https://schema.org", "@graph": [{crumbs}, {report}]}}"#),
            report.replace("\"NewsArticle\"", "[\"NewsArticle\", \"Thing\"]"),
        ] {
            assert_eq!(of_page(&page(&json)), expected, "{json}");
        }
        let two = page(crumbs) + &page("{broken") + &page(report);
        assert_eq!(of_page(&two), expected);
    }

    #[test]
    fn what_is_none_says_nothing() {
        let deep = "[".repeat(30_000);
        let long = format!("{{\"@type\":\"NewsArticle\",\"headline\":\"{}\"}}", "会".repeat(LONGEST_SCRIPT));
        for json in
            ["", "null", "7", "{}", "[]", r#"{"@type": "Person", "headline": "会"}"#, r#"{"@graph": 7}"#, &deep, &long]
        {
            assert_eq!(of_page(&page(json)), LinkedData::default());
        }
        assert_eq!(of_page("application/ld+json"), LinkedData::default());
        let commented = format!("<!-- {} -->", page(r#"{"@type": "Article", "headline": "会"}"#));
        assert_eq!(of_page(&commented), LinkedData::default());
    }
}
