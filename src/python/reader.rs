//! A dict of Python becomes a record again: the reverse of `record.rs`, with the keys that the structs declare.
//!
//! Keys that are missing, as in records of an earlier version, are read as none, false or an empty list. Other missing
//! keys, and values of a wrong kind, raise `InputError` with the key's name.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use super::error::InputError;
use crate::record::{self as core, Position, Word, every_struct};

/// The record that a dict holds.
pub fn read_record(object: &Bound<'_, PyAny>) -> PyResult<core::Record> {
    Value::read(object)
}

/// A value of the record that is read from an object of Python.
trait Value: Sized {
    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self>;

    /// The value of a key that a dict does not have.
    fn absent() -> Option<Self> {
        None
    }
}

/// The value of a key in a dict.
fn value_of<T: Value>(dict: &Bound<'_, PyDict>, key: &Bound<'_, pyo3::types::PyString>) -> PyResult<T> {
    let found = match dict.get_item(key)? {
        Some(object) => T::read(&object),
        None => return T::absent().ok_or_else(|| InputError::new_err(format!("no record of baodao: no key {key}"))),
    };
    found.map_err(|error| {
        if error.is_instance_of::<InputError>(dict.py()) {
            error
        } else {
            InputError::new_err(format!("no record of baodao: {key}: {error}"))
        }
    })
}

/// The position of an item; none if its start or its end is none.
fn position_of(dict: &Bound<'_, PyDict>) -> PyResult<Option<Position>> {
    let py = dict.py();
    let start: Option<usize> = value_of(dict, pyo3::intern!(py, "start"))?;
    let end: Option<usize> = value_of(dict, pyo3::intern!(py, "end"))?;
    let in_title: Option<bool> = value_of(dict, pyo3::intern!(py, "in_title"))?;
    let whole = start.zip(end);
    Ok(whole.map(|(start, end)| Position { start, end, in_title: in_title.unwrap_or_default() }))
}

/// Reads declared structs from dicts.
macro_rules! readers {
    ($($name:ident $about:tt { $($keys:tt)+ })+) => {$(
        impl Value for core::$name {
            fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                let dict = object.cast::<PyDict>()?;
                fields! { dict $name [] $($keys)+ }
            }
        }
    )+};
}

/// Collects the fields of a struct; three keys make one position.
macro_rules! fields {
    ($dict:ident $name:ident [$($done:tt)*]) => {
        Ok(core::$name { $($done)* })
    };
    (
        $dict:ident $name:ident [$($done:tt)*]
        $a:tt start: $b:ty, (position.start), $c:tt; $d:tt end: $e:ty, (position.end), $f:tt;
        $g:tt in_title: $h:ty, (position.in_title), $i:tt; $($rest:tt)*
    ) => {
        fields! { $dict $name [$($done)* position: position_of($dict)?.unwrap_or_default(),] $($rest)* }
    };
    (
        $dict:ident $name:ident [$($done:tt)*]
        $a:tt start: $b:ty, (position?start), $c:tt; $d:tt end: $e:ty, (position?end), $f:tt;
        $g:tt in_title: $h:ty, (position?in_title), $i:tt; $($rest:tt)*
    ) => {
        fields! { $dict $name [$($done)* position: position_of($dict)?,] $($rest)* }
    };
    ($dict:ident $name:ident [$($done:tt)*] $a:tt $key:ident: $b:ty, ($at:ident), $c:tt; $($rest:tt)*) => {
        fields! { $dict $name [
            $($done)* $at: value_of($dict, pyo3::intern!($dict.py(), stringify!($key)))?,
        ] $($rest)* }
    };
}

every_struct! { readers }

impl<T: Word> Value for T {
    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        let word: &str = &object.extract::<std::borrow::Cow<'_, str>>()?;
        T::from_word(word).ok_or_else(|| InputError::new_err(format!("no record of baodao: no {}: {word}", T::LIST)))
    }
}

/// Implements [`Value`] for simple types; the second form with a value for a missing key.
macro_rules! plain {
    ($($type:ty $(= $absent:expr)?),+) => {
        $(impl Value for $type {
            fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
                object.extract().map_err(PyErr::from)
            }

            $(fn absent() -> Option<Self> {
                Some($absent)
            })?
        })+
    };
}

plain!(String, usize, u32, f64, bool = false);

impl<T: Value> Value for Option<T> {
    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        if object.is_none() { Ok(None) } else { T::read(object).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        object.cast::<PyList>()?.iter().map(|item| T::read(&item)).collect()
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
}
