//! A column that holds the name of a value.

use std::error::Error;

use sqlx::{Database, Decode, Type, error::BoxDynError};

/// A value that the database keeps by its name; for columns that may be empty, as `Option<Name<T>>`. One that is never
/// empty says `#[sqlx(try_from = "String")]` and needs no wrapper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<T>(pub T);

impl<T, DB: Database> Type<DB> for Name<T>
where
    String: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        String::type_info()
    }

    fn compatible(ty: &DB::TypeInfo) -> bool {
        String::compatible(ty)
    }
}

impl<'r, T, DB: Database> Decode<'r, DB> for Name<T>
where
    String: Decode<'r, DB>,
    T: TryFrom<String, Error: Error + Send + Sync + 'static>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(T::try_from(String::decode(value)?)?))
    }
}
