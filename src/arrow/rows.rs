//! Rows: records and failures, collected into record batches.

use std::sync::{Arc, LazyLock};

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray as _;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Schema, SchemaRef};

use super::columns::{Cell, Column, Maybe, Room as _, field};
use crate::error::{Error, ErrorKind, Result};
use crate::record::Record;

/// Bytes of text at which a batch is full: far below the limit of an Arrow column of text (2 GiB).
const FULL: usize = 64 << 20;
/// Most bytes of text in one report: its slices fit into a column several times over.
const LONGEST: usize = 256 << 20;

/// Why a report has no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Name of the exception.
    pub kind: String,
    /// What was wrong, in words.
    pub message: String,
}

/// The schema of every batch: the keys of a record, then `error`.
///
/// A value inside a column is nullable where the record may lack it. A report without a record has null in every
/// column but `error` and, where it is known, `id`.
pub fn schema() -> SchemaRef {
    /// The schema, which is made once and shared by all batches.
    static SCHEMA: LazyLock<SchemaRef> = LazyLock::new(|| {
        let fields = record_fields();
        let columns = fields.iter().map(|field| field.as_ref().clone().with_nullable(true));
        Arc::new(Schema::new(columns.chain([field::<Option<Failure>>("error")]).collect::<Vec<Field>>()))
    });
    Arc::clone(&SCHEMA)
}

fn record_fields() -> Vec<FieldRef> {
    match <Record as Cell>::Column::kind() {
        DataType::Struct(fields) => fields.iter().cloned().collect(),
        _ => Vec::new(),
    }
}

/// Records and failures that wait to become a batch.
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
        self.record.push(record);
        self.error.push(&None);
        self.count += 1;
        self.bytes += record.text.len();
        Ok(())
    }

    /// Adds a report that has no record.
    pub fn push_failure(&mut self, id: Option<&str>, failure: Failure) {
        self.record.push_id(id);
        self.error.push(&Some(failure));
        self.count += 1;
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether the batch is full: it has `rows` rows, or 64 MiB of text.
    pub fn are_full(&self, rows: usize) -> bool {
        self.count >= rows || self.bytes >= FULL
    }

    /// Makes the batch of all rows; afterwards there are none, with capacity for as many.
    ///
    /// # Errors
    /// A column of text or of lists would be longer than Arrow allows.
    pub fn finish(&mut self) -> std::result::Result<RecordBatch, ArrowError> {
        let next = Self { record: self.record.emptied(), error: self.error.emptied(), ..Self::default() };
        let Self { mut record, mut error, .. } = std::mem::replace(self, next);
        let record = record.finish()?;
        let mut columns = record.as_struct().columns().to_vec();
        columns.push(error.finish()?);
        RecordBatch::try_new(schema(), columns)
    }
}
