//! Reading JSON loosely: every fault is noted with its place, and reading goes on.
//!
//! A type read this way is declared once, by [`record!`]: its fields, its reading and its JSON
//! Schema cannot drift apart.

use std::collections::HashSet;
use std::fmt::{self, Write as _};

use serde_json::{Map, Value};

/// One thing that is wrong, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// A path like `dimensions[1].indicators[3].anchors`; empty for the whole.
    pub place: String,
    /// "expected 5, found 4".
    pub problem: String,
    /// Nothing is broken: a newer version of this program wrote it.
    pub newer: bool,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            f.write_str(&self.problem)
        } else {
            write!(f, "{}: {}", self.place, self.problem)
        }
    }
}

/// Everything that is wrong. Never empty where it is an error.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, fault) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

impl Faults {
    /// Whether a newer version of this program wrote it.
    pub fn newer(&self) -> bool {
        self.0.iter().any(|fault| fault.newer)
    }
}

/// Where reading is, and what was wrong so far.
#[derive(Default)]
pub struct At {
    place: String,
    faults: Vec<Fault>,
    /// The places of the faults, sorted: a hostile file has tens of thousands.
    places: Vec<String>,
}

impl At {
    /// Notes a fault here, unless this place or one around it has one already: a default put in
    /// for something unreadable is not blamed a second time.
    pub fn fault(&mut self, problem: impl Into<String>) {
        self.note(problem.into(), false);
    }

    /// Notes here that a newer version of this program wrote it.
    pub fn newer(&mut self, problem: impl Into<String>) {
        self.note(problem.into(), true);
    }

    fn note(&mut self, problem: String, newer: bool) {
        if !self.blamed() {
            if let Err(place) = self.places.binary_search(&self.place) {
                self.places.insert(place, self.place.clone());
            }
            self.faults.push(Fault {
                place: self.place.clone(),
                problem,
                newer,
            });
        }
    }

    /// Notes a fault in a field of what is being read.
    pub fn fault_in(&mut self, field: &str, problem: impl Into<String>) {
        self.within(field, |at| at.fault(problem));
    }

    /// Goes into a field and back.
    pub fn within<T>(&mut self, field: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.place.len();
        if length > 0 {
            self.place.push('.');
        }
        // A field without a name is still a place of its own.
        self.place
            .push_str(if field.is_empty() { "\"\"" } else { field });
        let value = read(self);
        self.place.truncate(length);
        value
    }

    /// Goes into an element of a list and back.
    pub fn element<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.place.len();
        // Writing to a string never fails.
        _ = write!(self.place, "[{index}]");
        let value = read(self);
        self.place.truncate(length);
        value
    }

    /// What was read, or everything that was wrong with it.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Faults> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(Faults(self.faults)),
        }
    }

    fn blamed(&self) -> bool {
        let ends = self.place.match_indices(['.', '[']).map(|(end, _)| end);
        let around = |end: usize| self.blames(&self.place[..end]);
        !self.places.is_empty() && (ends.chain([0, self.place.len()]).any(around))
    }

    fn blames(&self, place: &str) -> bool {
        self.places
            .binary_search_by(|blamed| blamed.as_str().cmp(place))
            .is_ok()
    }

    /// The fields of an object, refusing those that are not known.
    pub(crate) fn object<'v>(
        &mut self,
        value: &'v Value,
        known: &[&str],
    ) -> Option<&'v Map<String, Value>> {
        let Value::Object(fields) = value else {
            self.fault(format!("expected an object, found {}", kind(value)));
            return None;
        };
        for name in fields.keys() {
            if !known.contains(&name.as_str()) {
                self.fault_in(
                    &clip(name),
                    format!("unknown field, expected {}", known.join(", ")),
                );
            }
        }
        Some(fields)
    }

    /// One field of an object.
    pub(crate) fn field<T: Loose>(&mut self, fields: Option<&Map<String, Value>>, name: &str) -> T {
        self.within(name, |at| {
            match fields.and_then(|fields| fields.get(name)) {
                Some(value) => T::loose(value, at),
                None => T::missing(at),
            }
        })
    }
}

/// Something that can be read from JSON, whatever is wrong with it.
pub trait Loose: Sized + Default {
    /// Reads a value; notes what is wrong and gives the default in its place.
    fn loose(value: &Value, at: &mut At) -> Self;

    /// What a field that is not there means: a fault, unless the type says otherwise.
    fn missing(at: &mut At) -> Self {
        at.fault("missing");
        Self::default()
    }
}

/// The longest text that is read, in characters: longer than any sentence of a model needs, short
/// enough that a hostile file cannot fill a page.
pub const LONGEST_TEXT: usize = 4000;

impl Loose for String {
    fn loose(value: &Value, at: &mut At) -> Self {
        let Value::String(text) = value else {
            at.fault(format!("expected text, found {}", kind(value)));
            return Self::new();
        };
        if text.chars().nth(LONGEST_TEXT).is_some() {
            at.fault(format!(
                "expected at most {LONGEST_TEXT} characters, found {}",
                text.chars().count()
            ));
            return Self::new();
        }
        text.clone()
    }
}

