//! A record as a line of JSON: the bytes that `json.dumps(record, ensure_ascii=False)` gives in Python, in UTF-8.
//!
//! The keys are constants, made from the declarations. Through `serde_json` a record takes three times the instructions.

use super::{Record, Word, every_struct, value};

/// Appends a record as JSON, without a line end.
///
/// ```
/// let mut line = Vec::new();
/// baodao::record::write_json(&baodao::record::Record::default(), &mut line);
/// assert!(line.starts_with(br#"{"id": "", "title": "", "text": "", "paragraphs": [], "meta": {"source": null, "#));
/// ```
pub fn write_json(record: &Record, out: &mut Vec<u8>) {
    record.write(out);
}

/// A value of the record that is written as JSON.
trait Json {
    fn write(&self, out: &mut Vec<u8>);
}

/// Writes declared structs: their keys in the order of their declaration.
macro_rules! written {
    ($($name:ident $about:tt {
        $first_doc:tt $first:ident: $first_type:ty, ($($first_at:tt)+), $first_marks:tt;
        $($doc:tt $key:ident: $type:ty, ($($at:tt)+), $marks:tt;)*
    })+) => {$(
        impl Json for super::$name {
            fn write(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(concat!("{\"", stringify!($first), "\": ").as_bytes());
                value!(self, $($first_at)+).write(out);
                $(
                    out.extend_from_slice(concat!(", \"", stringify!($key), "\": ").as_bytes());
                    value!(self, $($at)+).write(out);
                )*
                out.push(b'}');
            }
        }
    )+};
}

every_struct! { written }

impl Json for String {
    fn write(&self, out: &mut Vec<u8>) {
        string(self, out);
    }
}

impl<T: Word> Json for T {
    fn write(&self, out: &mut Vec<u8>) {
        string(self.word(), out);
    }
}

impl Json for usize {
    fn write(&self, out: &mut Vec<u8>) {
        let (mut digits, mut first, mut left) = ([b'0'; 20], 19, *self);
        while left >= 10 {
            digits[first] += u8::try_from(left % 10).unwrap_or_default();
            (first, left) = (first - 1, left / 10);
        }
        digits[first] += u8::try_from(left).unwrap_or_default();
        out.extend_from_slice(&digits[first..]);
    }
}

impl Json for u32 {
    fn write(&self, out: &mut Vec<u8>) {
        usize::try_from(*self).unwrap_or(usize::MAX).write(out);
    }
}

impl Json for f64 {
    /// Rust and Python write the same shortest digits; only their exponents differ.
    fn write(&self, out: &mut Vec<u8>) {
        let number = format!("{self:?}");
        let Some((digits, exponent)) = number.split_once('e') else {
            return out.extend_from_slice(number.as_bytes());
        };
        let (sign, exponent) = exponent.strip_prefix('-').map_or(('+', exponent), |exponent| ('-', exponent));
        out.extend_from_slice(format!("{digits}e{sign}{exponent:0>2}").as_bytes());
    }
}

impl Json for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'[');
        for (i, item) in self.iter().enumerate() {
            if i > 0 {
                out.extend_from_slice(b", ");
            }
            item.write(out);
        }
        out.push(b']');
    }
}

/// Writes a string in quotation marks; inner quotation marks, backslashes and control characters are escaped.
fn string(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut left = text.as_bytes();
    while let Some(at) = left.iter().position(|byte| *byte < b' ' || *byte == b'"' || *byte == b'\\') {
        out.extend_from_slice(&left[..at]);
        escaped(left[at], out);
        left = &left[at + 1..];
    }
    out.extend_from_slice(left);
    out.push(b'"');
}

fn escaped(byte: u8, out: &mut Vec<u8>) {
    let short = match byte {
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0c => b'f',
        b'"' | b'\\' => byte,
        _ => return out.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
    };
    out.extend_from_slice(&[b'\\', short]);
}

#[cfg(test)]
mod tests {
    use super::{Json, string};

    fn written(value: &impl Json) -> String {
        let mut out = Vec::new();
        value.write(&mut out);
        String::from_utf8(out).unwrap_or_default()
    }

    #[test]
    fn numbers_are_those_of_python() {
        for (number, expected) in
            [(0.5, "0.5"), (3.0, "3.0"), (0.0001, "0.0001"), (1.5e-5, "1.5e-05"), (1e16, "1e+16"), (1e-120, "1e-120")]
        {
            assert_eq!(written(&number), expected);
        }
        assert_eq!([0, 7, 10, 4_294_967_295_usize].map(|n| written(&n)), ["0", "7", "10", "4294967295"]);
    }

    #[test]
    fn control_characters_are_escaped() {
        let mut out = Vec::new();
        string("“甲”\"\\/\n\r\t\u{8}\u{c}\u{1}\u{1f}\u{7f}\u{2028}", &mut out);
        let expected = "\"“甲”\\\"\\\\/\\n\\r\\t\\b\\f\\u0001\\u001f\u{7f}\u{2028}\"";
        assert_eq!(String::from_utf8_lossy(&out), expected);
    }
}
