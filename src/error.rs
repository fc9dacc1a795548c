//! The errors of the core, and the stable codes of what is only worth a warning.

use std::fmt;

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// An argument or an input is not what it should be.
    Input,
    /// The bytes can't be read as text.
    Decode,
    /// A limit (bytes, depth, time) was passed.
    Limit,
    /// A line of a lexicon is wrong.
    Lexicon,
    /// A defect of ours: a report made the code panic.
    Internal,
}

/// An error of the core: a kind and a message that names the cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

impl Error {
    /// An error of `kind`.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// Its kind.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// The result of whatever can fail in the core.
pub type Result<T> = std::result::Result<T, Error>;
