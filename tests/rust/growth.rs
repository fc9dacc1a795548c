//! Twice the text takes about twice the time, whatever way it comes in.

// A report that can't be read is a failure of the test.
#![allow(clippy::expect_used)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use baodao::{Content, Lexicon, Options, Source, extract};

/// Most that twice the paragraphs may take, as a multiple: 2.1 is what is aimed at, the rest is for
/// a machine that does other things, too.
const MOST: f64 = 2.6;

/// Paragraphs of the genre, no two alike.
fn paragraphs(count: usize) -> Vec<String> {
    let surnames = ["李", "王", "张", "陈", "赵", "周"];
    let given = ["明远", "思齐", "若溪", "怀瑾", "望舒"];
    let line = |i: usize| {
        let (surname, name) = (surnames[i % surnames.len()], given[i % given.len()]);
        format!(
            "{}月{}日，副市长{surname}{name}到第{i}中学调研。{surname}{name}指出，要贯彻落实《关于加强第{i}项工作的意见》，\
             坚持“稳中求进”，一要压实责任，二要加强领导。市教育局、市财政局主要负责同志参加。",
            i % 12 + 1,
            i % 28 + 1,
        )
    };
    (0..count).map(line).collect()
}

fn wrapped(count: usize) -> String {
    let mut text = String::from("市政府召开常务会议\n");
    for paragraph in paragraphs(count) {
        let _ = write!(text, "<div><span style='font-size:16px'>　　{paragraph}</span></div>");
    }
    text
}

fn page(count: usize) -> String {
    let body = paragraphs(count).join("</p>\n<p>");
    let title = "<html><head><title>市政府召开常务会议</title></head>";
    format!("{title}<body><div id=content_area><p>{body}</p></div></body></html>")
}

fn plain(count: usize) -> String {
    format!("市政府召开常务会议\n{}", paragraphs(count).join("\n"))
}

fn time(text: &str, lexicon: &Lexicon) -> Duration {
    let start = Instant::now();
    let record = extract(&Source::new(Content::Text(text)), &Options::default(), lexicon).expect("a record");
    assert!(record.people.len() > 10 && !record.speeches.is_empty());
    start.elapsed()
}

#[test]
fn time_grows_with_the_text_and_no_faster() {
    let lexicon = Lexicon::shared();
    for form in [wrapped, page, plain] {
        let (short, long) = (form(200), form(400));
        time(&short, &lexicon);
        let runs: Vec<(Duration, Duration)> = (0..7).map(|_| (time(&short, &lexicon), time(&long, &lexicon))).collect();
        let least = |of: fn(&(Duration, Duration)) -> Duration| runs.iter().map(of).min().unwrap_or_default();
        let ratio = least(|run| run.1).as_secs_f64() / least(|run| run.0).as_secs_f64();
        assert!(ratio < MOST, "{ratio:.2} times the time for twice the paragraphs");
    }
}
