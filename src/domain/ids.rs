//! Positions in a model, each its own type, so that one is never taken for another.
//!
//! An id is the position of a thing in its model's own order. Names (`"figurehead"`) exist at
//! the doors only: in model files, links and responses.

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(u8);

        impl $name {
            /// The id at a position. A model has at most 255 of anything.
            pub const fn new(position: usize) -> Self {
                Self(position as u8)
            }

            /// The position, from 0.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id!(
    /// A dimension (a pre-condition), 0 to 7.
    DimensionId
);
id!(
    /// An indicator (a question), 0 to 103, in one sequence through all dimensions.
    IndicatorId
);
id!(
    /// A theme: a second cut through the indicators (`lens` in model files).
    ThemeId
);
id!(
    /// A pattern.
    PatternId
);
id!(
    /// A role that somebody who answers can hold.
    RoleId
);
id!(
    /// A source that the model's text rests on.
    SourceId
);
