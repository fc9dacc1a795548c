//! The columns of the record, from the declarations of its structs.
#![allow(clippy::wildcard_imports, reason = "the types of all fields of the record")]

use std::sync::Arc;

use arrow_array::{ArrayRef, StructArray};
use arrow_buffer::NullBufferBuilder;
use arrow_schema::{ArrowError, DataType, Fields};

use super::columns::{Cell, Column, Room, columns, field, push_id};
use super::rows::Failure;
use crate::record::*;
use crate::record::{every_struct, value};

every_struct! { columns }

columns! {
    Failure [] {
        [] r#type: String, (kind), [];
        [] message: String, (message), [];
    }
}
