//! The names of values: the same in the API, in the database and in the code.

/// A name that no value of the type has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name:?} is no {of}")]
pub struct UnknownName {
    /// The type that was asked for.
    pub of: &'static str,
    /// The name that was given.
    pub name: String,
}

/// Gives the values of an enum their names: `ALL`, `as_str`, `Display`, and back with `parse` or `TryFrom<String>`, by which
/// a row of the database holds the value and not its name.
#[macro_export]
macro_rules! named {
    ($type:ident { $($value:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// All values, in their order.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$value),+];

            /// The name in the API and the database.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $name),+
                }
            }

            /// The value of that name.
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.as_str() == name)
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl TryFrom<String> for $type {
            type Error = $crate::UnknownName;

            fn try_from(name: String) -> Result<Self, Self::Error> {
                Self::parse(&name).ok_or($crate::UnknownName { of: stringify!($type), name })
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::{Role, UnknownName, application, debrief, interview, job, scorecard};

    /// The names are those of the API, every value is found by its own, and no other name finds one.
    macro_rules! assert_named {
        ($($type:ty),+) => { $(
            for value in <$type>::ALL {
                assert_eq!(serde_json::to_value(value).unwrap(), value.as_str());
                assert_eq!(<$type>::try_from(value.to_string()), Ok(value));
            }
            assert!(<$type>::ALL.len() > 1);
            assert_eq!(<$type>::parse("something else"), None);
        )+ };
    }

    #[test]
    fn values_are_called_the_same_in_the_api_and_the_database() {
        assert_named!(
            Role,
            application::Status,
            application::ReasonType,
            debrief::Outcome,
            debrief::Phase,
            interview::InterviewerRole,
            interview::PanelRole,
            interview::Status,
            job::ScorecardsVisible,
            job::Status,
            scorecard::Status
        );
    }

    #[test]
    fn an_unknown_name_is_told() {
        let error = Role::try_from("owner".to_owned()).unwrap_err();
        assert_eq!(error, UnknownName { of: "Role", name: "owner".to_owned() });
        assert_eq!(error.to_string(), "\"owner\" is no Role");
    }
}
