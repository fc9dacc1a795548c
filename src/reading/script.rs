//! Traditional characters become simplified ones.
//!
//! A character that only traditional texts use always changes. One that simplified texts use as well (乾, 著, 於) changes
//! in traditional texts, and a few of these look at the word around them (乾坤 keeps its 乾).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Changes;
use crate::lexicon::load::rows;
pub use crate::record::Script;
use crate::span::Text;

/// A row of `traditional.tsv`.
struct Row {
    simplified: char,
    /// Whether the character changes in traditional texts alone.
    is_shared: bool,
    mode: Mode,
    /// Words around the character, each with the place of the character in it.
    words: Vec<(Vec<char>, usize)>,
}

#[derive(PartialEq, Eq)]
enum Mode {
    Always,
    /// The character stays in its words.
    Except,
    /// The character changes in its words alone.
    Only,
}

struct Table {
    rows: FxHashMap<char, Row>,
    /// One bit for each character of the main block that has a row.
    main: Vec<u64>,
}

const MAIN_START: u32 = 0x4e00;
const MAIN_END: u32 = 0x9fff;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let cells = rows::<5>("traditional.tsv", include_str!("../lexicon/traditional.tsv")).unwrap_or_default();
    let mut table = Table { rows: FxHashMap::default(), main: vec![0; ((MAIN_END - MAIN_START) / 64 + 1) as usize] };
    for [traditional, simplified, scope, mode, words] in cells {
        let (Some(from), Some(to)) = (traditional.chars().next(), simplified.chars().next()) else { continue };
        let words = words.split('|').map(|word| word.chars().collect::<Vec<char>>());
        let words = words.filter_map(|word| Some((word.iter().position(|c| *c == from)?, word)));
        let mode = match mode {
            "except" => Mode::Except,
            "only" => Mode::Only,
            _ => Mode::Always,
        };
        let words = words.map(|(place, word)| (word, place)).collect();
        table.rows.insert(from, Row { simplified: to, is_shared: scope == "traditional", mode, words });
        if let Some(bit) = main_bit(from) {
            table.main[bit / 64] |= 1 << (bit % 64);
        }
    }
    table
});

fn main_bit(c: char) -> Option<usize> {
    let code = u32::from(c);
    (MAIN_START..=MAIN_END).contains(&code).then(|| (code - MAIN_START) as usize)
}

impl Table {
    /// The row of a character; one of the rare blocks has none.
    #[inline]
    fn row(&self, c: char) -> Option<&Row> {
        let bit = main_bit(c)?;
        (self.main[bit / 64] >> (bit % 64) & 1 == 1).then(|| self.rows.get(&c)).flatten()
    }
}

impl Row {
    /// Whether the character at `position` changes where it is.
    fn changes_at(&self, chars: &[char], position: usize) -> bool {
        if self.mode == Mode::Always {
            return true;
        }
        let is_around = |(word, place): &(Vec<char>, usize)| {
            let start = position.checked_sub(*place);
            start.and_then(|start| chars.get(start..start + word.len())).is_some_and(|found| found == word)
        };
        self.words.iter().any(is_around) == (self.mode == Mode::Only)
    }
}

/// Of this many Han characters one must be of the traditional script alone for a text to be traditional.
const SHARE: usize = 20;

/// The characters of a text that the table has.
pub(super) struct Variants {
    rows: Vec<(usize, &'static Row)>,
    /// The number of common ideographs of the text.
    han: usize,
}

impl Variants {
    /// Looks each character of `text` up once.
    pub fn of(text: &Text) -> Self {
        let table = &*TABLE;
        let rows = text.chars().iter().enumerate().filter_map(|(at, c)| Some((at, table.row(*c)?))).collect();
        Self { rows, han: text.len() - text.marks(text.span()).count() }
    }

    /// The script, by the share of characters that only traditional texts use.
    pub fn script(&self) -> Option<Script> {
        let own = self.rows.iter().filter(|(_, row)| !row.is_shared).count();
        let is_traditional = own > 0 && own * SHARE >= self.han;
        (self.han > 0).then_some(if is_traditional { Script::Traditional } else { Script::Simplified })
    }

    /// Replaces the traditional characters.
    pub fn simplify(&self, changes: &mut Changes, is_traditional_text: bool) {
        let written = changes.written;
        for (position, row) in &self.rows {
            if (is_traditional_text || !row.is_shared) && row.changes_at(written, *position) {
                changes.set(*position, row.simplified);
            }
        }
    }
}

/// Whether `c` is a character that only traditional texts use.
pub(crate) fn is_traditional(c: char) -> bool {
    TABLE.row(c).is_some_and(|row| !row.is_shared)
}

/// The simplified form of a character that only traditional texts use; any other character as it is.
pub(super) fn simplified(c: char) -> char {
    TABLE.row(c).filter(|row| !row.is_shared).map_or(c, |row| row.simplified)
}
