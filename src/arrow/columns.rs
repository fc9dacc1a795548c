//! Kinds of columns: each takes values one after the other and becomes an Arrow array.
//!
//! The type of a value chooses its column ([`Cell`]); `columns!` makes the column of a struct from the columns of its
//! fields.

use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder as _, BooleanBuilder, Float64Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, ListArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field};

use crate::record::Word;

/// A type of values that a column can hold.
pub trait Cell {
    /// Whether the value may be null.
    const NULLABLE: bool = false;
    /// The column of such values.
    type Column: Column<Self>;
}

/// A buffer of values that grows with the rows of a batch.
pub trait Room {
    /// An empty buffer with as much capacity as this one uses.
    #[must_use]
    fn emptied(&self) -> Self;
}

/// Takes values of type `T`, and becomes an array.
pub trait Column<T: ?Sized>: Default + Room {
    /// The type of the array.
    fn kind() -> DataType;
    /// Adds a value.
    fn push(&mut self, value: &T);
    /// Adds a null.
    fn push_null(&mut self);
    /// Appends a placeholder under a null parent: null where the type allows it, else its default.
    fn push_placeholder(&mut self);
    /// Adds a null to every column of a struct but that of its key `id`, which takes `id`.
    fn push_id(&mut self, _id: Option<&str>) {
        self.push_null();
    }
    /// Makes the array of all values added, and leaves the column empty.
    fn finish(&mut self) -> Result<ArrayRef, ArrowError>;
}

/// The Arrow field of values of type `T`.
pub fn field<T: Cell + ?Sized>(name: &str) -> Field {
    Field::new(name, T::Column::kind(), T::NULLABLE)
}

/// Implements [`Room`] for builders of values of fixed width.
macro_rules! roomy {
    ($($builder:ident),+) => {$(
        impl Room for $builder {
            fn emptied(&self) -> Self {
                Self::with_capacity(self.len())
            }
        }
    )+};
}

roomy!(BooleanBuilder, Float64Builder, Int64Builder);

impl Room for StringBuilder {
    fn emptied(&self) -> Self {
        Self::with_capacity(self.len(), self.values_slice().len())
    }
}

/// Implements [`Cell`] and [`Column`] with a builder of Arrow's.
macro_rules! built {
    ($builder:ident, $kind:expr, $empty:expr, |$value:ident| $given:expr, $($type:ty),+) => {$(
        impl Cell for $type {
            type Column = $builder;
        }

        impl Column<$type> for $builder {
            fn kind() -> DataType {
                $kind
            }

            fn push(&mut self, $value: &$type) {
                self.append_value($given);
            }

            fn push_null(&mut self) {
                self.append_null();
            }

            fn push_placeholder(&mut self) {
                self.append_value($empty);
            }

            fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
                Ok(Arc::new(Self::finish(self)))
            }
        }
    )+};
}

built!(BooleanBuilder, DataType::Boolean, false, |value| *value, bool);
built!(Float64Builder, DataType::Float64, 0.0, |value| *value, f64);
built!(Int64Builder, DataType::Int64, 0, |value| i64::try_from(*value).unwrap_or(i64::MAX), usize);
built!(Int64Builder, DataType::Int64, 0, |value| i64::from(*value), u32);
built!(StringBuilder, DataType::Utf8, "", |value| AsRef::<str>::as_ref(value), str, String);

impl<T: Word> Cell for T {
    type Column = StringBuilder;
}

impl<T: Word> Column<T> for StringBuilder {
    fn kind() -> DataType {
        DataType::Utf8
    }

    fn push(&mut self, value: &T) {
        self.append_value(value.word());
    }

    fn push_null(&mut self) {
        self.append_null();
    }

    fn push_placeholder(&mut self) {
        self.append_value("");
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        Ok(Arc::new(Self::finish(self)))
    }
}

/// A column of values that may be null.
pub struct Maybe<C>(C);

impl<C: Default> Default for Maybe<C> {
    fn default() -> Self {
        Self(C::default())
    }
}

impl<C: Room> Room for Maybe<C> {
    fn emptied(&self) -> Self {
        Self(self.0.emptied())
    }
}

impl<T: Cell> Cell for Option<T> {
    const NULLABLE: bool = true;
    type Column = Maybe<T::Column>;
}

impl<T, C: Column<T>> Column<Option<T>> for Maybe<C> {
    fn kind() -> DataType {
        C::kind()
    }

    fn push(&mut self, value: &Option<T>) {
        match value {
            Some(value) => self.0.push(value),
            None => self.0.push_null(),
        }
    }

    fn push_null(&mut self) {
        self.0.push_null();
    }

