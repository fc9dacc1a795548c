//! What holds of every record, whatever came in; used by the properties and by the fuzz targets.

use baodao::record::{Event, Position, Record, Speech};

/// The two texts that positions count in.
struct Texts {
    text: Vec<char>,
    title: Vec<char>,
}

impl Texts {
    fn slice(&self, p: &Position) -> String {
        let of = if p.in_title { &self.title } else { &self.text };
        of.get(p.start..p.end).map_or_else(|| "(outside)".to_owned(), |c| c.iter().collect())
    }

    fn body(&self, start: usize, end: usize) -> String {
        self.slice(&Position { start, end, in_title: false })
    }

    fn inside(&self, p: &Position) -> bool {
        p.start < p.end && self.slice(p) != "(outside)"
    }
}

/// Panics where a value is not what stands at its position, or where order or overlap is wrong.
pub fn check(record: &Record) {
    let texts = Texts { text: record.text.chars().collect(), title: record.title.chars().collect() };
    let stands = |text: &str, p: &Position| assert_eq!(texts.slice(p), text, "{p:?}");
    for person in &record.people {
        assert!(!person.mentions.is_empty() && !person.roles.is_empty(), "{person:?}");
        assert!(person.mentions.iter().all(|m| texts.inside(m)), "{person:?}");
        person.posts.iter().for_each(|post| stands(&post.text, &post.position));
    }
    record.groups.iter().for_each(|g| stands(&g.text, &g.position));
    record.documents.iter().for_each(|d| stands(&d.title, &d.position));
    record.formulations.iter().for_each(|f| stands(&f.text, &f.position));
    let mentions = record.organizations.iter().flat_map(|o| &o.mentions);
    assert!(mentions.chain(record.places.iter().flat_map(|p| &p.mentions)).all(|m| texts.inside(m)));
    assert!(record.paragraphs.iter().all(|p| p.start < p.end && p.end <= texts.text.len()));
    assert!(record.paragraphs.windows(2).all(|p| p[0].end < p[1].start));
    record.event.iter().for_each(|event| check_event(event, &texts));
    assert!(record.speeches.windows(2).all(|s| s[0].end <= s[1].start), "{:?}", record.speeches);
    record.speeches.iter().for_each(|speech| check_speech(speech, &texts));
}

fn check_event(event: &Event, texts: &Texts) {
    event.position.iter().for_each(|p| assert!(texts.inside(p), "{event:?}"));
    event.date.iter().for_each(|d| assert_eq!(texts.slice(&d.position), d.text));
    event.place.iter().for_each(|p| assert_eq!(texts.slice(&p.position), p.text));
    event.venues.iter().for_each(|v| assert_eq!(texts.slice(&v.position), v.text));
    event.hosts.iter().for_each(|h| assert_eq!(texts.slice(&h.position), h.text));
}

fn check_speech(speech: &Speech, texts: &Texts) {
    assert!(speech.start < speech.end && speech.end <= texts.text.len(), "{speech:?}");
    speech.cue.iter().for_each(|cue| assert_eq!(texts.body(cue.start, cue.end), cue.text));
    for requirement in &speech.requirements {
        assert!(speech.start <= requirement.start && requirement.end <= speech.end, "{speech:?}");
        assert_eq!(texts.body(requirement.start, requirement.end), requirement.text);
    }
}
