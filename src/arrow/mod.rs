//! Records as Arrow record batches, made from the structs of the record without dicts: a column for each key of the
//! record, nested as the record is, then `error` for reports that have no record.
//!
//! Words of closed lists are text, and so are dates, since a date may lack its year. Positions are 64-bit integers that
//! count code points.

mod columns;
mod record;
mod rows;

pub use rows::{Failure, Rows, schema};
