//! A record becomes plain dicts and lists, in one pass, with the keys that its structs declare.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};
use pyo3::{IntoPyObjectExt as _, intern};

use super::strings::string;
use crate::record::{self as core, Word, every_struct, value};

/// The record as a dict.
pub fn record<'py>(py: Python<'py>, record: &core::Record) -> PyResult<Bound<'py, PyDict>> {
    dict(record, py)
}

/// A struct of the record that becomes a dict.
trait Item {
    /// Puts its keys and values into an empty dict.
    fn fill(&self, dict: &Bound<'_, PyDict>) -> PyResult<()>;
}

fn dict<'py>(item: &impl Item, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    item.fill(&dict)?;
    Ok(dict)
}

/// A value of the record that becomes an object of Python.
trait Value {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

/// Fills dicts with the keys of declared structs.
macro_rules! dicts {
    ($($name:ident $about:tt { $($doc:tt $key:ident: $type:ty, ($($at:tt)+), [$($mark:ident)*];)+ })+) => {$(
        impl Item for core::$name {
            fn fill(&self, dict: &Bound<'_, PyDict>) -> PyResult<()> {
                let py = dict.py();
                $(dict.set_item(intern!(py, stringify!($key)), object!(py, value!(self, $($at)+), $($mark)*))?;)+
                Ok(())
            }
        }

        impl Value for core::$name {
            fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                dict(self, py).map(Bound::into_any)
            }
        }
    )+};
}

/// The object of a value; a text that is marked `unique` is not kept for later records.
macro_rules! object {
    ($py:expr, $value:expr, unique $($mark:ident)*) => {
        $value
    };
    ($py:expr, $value:expr, $($mark:ident)*) => {
        Value::object($value, $py)?
    };
}

every_struct! { dicts }

impl Value for String {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(string(py, self).into_any())
    }
}

impl<T: Word> Value for T {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(string(py, self.word()).into_any())
    }
}

/// Implements [`Value`] for numbers and truth values.
macro_rules! plain {
    ($($type:ty),+) => {
        $(impl Value for $type {
            fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.into_bound_py_any(py)
            }
        })+
    };
}

plain!(usize, u32, f64, bool);

impl<T: Value> Value for Option<T> {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Some(value) => value.object(py),
            None => Ok(py.None().into_bound(py)),
        }
    }
}

impl<T: Value> Value for Vec<T> {
    fn object<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        PyList::new(py, self.iter().map(Object)).map(Bound::into_any)
    }
}

/// A value on its way into a list.
struct Object<'a, T>(&'a T);

impl<'py, T: Value> IntoPyObject<'py> for Object<'_, T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        self.0.object(py)
    }
}
