//! The pages of the benches: whole web pages with invented people, the same at every run.

/// A web page around a report, as sites make them: half of it is script and style.
const FRAME: &str = include_str!("frame.html");
/// Reports, a blank line apart; `{P0}` to `{P5}` are people, `{DAY}` a day of the month.
const REPORTS: &str = include_str!("reports.txt");
/// Who takes part in them.
const NAMES: &str = include_str!("names.txt");

/// The first `count` pages.
pub fn pages(count: usize) -> Vec<String> {
    (0..count).map(page).collect()
}

fn page(number: usize) -> String {
    let reports: Vec<&str> = REPORTS.split("\n\n").collect();
    let names: Vec<&str> = NAMES.split_whitespace().collect();
    let mut report = reports[number % reports.len()].trim().replace("{DAY}", &(number % 28 + 1).to_string());
    for person in 0..6 {
        let name = names[(number * 7 + person * 5) % names.len()];
        report = report.replace(&format!("{{P{person}}}"), name);
    }
    let (title, body) = report.split_once('\n').unwrap_or((&report, ""));
    let body: Vec<String> = body.lines().map(|line| format!("\t\t\t<p>　　{line}</p>")).collect();
    let day = format!("{:02}", number % 28 + 1);
    FRAME.replace("{TITLE}", title).replace("{DAY}", &day).replace("{BODY}", &body.join("\n"))
}