    fn push_placeholder(&mut self) {
        self.0.push_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        self.0.finish()
    }
}

/// A column of lists of values.
pub struct Lists<C> {
    items: C,
    count: usize,
    ends: Vec<i32>,
    nulls: NullBufferBuilder,
}

impl<C: Default> Default for Lists<C> {
    fn default() -> Self {
        Self { items: C::default(), count: 0, ends: vec![0], nulls: NullBufferBuilder::new(0) }
    }
}

impl<C: Room> Room for Lists<C> {
    fn emptied(&self) -> Self {
        let mut ends = Vec::with_capacity(self.ends.len());
        ends.push(0);
        Self { items: self.items.emptied(), count: 0, ends, nulls: NullBufferBuilder::new(self.nulls.len()) }
    }
}

impl<C> Lists<C> {
    fn end(&mut self) {
        self.ends.push(i32::try_from(self.count).unwrap_or(i32::MAX));
    }
}

impl<T: Cell> Cell for Vec<T> {
    type Column = Lists<T::Column>;
}

impl<T: Cell<Column = C>, C: Column<T>> Column<Vec<T>> for Lists<C> {
    fn kind() -> DataType {
        DataType::List(Arc::new(field::<T>("item")))
    }

    fn push(&mut self, values: &Vec<T>) {
        for value in values {
            self.items.push(value);
        }
        self.count += values.len();
        self.nulls.append_non_null();
        self.end();
    }

    fn push_null(&mut self) {
        self.nulls.append_null();
        self.end();
    }

    fn push_placeholder(&mut self) {
        self.nulls.append_non_null();
        self.end();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        let Self { mut items, ends, mut nulls, .. } = std::mem::take(self);
        let ends = OffsetBuffer::new(ends.into());
        let lists = ListArray::try_new(Arc::new(field::<T>("item")), ends, items.finish()?, nulls.finish())?;
        Ok(Arc::new(lists))
    }
}

/// Makes the columns of declared structs: one for each key, by the type of its value.
macro_rules! columns {
    ($($name:ident $about:tt { $($doc:tt $key:ident: $type:ty, ($($at:tt)+), $marks:tt;)+ })+) => {$(
        const _: () = {
            /// The fields of the struct, made once and shared by all batches.
            static FIELDS: std::sync::LazyLock<Fields> = std::sync::LazyLock::new(|| {
                Fields::from(vec![$(field::<$type>(stringify!($key).trim_start_matches("r#")),)+])
            });

            pub struct Columns {
                nulls: NullBufferBuilder,
                $($key: <$type as Cell>::Column,)+
            }

            impl Default for Columns {
                fn default() -> Self {
                    Self { nulls: NullBufferBuilder::new(0), $($key: Default::default(),)+ }
                }
            }

            impl Room for Columns {
                fn emptied(&self) -> Self {
                    Self { nulls: NullBufferBuilder::new(self.nulls.len()), $($key: self.$key.emptied(),)+ }
                }
            }

            impl Cell for $name {
                type Column = Columns;
            }

            impl Columns {
                fn fields() -> Fields {
                    FIELDS.clone()
                }

                fn push_placeholders(&mut self) {
                    $(Column::<$type>::push_placeholder(&mut self.$key);)+
                }
            }

            impl Column<$name> for Columns {
                fn kind() -> DataType {
                    DataType::Struct(Self::fields())
                }

                fn push(&mut self, item: &$name) {
                    self.nulls.append_non_null();
                    $(Column::<$type>::push(&mut self.$key, value!(item, $($at)+));)+
                }

                fn push_null(&mut self) {
                    self.nulls.append_null();
                    self.push_placeholders();
                }

                fn push_placeholder(&mut self) {
                    self.nulls.append_non_null();
                    self.push_placeholders();
                }

                fn push_id(&mut self, id: Option<&str>) {
                    self.nulls.append_null();
                    $(push_id!($key, self.$key, $type, id);)+
                }

                fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
                    let arrays = vec![$(Column::<$type>::finish(&mut self.$key)?,)+];
                    Ok(Arc::new(StructArray::try_new(Self::fields(), arrays, self.nulls.finish())?))
                }
            }
        };
    )+};
}

/// Adds `$id` to the column of the key `id`, and a null to any other.
macro_rules! push_id {
    (id, $column:expr, $type:ty, $id:expr) => {
        $column.append_option($id)
    };
    ($key:ident, $column:expr, $type:ty, $id:expr) => {{
        _ = $id;
        Column::<$type>::push_null(&mut $column)
    }};
}

pub(super) use {columns, push_id};
