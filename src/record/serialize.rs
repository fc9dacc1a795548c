//! Serialization: the keys of each struct in the order of their declaration, each always present.

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::{every_struct, value};

/// Implements `Serialize` for declared structs.
macro_rules! serialized {
    ($($name:ident $about:tt { $([$($doc:literal)+] $key:ident: $type:ty, ($($at:tt)+), $marks:tt;)+ })+) => {$(
        impl Serialize for super::$name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let keys = [$(stringify!($key)),+].len();
                let mut item = serializer.serialize_struct(stringify!($name), keys)?;
                $(item.serialize_field(stringify!($key), value!(self, $($at)+))?;)+
                item.end()
            }
        }
    )+};
}

every_struct! { serialized }
