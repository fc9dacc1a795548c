//! Errors as Python exceptions: the one place where kinds become classes.

use std::io;
use std::path::{Path, PathBuf};

use pyo3::create_exception;
use pyo3::exceptions::{PyException, PyOSError};
use pyo3::prelude::*;

use crate::error::{self, ErrorKind};

create_exception!(baodao, Error, PyException, "Whatever baodao raises of its own is one of these.");
create_exception!(baodao, InputError, Error, "An argument or an input is not what it should be.");
create_exception!(baodao, DecodeError, Error, "The bytes can't be read as text.");
create_exception!(baodao, LimitError, Error, "A limit (bytes, depth, time) was passed.");
create_exception!(baodao, LexiconError, Error, "A line of a lexicon is wrong.");

impl From<error::Error> for PyErr {
    fn from(error: error::Error) -> Self {
        let message = error.to_string();
        match error.kind() {
            ErrorKind::Input => InputError::new_err(message),
            ErrorKind::Decode => DecodeError::new_err(message),
            ErrorKind::Limit => LimitError::new_err(message),
            ErrorKind::Lexicon => LexiconError::new_err(message),
            ErrorKind::Internal => Error::new_err(message),
        }
    }
}

/// The reason why a report has no record.
#[derive(Debug)]
pub enum Failure {
    /// An error of the core.
    Core(error::Error),
    /// The file can't be read.
    File(io::Error, PathBuf),
    /// An exception of Python, before the core read the report.
    Python(PyErr),
}

impl Failure {
    /// A failure by an input of the wrong kind.
    pub fn input(message: impl Into<String>) -> Self {
        Self::Core(error::Error::new(ErrorKind::Input, message))
    }

    /// Turns an error of the file at `path` into a failure.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::File(error, path.to_owned())
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Core(error) => error.into(),
            Failure::Python(error) => error,
            Failure::File(error, path) => match error.raw_os_error() {
                // Python chooses FileNotFoundError and the like by the number.
                Some(number) => {
                    let text = error.to_string();
                    let reason = text.split(" (os error").next().unwrap_or_default().to_owned();
                    PyOSError::new_err((number, reason, path.into_os_string()))
                }
                None => PyOSError::new_err(format!("{}: {error}", path.display())),
            },
        }
    }
}
