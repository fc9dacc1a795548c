//! Rows: records and failures, gathered into record batches.

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::cast::AsArray as _;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Schema, SchemaRef};

use super::columns::{Cell, Column, Maybe, Room as _, field};
use crate::error::{Error, ErrorKind, Result};
use crate::record::Record;

/// Bytes of text that make a batch full: far from where a column of Arrow's text ends (2 GiB).
const FULL: usize = 64 << 20;
/// Most bytes of text in one report: what is cut out of it fits a column several times over.
const LONGEST: usize = 256 << 20;

/// Why a report has no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Name of the exception.
    pub kind: String,
    /// For people.
    pub message: String,
}

/// The schema of every batch: the keys of a record, then `error`.
///
/// Inside a column that may be null which may be none in the record. A report without a record has null in
/// every column but `error` and, where it is known, `id`.
pub fn schema() -> SchemaRef {
    let rest = record_fields();
    let rest = rest.iter().map(|field| field.as_ref().clone().with_nullable(true));
    let columns = [field::<Option<String>>("id")].into_iter().chain(rest);
    Arc::new(Schema::new(columns.chain([field::<Option<Failure>>("error")]).collect::<Vec<Field>>()))
}

fn record_fields() -> Vec<FieldRef> {
    match <Record as Cell>::Column::kind() {
        DataType::Struct(fields) => fields.iter().cloned().collect(),
        _ => Vec::new(),
    }
}

/// Records and failures on their way into a batch.
///
/// ```
/// use baodao::arrow::{Failure, Rows, schema};
/// use baodao::{Content, Lexicon, Options, Source, extract};
/// let source = Source::new(Content::Text("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"));
/// let record = extract(&source, &Options::default(), &Lexicon::shared())?;
/// let mut rows = Rows::default();
/// rows.push(&record)?;
/// rows.push_failure(Some("8"), Failure { kind: "InputError".to_owned(), message: "no report".to_owned() });
/// let batch = rows.finish().unwrap();
/// assert_eq!(batch.num_rows(), 2);
/// assert_eq!(batch.schema(), schema());
/// # Ok::<(), baodao::Error>(())
/// ```
#[derive(Default)]
pub struct Rows {
    id: StringBuilder,
    record: <Record as Cell>::Column,
    error: Maybe<<Failure as Cell>::Column>,
    count: usize,
    bytes: usize,
}

impl Rows {
    /// Adds a record.
    ///
    /// # Errors
    /// [`ErrorKind::Limit`] where its text is too long for a column (256 MiB).
    pub fn push(&mut self, record: &Record) -> Result<()> {
        if record.text.len() > LONGEST {
            return Err(Error::new(ErrorKind::Limit, format!("a text is longer than {LONGEST} bytes")));
        }
        self.id.append_value(&record.id);
        self.record.push(record);
        self.error.push(&None);
        self.count += 1;
        self.bytes += record.text.len();
        Ok(())
    }

    /// Adds a report that has no record.
    pub fn push_failure(&mut self, id: Option<&str>, failure: Failure) {
        self.id.append_option(id);
        self.record.push_nulls();
        self.error.push(&Some(failure));
        self.count += 1;
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether there are `rows`, or so much text that more would be a burden.
    pub fn are_full(&self, rows: usize) -> bool {
        self.count >= rows || self.bytes >= FULL
    }

    /// The batch of them; there are none then, and room for as many.
    ///
    /// # Errors
    /// A column of text or of lists would be longer than Arrow allows.
    pub fn finish(&mut self) -> std::result::Result<RecordBatch, ArrowError> {
        let (id, record, error) = (self.id.emptied(), self.record.emptied(), self.error.emptied());
        let next = Self { id, record, error, ..Self::default() };
        let Self { mut id, mut record, mut error, .. } = std::mem::replace(self, next);
        let record = record.finish()?;
        let mut columns: Vec<ArrayRef> = vec![Arc::new(id.finish())];
        columns.extend_from_slice(record.as_struct().columns());
        columns.push(error.finish()?);
        RecordBatch::try_new(schema(), columns)
    }
}
