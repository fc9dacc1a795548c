//! Rows that a caller adds to the lexicon, and their validation.

use std::borrow::Cow;

use super::{Row, Table};
use crate::error::{Error, ErrorKind, Result};

/// Longest word, in characters.
const LONGEST: usize = 64;

/// A kind of rows that a caller may add.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Addition {
    /// Posts and titles (职务).
    Posts,
    /// Names of people.
    People,
    /// Formulations (提法).
    Formulations,
    /// Names of places.
    Places,
}

/// A column: its name, its default for an empty cell, and its allowed values (any if there are none).
type Column = (&'static str, &'static str, &'static [&'static str]);

const POST_KINDS: &[&str] = &[
    "party",
    "government",
    "congress",
    "cppcc",
    "court",
    "military",
    "enterprise",
    "education",
    "society",
    "foreign",
    "rank",
    "honorific",
    "description",
];

const FORMULATION_KINDS: &[&str] = &["campaign", "numeral", "principle", "programme", "slogan", "theory"];

const YES_OR_NO: &[&str] = &["yes", "no"];

impl Addition {
    /// All kinds.
    pub const ALL: &'static [Self] = &[Self::Posts, Self::People, Self::Formulations, Self::Places];

    /// The name of the argument in Python.
    pub fn name(self) -> &'static str {
        match self {
            Self::Posts => "posts",
            Self::People => "people",
            Self::Formulations => "formulations",
            Self::Places => "places",
        }
    }

    /// The kind called `name`.
    ///
    /// ```
    /// use baodao::lexicon::extend::Addition;
    /// assert_eq!(Addition::named("posts"), Some(Addition::Posts));
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|a| a.name() == name)
    }

    fn columns(self) -> &'static [Column] {
        match self {
            Self::Posts => &[("post", "", &[]), ("kind", "government", POST_KINDS), ("after_name", "yes", YES_OR_NO)],
            Self::People => &[("name", "", &[])],
            Self::Formulations => &[
                ("text", "", &[]),
                ("kind", "slogan", FORMULATION_KINDS),
                ("members", "", &[]),
                ("variants", "", &[]),
                ("first_used", "", &[]),
                ("document", "", &[]),
                ("unquoted", "yes", YES_OR_NO),
                ("note", "", &[]),
            ],
            Self::Places => &[("name", "", &[]), ("code", "", &[])],
        }
    }

    /// The names of its columns; the first is the word.
    pub fn column_names(self) -> impl Iterator<Item = &'static str> {
        self.columns().iter().map(|(name, ..)| *name)
    }

    /// Checks a row. Errors name it as `place` (`posts[3]`, `my.tsv, line 4`). Missing and empty cells, and `-`, take
    /// the column's default.
    ///
    /// # Errors
    /// The word is missing, too short or too long; a cell has control characters; there are too many cells; or a
    /// value is not allowed in its column.
    ///
    /// ```
    /// use baodao::lexicon::extend::Addition;
    /// assert_eq!(Addition::Posts.row(&["首席数据官"], "posts[0]").unwrap(), ["首席数据官", "government", "yes"]);
    /// let error = Addition::Posts.row(&["首席数据官", "tall"], "posts[0]").unwrap_err();
    /// assert!(error.to_string().starts_with("posts[0]: no kind \"tall\""));
    /// ```
    pub fn row<S: AsRef<str>>(self, cells: &[S], place: &str) -> Result<Vec<String>> {
        let columns = self.columns();
        let wrong = |message: String| Err(Error::new(ErrorKind::Lexicon, format!("{place}: {message}")));
        if cells.len() > columns.len() {
            let names: Vec<_> = self.column_names().collect();
            return wrong(format!("{} cells, where there are {}: {}", cells.len(), columns.len(), names.join(", ")));
        }
        let mut row = Vec::with_capacity(columns.len());
        for (i, (name, usual, known)) in columns.iter().enumerate() {
            let cell = cells.get(i).map_or("", |cell| cell.as_ref().trim());
            let cell = if cell.is_empty() || cell == "-" { usual } else { cell };
            if !known.is_empty() && !known.contains(&cell) {
                return wrong(format!("no {name} {cell:?}; known are {}", known.join(", ")));
            }
            if cell.chars().any(char::is_control) {
                return wrong(format!("{name} holds a control character"));
            }
            row.push(cell.to_owned());
        }
        match row[0].chars().count() {
            0 => wrong(format!("no {}", columns[0].0)),
            1 => wrong(format!("{:?}: a single character stands in too many words", row[0])),
            2..=LONGEST => Ok(row),
            n => wrong(format!("{n} characters; the longest may have {LONGEST}")),
        }
    }

    /// Checks the rows of a TSV file. Comment lines (`#`) and blank lines are skipped.
    ///
    /// # Errors
    /// As for [`Addition::row`], with file and line.
    ///
    /// ```
    /// use baodao::lexicon::extend::Addition;
    /// let rows = Addition::People.table("people.tsv", "# ours\n欧阳明远\n").unwrap();
    /// assert_eq!(rows, [["欧阳明远"]]);
    /// ```
    pub fn table(self, file: &str, text: &str) -> Result<Vec<Vec<String>>> {
        text.trim_start_matches('\u{feff}')
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
            .map(|(i, line)| {
                let cells: Vec<_> = line.split('\t').collect();
                self.row(&cells, &format!("{file}, line {}", i + 1))
            })
            .collect()
    }
}

/// The table of a checked row, and the row in its form there.
pub fn place(addition: Addition, row: &[String]) -> (Table, Row) {
    let cells = |row: &[String]| row.iter().map(|cell| Cow::Owned(cell.clone())).collect();
    match addition {
        Addition::Posts => (Table::Posts, cells(row)),
        Addition::People => (Table::People, cells(row)),
        Addition::Formulations => (Table::Formulations, cells(row)),
        Addition::Places => (Table::Places, cells(row)),
    }
}
