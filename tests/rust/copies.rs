//! Copies: four times the texts take about four times the work, whatever the texts are; the work can be ended.

// A clustering that fails is a failure of the test, which prints what it measured.
#![allow(clippy::expect_used, clippy::print_stdout)]

use std::time::{Duration, Instant};

use baodao::copies::{Cluster, Formulas, Rule, Signature, Stop, clusters};
use baodao::{ErrorKind, Lexicon};

/// Most that four times the texts may take, as a multiple; what grows with the square takes 16.
const MOST: f64 = 8.0;

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

/// Nothing but what all others say too, in another order.
fn formulas(i: usize) -> String {
    (0..8).map(|part| letters((i * 7 + part * (i % 5 + 1)) % 16, 60)).collect()
}

/// What only one report says.
fn own(i: usize) -> String {
    letters(i + 1, 600)
}

fn signatures(of: fn(usize) -> String, count: usize) -> Vec<Signature> {
    let lexicon = Lexicon::shared();
    (0..count).map(|i| Signature::of(&of(i), &lexicon)).collect()
}

fn told(mut signatures: Vec<Signature>) -> Vec<Cluster> {
    let formulas = Formulas::of(&signatures, &Stop::default()).expect("formulas");
    for signature in &mut signatures {
        signature.mark(&formulas);
    }
    clusters(&signatures, Rule::default(), &Stop::default()).expect("clusters")
}

/// How long this thread has been at work: what others did meanwhile is left out where the system tells.
fn at_work(since: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.as_deref().and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

fn work(signatures: &[Signature]) -> (Duration, Vec<Cluster>) {
    let since = Instant::now();
    let before = at_work(since);
    let found = clusters(signatures, Rule::default(), &Stop::default()).expect("clusters");
    (at_work(since).saturating_sub(before), found)
}

#[test]
fn work_grows_with_the_texts_and_no_faster() {
    for (name, of) in [("same", same as fn(usize) -> String), ("head", head), ("chain", chain), ("formulas", formulas)]
    {
        let (few, many) = (signatures(of, 1500), signatures(of, 6000));
        let rounds: Vec<(Duration, Duration)> = (0..2).map(|_| (work(&few).0, work(&many).0)).collect();
        let least = |of: fn(&(Duration, Duration)) -> Duration| rounds.iter().map(of).min().unwrap_or_default();
        let ratio = least(|round| round.1).as_secs_f64() / least(|round| round.0).as_secs_f64();
        println!("{name}: {:?}, {ratio:.1} times", least(|round| round.1));
        assert!(ratio < MOST, "{name}: {ratio:.1} times");
    }
}

#[test]
fn thousands_of_one_text_are_one_cluster() {
    let found = told(signatures(same, 3000));
    assert_eq!(found.iter().map(|cluster| cluster.members.len()).collect::<Vec<_>>(), [3000]);
    assert_eq!(told(signatures(own, 1000)), []);
    assert_eq!(told(signatures(head, 1000)), []);
}

#[test]
fn work_that_is_told_to_end_ends() {
    let signatures = signatures(head, 2000);
    let stop = Stop::default();
    let (begun, other) = (Instant::now(), stop.clone());
    std::thread::scope(|scope| {
        let work = scope.spawn(|| while clusters(&signatures, Rule::default(), &stop).is_ok() {});
        std::thread::sleep(Duration::from_millis(50));
        other.tell();
        work.join().expect("no panic");
    });
    assert!(begun.elapsed() < Duration::from_secs(2));
    let kind = |told: baodao::Result<()>| told.map_err(|error| error.kind());
    assert_eq!(kind(clusters(&signatures, Rule::default(), &stop).map(drop)), Err(ErrorKind::Limit));
    assert_eq!(kind(Formulas::of(&signatures, &stop).map(drop)), Err(ErrorKind::Limit));
}
