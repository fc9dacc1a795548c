//! `_described`: what a record holds, for the parts that are written in Python.

use pyo3::prelude::*;

use crate::record::{self, Field, Item, List, Type};

/// A key: its name, the type of its value as Python writes it, its meaning and its marks.
type Key = (&'static str, String, String, Vec<&'static str>);
/// A dict: its name, what it is, the key of the words at its position, and its keys.
type Dict = (&'static str, String, Option<&'static str>, Vec<Key>);
/// A closed list: its name, what it says, and each word with its meaning.
type Words = (&'static str, String, Vec<(&'static str, String)>);

/// The dicts of a record, the record itself last, and the closed lists.
#[pyfunction]
#[pyo3(name = "_described")]
pub fn described() -> (Vec<Dict>, Vec<Words>) {
    let dicts = record::items().into_iter().map(dict).collect();
    let lists = record::closed_lists().into_iter().map(words).collect();
    (dicts, lists)
}

fn dict(item: &Item) -> Dict {
    (item.name, sentence(item.about), item.words(), item.fields.iter().map(key).collect())
}

fn key(field: &Field) -> Key {
    (field.key, type_name(field.kind), sentence(field.meaning), field.marks.to_vec())
}

fn words(list: &List) -> Words {
    (list.name, sentence(list.about), list.words.iter().map(|(word, meaning)| (*word, sentence(meaning))).collect())
}

/// The lines of a doc comment as one.
fn sentence(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

fn type_name(kind: Type) -> String {
    match kind {
        Type::Text => "str".to_owned(),
        Type::Integer => "int".to_owned(),
        Type::Number => "float".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Word(list) => list.name.to_owned(),
        Type::Item(item) => item.name.to_owned(),
        Type::Maybe(kind) => format!("{} | None", type_name(*kind)),
        Type::Many(kind) => format!("list[{}]", type_name(*kind)),
    }
}
