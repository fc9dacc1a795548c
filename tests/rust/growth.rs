//! Eight times the text takes about eight times the work, whatever way it comes in.

// A report that can't be read is a failure of the test, which prints what it measured.
#![allow(clippy::expect_used, clippy::print_stdout)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use baodao::{Content, Lexicon, Options, Source, extract};
#[cfg(not(feature = "python"))]
use mimalloc::MiMalloc;

/// The allocator of the module, as its users have it: the one of the system may hand every large piece back
/// to the kernel and get it cleared anew, which costs long texts alone.
#[cfg(not(feature = "python"))]
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// How often a text is read, so that the work is long beside what a clock can tell: some systems count the
/// work of a thread in steps of four milliseconds.
const RUNS: u32 = 8;

/// Most rounds that are measured. The first that lies within the bounds decides: other work on the machine only adds time.
const ROUNDS: usize = 6;

/// How many times the work eight times the paragraphs may take. Counted in instructions it is 8.0; the rest is for caches
/// and for a machine that does other things, too. Quadratic work takes 64; less than half says that nothing was measured.
const MEASURABLE: std::ops::Range<f64> = 4.0..16.0;

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

/// How long this thread has been at work: what others did meanwhile is left out where the system tells.
fn at_work(since: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.as_deref().and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// How long a text takes that is read so many times, all in all.
fn work(text: &str, times: u32, lexicon: &Lexicon) -> Duration {
    let since = Instant::now();
    let before = at_work(since);
    for _ in 0..times {
        let record = extract(&Source::new(Content::Text(text)), &Options::default(), lexicon).expect("a record");
        assert!(record.people.len() > 10 && !record.speeches.is_empty());
    }
    at_work(since).saturating_sub(before)
}

#[test]
fn work_grows_with_the_text_and_no_faster() {
    let lexicon = Lexicon::shared();
    for form in [wrapped, page, plain] {
        let (short, long) = (form(100), form(800));
        work(&short, 1, &lexicon);
        let mut ratios = Vec::new();
        while ratios.len() < ROUNDS && !ratios.iter().any(|ratio| MEASURABLE.contains(ratio)) {
            // Both are measured right after each other: a machine that is slow for a while is slow for both.
            let (short, long) = (work(&short, 8 * RUNS, &lexicon), work(&long, RUNS, &lexicon));
            ratios.push(8.0 * long.as_secs_f64() / short.as_secs_f64());
        }
        println!("{ratios:.2?} times the work for eight times the paragraphs");
        assert!(
            ratios.iter().any(|ratio| MEASURABLE.contains(ratio)),
            "{ratios:.2?} times the work for eight times the paragraphs"
        );
    }
}
