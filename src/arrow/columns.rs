//! Kinds of columns: each takes values one after the other and ends as an Arrow array.
//!
//! Which column a value of the record goes into is said by its type ([`Cell`]); `columns!` makes the column of a
//! struct from the columns of its fields.

use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder as _, BooleanBuilder, Float64Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, ListArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field};

use crate::record::{
    EventKind, Form, FormulationKind, ParagraphKind, PartOfDay, Role, VenueKind, WarningCode, YearFrom,
};

/// A value of the record that has a column.
pub trait Cell {
    /// Whether there may be none.
    const NULLABLE: bool = false;
    /// The column it goes into.
    type Column: Column<Self>;
}

/// What grows with the rows of a batch.
pub trait Room {
    /// An empty one with room for as much as this one holds.
    #[must_use]
    fn emptied(&self) -> Self;
}

/// Takes values of type `T`, and becomes an array.
pub trait Column<T: ?Sized>: Default + Room {
    /// What the array is of.
    fn kind() -> DataType;
    /// Adds a value.
    fn push(&mut self, value: &T);
    /// Adds a null.
    fn push_null(&mut self);
    /// Adds what stands under a null of the struct around it: null where that may be, else nothing.
    fn push_empty(&mut self);
    /// Adds a null in every column of a struct.
    fn push_nulls(&mut self) {
        self.push_null();
    }
    /// The array of what was added; the column is empty then.
    fn finish(&mut self) -> Result<ArrayRef, ArrowError>;
}

/// The field of values of type `T`.
pub fn field<T: Cell + ?Sized>(name: &str) -> Field {
    Field::new(name, T::Column::kind(), T::NULLABLE)
}

/// Implements [`Room`] for builders whose values are all as long.
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

/// Implements [`Cell`] and [`Column`] by a builder of Arrow's.
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

            fn push_empty(&mut self) {
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
built!(StringBuilder, DataType::Utf8, "", |value| value.as_str(), EventKind, Form, FormulationKind, ParagraphKind);
built!(StringBuilder, DataType::Utf8, "", |value| value.as_str(), PartOfDay, Role, VenueKind, WarningCode, YearFrom);

/// Values of which there may be none.
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

    fn push_empty(&mut self) {
        self.0.push_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        self.0.finish()
    }
}

/// Lists of values.
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

    fn push_empty(&mut self) {
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

/// The column of a struct: the key, type and value of each of its fields.
macro_rules! columns {
    ($columns:ident: $type:ty, |$item:ident| { $($name:ident: $kind:ty = $value:expr),+ $(,)? }) => {
        pub struct $columns {
            nulls: NullBufferBuilder,
            $($name: <$kind as Cell>::Column,)+
        }

        impl Default for $columns {
            fn default() -> Self {
                Self { nulls: NullBufferBuilder::new(0), $($name: Default::default(),)+ }
            }
        }

        impl Room for $columns {
            fn emptied(&self) -> Self {
                Self { nulls: NullBufferBuilder::new(self.nulls.len()), $($name: self.$name.emptied(),)+ }
            }
        }

        impl Cell for $type {
            type Column = $columns;
        }

        impl $columns {
            fn fields() -> Fields {
                Fields::from(vec![$(field::<$kind>(stringify!($name).trim_start_matches("r#")),)+])
            }

            fn push_nothing(&mut self) {
                $(Column::<$kind>::push_empty(&mut self.$name);)+
            }
        }

        impl Column<$type> for $columns {
            fn kind() -> DataType {
                DataType::Struct(Self::fields())
            }

            fn push(&mut self, $item: &$type) {
                self.nulls.append_non_null();
                $(Column::<$kind>::push(&mut self.$name, $value);)+
            }

            fn push_null(&mut self) {
                self.nulls.append_null();
                self.push_nothing();
            }

            fn push_empty(&mut self) {
                self.nulls.append_non_null();
                self.push_nothing();
            }

            fn push_nulls(&mut self) {
                self.nulls.append_null();
                $(Column::<$kind>::push_null(&mut self.$name);)+
            }

            fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
                let arrays = vec![$(Column::<$kind>::finish(&mut self.$name)?,)+];
                Ok(Arc::new(StructArray::try_new(Self::fields(), arrays, self.nulls.finish())?))
            }
        }
    };
}

pub(super) use columns;
