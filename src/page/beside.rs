//! What the lines beside a body say about the report.

use super::head::Head;
use super::labels::{Label, Labelled};
use super::printed::may_name_page;
use super::words::ORIGINAL_TITLES;
use super::years::has_year;
use crate::reading::canonical;

/// Gathers what lines of labels, days and notes say.
#[derive(Debug, Default)]
pub(super) struct Beside {
    head: Head,
    /// Lines with a day that no label introduces.
    stamps: Vec<String>,
    /// The headline that a note names: 原标题为《…》.
    title: Option<String>,
    /// Lines of labels.
    lines: Vec<String>,
}

impl Beside {
    /// Adds a line of labels with their values.
    pub fn add_labels(&mut self, line: String, labels: Vec<Labelled>) {
        if has_year(&line) && labels.iter().all(|labelled| labelled.label != Label::Time) {
            self.stamps.push(line.clone());
        }
        self.lines.push(line);
        for labelled in labels {
            self.head.add(labelled, false);
        }
    }

    /// Adds a label with a value that is in a line of its own.
    pub fn add_value(&mut self, label: Label, value: String) {
        self.head.add(Labelled { label, value }, false);
    }

    /// Adds a short line under the headline, which may be the name of an author.
    pub fn add_name(&mut self, name: String) {
        self.head.names.push(name);
    }

    /// Adds a note, which may name the headline that the text had elsewhere.
    pub fn add_note(&mut self, line: &str) {
        self.add_printed(line);
        let named = ORIGINAL_TITLES.find_in(&canonical(line)).and_then(|word| {
            let start = line.char_indices().nth(canonical(line).get(..word.end)?.chars().count())?.0;
            let (_, title) = line.get(start..)?.split_once('《')?;
            title.split_once('》').map(|(title, _)| title.to_owned())
        });
        self.title = self.title.take().or(named);
    }

    /// The headline that a note names.
    pub fn take_title(&mut self) -> Option<String> {
        self.title.take()
    }

    /// Adds a line that is a day.
    pub fn add_stamp(&mut self, line: String) {
        self.stamps.push(line);
    }

    /// Adds a line that may name the page of a newspaper.
    pub fn add_printed(&mut self, line: &str) {
        if may_name_page(line) {
            self.head.printed.push(line.to_owned());
        }
    }

    /// What was gathered. Among the times of publication those with a label come first.
    pub fn finish(mut self) -> Head {
        self.head.lines.extend(self.stamps.iter().cloned());
        self.head.lines.append(&mut self.lines);
        self.head.published.append(&mut self.stamps);
        self.head
    }
}