impl Loose for bool {
    fn loose(value: &Value, at: &mut At) -> Self {
        value.as_bool().unwrap_or_else(|| {
            at.fault(format!("expected true or false, found {}", kind(value)));
            false
        })
    }
}

impl Loose for u32 {
    fn loose(value: &Value, at: &mut At) -> Self {
        let number = value.as_u64().and_then(|n| Self::try_from(n).ok());
        number.unwrap_or_else(|| {
            at.fault(format!(
                "expected a whole number from 0, found {}",
                kind(value)
            ));
            0
        })
    }
}

impl<T: Loose> Loose for Option<T> {
    fn loose(value: &Value, at: &mut At) -> Self {
        (!value.is_null()).then(|| T::loose(value, at))
    }

    fn missing(_: &mut At) -> Self {
        None
    }
}

impl<T: Loose> Loose for Vec<T> {
    fn loose(value: &Value, at: &mut At) -> Self {
        let Value::Array(elements) = value else {
            at.fault(format!("expected a list, found {}", kind(value)));
            return Self::new();
        };
        elements
            .iter()
            .enumerate()
            .map(|(i, v)| at.element(i, |at| T::loose(v, at)))
            .collect()
    }
}

/// An object whose keys are names: answers by indicator, notes by indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct ByName<T>(pub Vec<(String, T)>);

impl<T> Default for ByName<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Loose> Loose for ByName<T> {
    fn loose(value: &Value, at: &mut At) -> Self {
        let Value::Object(fields) = value else {
            at.fault(format!("expected an object, found {}", kind(value)));
            return Self::default();
        };
        let entry = |(name, value): (&String, &Value)| {
            (
                name.clone(),
                at.within(&clip(name), |at| T::loose(value, at)),
            )
        };
        Self(fields.iter().map(entry).collect())
    }
}

#[cfg(feature = "cli")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for ByName<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ByName_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}

/// What a value is, for a message: "number 7", "text \"seven\"", "a list".
pub fn kind(value: &Value) -> String {
    match value {
        Value::Null => "nothing".into(),
        Value::Bool(b) => b.to_string(),
        Value::Number(n) => format!("number {n}"),
        Value::String(s) => format!("text \"{}\"", clip(s)),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    }
}

/// Foreign text for a message: at most 40 characters, nothing that hides or turns text.
pub fn clip(text: &str) -> String {
    let mut plain = text.chars().filter(crate::domain::response::plain);
    let clipped: String = plain.by_ref().take(40).collect();
    if plain.next().is_some() {
        format!("{clipped}…")
    } else {
        clipped
    }
}

/// Declares a type that is read loosely: its fields, its reading and (for the command line) its
/// JSON Schema, all from the same lines.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $Name:ident { $($(#[$field_meta:meta])* pub $field:ident: $Type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $Name { $($(#[$field_meta])* pub $field: $Type,)* }

        impl $crate::formats::loose::Loose for $Name {
            fn loose(value: &serde_json::Value, at: &mut $crate::formats::loose::At) -> Self {
                let fields = at.object(value, &[$(stringify!($field)),*]);
                if fields.is_none() {
                    return Self::default();
                }
                Self { $($field: at.field(fields, stringify!($field)),)* }
            }
        }
    };
}
pub(crate) use record;

/// Parses JSON text and reads it loosely. Text that is not JSON at all is one fault, with its line
/// and column.
pub fn read<T: Loose>(text: &str, at: &mut At) -> Option<T> {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => {
            refuse_twice(text, at);
            Some(T::loose(&value, at))
        }
        Err(error) => {
            at.fault(format!("not JSON: {error}"));
            None
        }
    }
}

/// Notes the first name that stands twice in one object: the parser would take the last and say
/// nothing. The text is JSON.
pub(crate) fn refuse_twice(text: &str, at: &mut At) {
    // For each open object the names so far; a list has none.
    let mut open: Vec<HashSet<&str>> = Vec::new();
    let mut last = "";
    let mut rest = text;
    while let Some(start) = rest.find(['"', ':', '{', '[', '}', ']']) {
        let tail = &rest[start + 1..];
        rest = tail;
        match text.as_bytes()[text.len() - tail.len() - 1] {
            b'"' => {
                let end = end_of_text(tail);
                last = &tail[..end];
                rest = tail.get(end + 1..).unwrap_or_default();
            }
            b':' => {
                if open.last_mut().is_some_and(|names| !names.insert(last)) {
                    let before = &text[..text.len() - tail.len()];
                    let again = match before.matches('\n').count() {
                        0 => String::new(),
                        lines => format!(", again on line {}", lines + 1),
                    };
                    at.fault(format!("\"{}\" stands twice{again}", clip(last)));
                    return;
                }
            }
            b'{' | b'[' => open.push(HashSet::new()),
            _ => drop(open.pop()),
        }
    }
}

/// Where a text ends, from after its opening quote.
fn end_of_text(tail: &str) -> usize {
    let mut escaped = false;
    tail.bytes()
        .position(|b| {
            let ends = b == b'"' && !escaped;
            escaped = b == b'\\' && !escaped;
            ends
        })
        .unwrap_or(tail.len())
}
