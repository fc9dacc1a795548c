//! Properties of every record, whatever the input was; used by the tests of properties and by the fuzz targets.

use baodao::record::{Described as _, Item, Position, Record, Role, Speech, Type};
use serde_json::Value;

/// The two texts in which positions count.
struct Texts {
    text: Vec<char>,
    title: Vec<char>,
}

impl Texts {
    /// The words at a position, if it is one.
    fn words(&self, position: &Position) -> Option<String> {
        let whole = if position.in_title { &self.title } else { &self.text };
        whole.get(position.start..position.end).filter(|words| !words.is_empty()).map(|words| words.iter().collect())
    }
}

/// Panics where a position of the record is not in its text, where other words are at it than the record repeats, or
/// where the order of items is wrong.
pub fn check(record: &Record) {
    let texts = Texts { text: record.text.chars().collect(), title: record.title.chars().collect() };
    let value = serde_json::to_value(record).unwrap_or_else(|error| panic!("{error}"));
    check_positions(Record::TYPE, &value, &texts, "record");
    for person in &record.people {
        assert!(!person.mentions.is_empty() && !person.roles.is_empty(), "{person:?}");
        let is_given = |role: &Role| *role == Role::Mention || person.acts.iter().any(|act| act.role == *role);
        assert!(person.roles.iter().all(is_given), "{person:?}");
        assert!(person.acts.iter().all(|act| person.roles.contains(&act.role)), "{person:?}");
    }
    assert!(record.paragraphs.windows(2).all(|pair| pair[0].end < pair[1].start));
    assert!(record.speeches.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", record.speeches);
    record.speeches.iter().for_each(check_requirements);
}

/// Checks every declared position inside a value; `name` is the key that it is under.
fn check_positions(kind: Type, value: &Value, texts: &Texts, name: &str) {
    match (kind, value) {
        (Type::Maybe(kind), value) if !value.is_null() => check_positions(*kind, value, texts, name),
        (Type::Many(kind), Value::Array(values)) => {
            for value in values {
                check_positions(*kind, value, texts, name);
            }
        }
        (Type::Item(item), value) => {
            if let Some(position) = position_of(value) {
                check_words(item, value, position, texts, name);
            }
            for field in item.fields {
                check_positions(field.kind, &value[field.key], texts, field.key);
            }
        }
        _ => {}
    }
}

fn position_of(item: &Value) -> Option<Position> {
    let point = |key: &str| item[key].as_u64().and_then(|point| usize::try_from(point).ok());
    let in_title = item["in_title"].as_bool().unwrap_or_default();
    Some(Position { start: point("start")?, end: point("end")?, in_title })
}

fn check_words(item: &Item, value: &Value, position: Position, texts: &Texts, name: &str) {
    let words = texts.words(&position);
    assert!(words.is_some(), "{}.{name}: no words at {position:?} of {value}", item.name);
    if let Some(stated) = item.words().and_then(|key| value[key].as_str()) {
        assert_eq!(words.as_deref(), Some(stated), "{}.{name}: other words at {position:?}", item.name);
    }
}

fn check_requirements(speech: &Speech) {
    for requirement in &speech.requirements {
        assert!(speech.start <= requirement.start && requirement.end <= speech.end, "{speech:?}");
    }
}
