//! Records as Arrow record batches, straight from the record's structs: a column for each key of the record,
//! nested as the record is, then `error` for reports that have none.
//!
//! Words of closed lists and dates are text: a date may say no year. Positions are 64-bit, in code points.

mod columns;
mod record;
mod rows;

pub use rows::{Failure, Rows, schema};
