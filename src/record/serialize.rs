//! Serialization: the keys of each struct in the order of their declaration, each always present.

use std::io;

use serde::ser::{Serialize, SerializeStruct as _, Serializer};
use serde_json::ser::Formatter;

use super::{Record, every_struct, value};

/// Implements `Serialize` for declared structs.
macro_rules! serialized {
    ($($name:ident $about:tt { $([$($doc:literal)+] $key:ident: $type:ty, ($($at:tt)+), $marks:tt;)+ })+) => {$(
        impl Serialize for super::$name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let keys = [$(stringify!($key)),+].len();
                let mut item = serializer.serialize_struct(stringify!($name), keys)?;
                $(item.serialize_field(stringify!($key), value!(self, $($at)+))?;)+
                item.end()
            }
        }
    )+};
}

every_struct! { serialized }

/// Writes a space after each comma and colon, as `json.dumps` of Python does.
struct Spaced;

impl Formatter for Spaced {
    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        if is_first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        if is_first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}

/// Writes a record as JSON on one line, without a line end.
///
/// The bytes are those that `json.dumps(record, ensure_ascii=False)` gives in Python, encoded in UTF-8.
///
/// # Errors
/// The writer fails.
pub fn write_json(record: &Record, writer: impl io::Write) -> serde_json::Result<()> {
    record.serialize(&mut serde_json::Serializer::with_formatter(writer, Spaced))
}
