//! Copies: four times the texts take about four times the work, whatever the texts are; the work can be stopped.

// A clustering that fails is a failure of the test, which prints what it measured.
#![allow(clippy::expect_used, clippy::print_stdout)]

use std::time::{Duration, Instant};

use baodao::copies::{Cluster, Formulas, Kind, Rule, Segment, Signature, Stop, align, clusters};
use baodao::span::Text;
use baodao::{ErrorKind, Lexicon};

/// Most work that four times the texts may take, as a multiple; quadratic work takes 16.
const MOST: f64 = 8.0;
/// The unit in which some systems count the work of a thread: shorter times are not measurable.
const TICK: Duration = Duration::from_millis(4);

/// Letters in an order of their own for each seed, so that texts of two seeds share no shingle.
fn letters(seed: usize, count: usize) -> String {
    // SplitMix64: a counter is all its state, and seeds that are near each other have nothing in common.
    let letter = |place: usize| {
        let mut z = ((seed as u64) << 32 | place as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        char::from_u32(0x4e00 + u32::try_from(z >> 33).unwrap_or_default() % 0x4000)
    };
    (0..count).filter_map(letter).collect()
}

/// One text, printed again and again.
fn same(_: usize) -> String {
    letters(1, 600)
}

/// Stories of their own under one beginning, longer than what bands of the beginning look at.
fn head(i: usize) -> String {
    letters(1, 300) + &letters(i + 2, 800)
}

/// Each text is the one before it, moved on a little: linked from the first to the last.
fn chain(i: usize) -> String {
    (i..i + 20).map(|part| letters(part, 30)).collect()
}

/// Nothing but formulas, in another order for each text.
fn formulas(i: usize) -> String {
    (0..8).map(|part| letters((i * 7 + part * (i % 5 + 1)) % 16, 60)).collect()
}

/// A text of its own.
fn own(i: usize) -> String {
    letters(i + 1, 600)
}

fn signatures(of: fn(usize) -> String, count: usize) -> Vec<Signature> {
    let lexicon = Lexicon::shared();
    (0..count).map(|i| Signature::of(&of(i), &lexicon)).collect()
}

fn find_clusters(mut signatures: Vec<Signature>) -> Vec<Cluster> {
    let formulas = Formulas::of(&signatures, &Stop::default()).expect("formulas");
    for signature in &mut signatures {
        formulas.mark(signature);
    }
    clusters(&signatures, Rule::default(), &Stop::default()).expect("clusters")
}

/// How long this thread has been at work, without the work of other threads where the system counts it apart.
fn at_work(since: Instant) -> Duration {
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = statistics.as_deref().and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

fn work<R>(what: impl FnOnce() -> R) -> (Duration, R) {
    let since = Instant::now();
    let before = at_work(since);
    let found = what();
    (at_work(since).saturating_sub(before), found)
}

/// How many times the work of `few` the work of `many` is, by the least of up to five rounds, since other work on the machine
/// only adds time.
fn growth(few: impl Fn() -> Duration, many: impl Fn() -> Duration) -> f64 {
    let (mut least, mut ratio) = ((Duration::MAX, Duration::MAX), f64::INFINITY);
    for _ in 0..5 {
        least = (least.0.min(few()), least.1.min(many()));
        ratio = least.1.as_secs_f64() / least.0.max(TICK).as_secs_f64();
        if ratio < MOST {
            break;
        }
    }
    println!("{:?}, {ratio:.1} times", least.1);
    ratio
}

#[test]
fn work_grows_with_the_texts_and_no_faster() {
    for (name, of) in [("same", same as fn(usize) -> String), ("head", head), ("chain", chain), ("formulas", formulas)]
    {
        let (few, many) = (signatures(of, 1500), signatures(of, 6000));
        let took = |texts| work(|| clusters(texts, Rule::default(), &Stop::default()).expect("clusters")).0;
        let ratio = growth(|| took(&few), || took(&many));
        assert!(ratio < MOST, "{name}: {ratio:.1} times");
    }
}

/// A text of sentences and another made of them.
type Versions = (Text, Text);

fn versions(a: impl IntoIterator<Item = String>, b: impl IntoIterator<Item = String>) -> Versions {
    (Text::new(a.into_iter().collect()), Text::new(b.into_iter().collect()))
}

fn sentence(i: usize) -> String {
    letters(i + 1, 20) + "。"
}

/// One in ten sentences is reworded, one in ten is new, one in ten is left out, and every hundred stand in another order.
fn edited(count: usize) -> Versions {
    let edit = |i: usize| match i % 10 {
        3 => letters(i + 1, 14) + &letters(i + count, 6) + "。",
        5 => sentence(i) + &sentence(i + count),
        7 => String::new(),
        _ => sentence(i),
    };
    let moved = |i: usize| (i / 200 * 200 + (i + 100) % 200).min(count - 1);
    versions((0..count).map(sentence), (0..count).map(|i| edit(moved(i))))
}

/// Every sentence is the other way round, the last first.
fn reversed(count: usize) -> Versions {
    versions((0..count).map(sentence), (0..count).rev().map(sentence))
}

/// All sentences are alike but for a letter, and none of one text is in the other.
fn alike(count: usize) -> Versions {
    let one = |i: usize| letters(0, 20) + &letters(i + 1, 1) + &letters(1, 20) + "。";
    versions((0..count).map(one), (count..2 * count).map(one))
}

/// One text has one sentence only, again and again, the other has it reworded.
fn again(count: usize) -> Versions {
    let of = |own: usize| move |_: usize| letters(0, 30) + &letters(own, 4) + "。";
    versions((0..count).map(of(1)), (0..count).map(of(2)))
}

/// Long sentences of two letters, in which every pair of letters is everywhere.
fn monotonous(count: usize) -> Versions {
    let one =
        |i: usize| letters(i, 240).chars().map(|c| if c > '\u{6e00}' { '一' } else { '二' }).collect::<String>() + "。";
    versions((0..count / 4).map(one), (count..count + count / 4).map(one))
}

#[test]
fn aligning_grows_with_the_sentences_and_no_faster() {
    for (name, of) in [
        ("edited", edited as fn(usize) -> Versions),
        ("reversed", reversed),
        ("alike", alike),
        ("again", again),
        ("monotonous", monotonous),
    ] {
        let (few, many) = (of(1000), of(4000));
        let took = |(a, b): &Versions| work(|| (0..8).map(|_| align(a, b).len()).sum::<usize>()).0;
        let ratio = growth(|| took(&few), || took(&many));
        assert!(ratio < MOST, "{name}: {ratio:.1} times");
    }
}

#[test]
fn each_of_many_sentences_is_classified() {
    let (a, b) = edited(2000);
    let found = align(&a, &b);
    let of = |kind, moved| found.iter().filter(|s: &&Segment| s.kind == kind && s.moved == moved).count();
    assert_eq!(of(Kind::Reworded, false) + of(Kind::Reworded, true), 200);
    assert_eq!((of(Kind::Added, false), of(Kind::Removed, false)), (200, 200));
    assert_eq!(of(Kind::Reworded, true), 100);
}

#[test]
fn thousands_of_one_text_are_one_cluster() {
    let found = find_clusters(signatures(same, 3000));
    assert_eq!(found.iter().map(|cluster| cluster.members.len()).collect::<Vec<_>>(), [3000]);
    assert_eq!(find_clusters(signatures(own, 1000)), []);
    assert_eq!(find_clusters(signatures(head, 1000)), []);
}

#[test]
fn stopped_work_ends() {
    let signatures = signatures(head, 2000);
    let stop = Stop::default();
    let (begun, other) = (Instant::now(), stop.clone());
    std::thread::scope(|scope| {
        let work = scope.spawn(|| while clusters(&signatures, Rule::default(), &stop).is_ok() {});
        std::thread::sleep(Duration::from_millis(50));
        other.set();
        work.join().expect("no panic");
    });
    assert!(begun.elapsed() < Duration::from_secs(2));
    let kind = |result: baodao::Result<()>| result.map_err(|error| error.kind());
    assert_eq!(kind(clusters(&signatures, Rule::default(), &stop).map(drop)), Err(ErrorKind::Limit));
    assert_eq!(kind(Formulas::of(&signatures, &stop).map(drop)), Err(ErrorKind::Limit));
}
