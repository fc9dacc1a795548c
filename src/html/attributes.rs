//! The attributes of a tag, read from its source when they are asked for.

/// An attribute as written.
pub(super) struct Attribute<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value, without quotes.
    pub value: &'a str,
}

/// An iterator over the attributes of a tag.
pub(super) struct Attributes<'a> {
    /// What is still to be read.
    pub rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Attribute<'a>;

    fn next(&mut self) -> Option<Attribute<'a>> {
        let start = self.rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/' || c == '=');
        if start.is_empty() {
            self.rest = "";
            return None;
        }
        let name_end = start.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '=')).unwrap_or(start.len());
        let (name, after) = start.split_at_checked(name_end)?;
        let Some(value) = after.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start) else {
            self.rest = after;
            return Some(Attribute { name, value: "" });
        };
        let (value, rest) = split_value(value);
        self.rest = rest;
        Some(Attribute { name, value })
    }
}

/// A value and what follows it.
fn split_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some((value, rest)) = text.strip_prefix(quote).and_then(|inner| inner.split_once(quote)) {
            return (value, rest);
        }
    }
    let end = text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}
