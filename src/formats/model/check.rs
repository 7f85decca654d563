//! The checks that a model's parts have in common: names, references, counts, text.

use std::collections::HashSet;

use crate::domain::ids::SourceId;
use crate::domain::response::plain;
use crate::domain::scope::Mode;
use crate::formats::loose::{At, clip};

use super::file::ModelFile;

/// The names that references may use, with their positions.
pub(super) struct Named {
    pub(super) sources: Vec<String>,
    pub(super) themes: Vec<String>,
    pub(super) dimensions: Vec<String>,
    pub(super) indicators: Vec<String>,
}

impl Named {
    /// Gathers all names, refusing repeated and ill-formed ones.
    pub(super) fn new(file: &ModelFile, at: &mut At) -> Self {
        let mut indicators = Vec::new();
        let mut seen = HashSet::new();
        at.within("dimensions", |at| {
            for (d, dimension) in file.dimensions.iter().enumerate() {
                at.element(d, |at| {
                    at.within("indicators", |at| {
                        for (i, indicator) in dimension.indicators.iter().enumerate() {
                            at.element(i, |at| once(&indicator.id, &mut seen, at));
                            indicators.push(indicator.id.clone());
                        }
                    });
                });
            }
        });
        names("roles", file.roles.iter().map(|r| &r.id), at);
        names("patterns", file.patterns.iter().map(|p| &p.id), at);
        Self {
            sources: names("sources", file.sources.iter().map(|s| &s.id), at),
            themes: names("lenses", file.lenses.iter().map(|l| &l.id), at),
            dimensions: names("dimensions", file.dimensions.iter().map(|d| &d.id), at),
            indicators,
        }
    }

    pub(super) fn sources(&self, ids: &[String], at: &mut At) -> Vec<SourceId> {
        references("sources", ids, &self.sources, "source", SourceId::new, at)
    }
}

/// The ids of a list, each well formed and there once.
pub(super) fn names<'a>(
    list: &str,
    ids: impl Iterator<Item = &'a String>,
    at: &mut At,
) -> Vec<String> {
    let mut seen = HashSet::new();
    at.within(list, |at| {
        ids.enumerate()
            .map(|(i, id)| {
                at.element(i, |at| once(id, &mut seen, at));
                id.clone()
            })
            .collect()
    })
}

pub(super) fn once<'a>(id: &'a str, seen: &mut HashSet<&'a str>, at: &mut At) {
    name_in("id", id, at);
    if !seen.insert(id) {
        at.fault_in("id", format!("\"{}\" is there already", clip(id)));
    }
}

pub(super) fn references<T>(
    field: &str,
    ids: &[String],
    known: &[String],
    what: &str,
    new: impl Fn(usize) -> T,
    at: &mut At,
) -> Vec<T> {
    at.within(field, |at| {
        ids.iter()
            .enumerate()
            .filter_map(|(i, id)| at.element(i, |at| reference(id, known, what, at)).map(&new))
            .collect()
    })
}

pub(super) fn reference(id: &str, known: &[String], what: &str, at: &mut At) -> Option<usize> {
    let position = known.iter().position(|name| name == id);
    if position.is_none() {
        at.fault(format!("no {what} \"{}\" in this model", clip(id)));
    }
    position
}

pub(super) fn list<F, T>(
    field: &str,
    file: Vec<F>,
    allowed: std::ops::RangeInclusive<usize>,
    at: &mut At,
    mut build: impl FnMut(F, &mut At) -> T,
) -> Vec<T> {
    at.within(field, |at| {
        count(file.len(), allowed, at);
        file.into_iter()
            .enumerate()
            .map(|(i, element)| at.element(i, |at| build(element, at)))
            .collect()
    })
}

pub(super) fn count(found: usize, allowed: std::ops::RangeInclusive<usize>, at: &mut At) {
    if !allowed.contains(&found) {
        let (least, most) = (allowed.start(), allowed.end());
        if least == most {
            at.fault(format!("expected {least}, found {found}"));
        } else {
            at.fault(format!("expected {least} to {most}, found {found}"));
        }
    }
}

/// Small letters, digits and hyphens: safe in addresses, files and links in any language.
pub(crate) fn name_in(field: &str, name: &str, at: &mut At) {
    let well_formed = (1..=40).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !well_formed {
        at.fault_in(
            field,
            format!(
                "expected 1 to 40 small letters, digits or hyphens, found \"{}\"",
                clip(name)
            ),
        );
    }
}

pub(super) fn check_language(language: &str, at: &mut At) {
    let well_formed = (2..=35).contains(&language.len())
        && language
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if !well_formed {
        at.fault_in(
            "language",
            format!(
                "expected a language tag such as \"en\", found \"{}\"",
                clip(language)
            ),
        );
    }
}

/// Text that is there and shows what it says.
pub(super) fn text_in(field: &str, text: String, at: &mut At) -> String {
    at.within(field, |at| text_here(text, at))
}

pub(super) fn text_here(text: String, at: &mut At) -> String {
    if text.trim().is_empty() {
        at.fault("expected text, found none");
    } else if let Some(c) = text.chars().find(|c| !plain(c)) {
        at.fault(format!(
            "has a control or direction mark (U+{:04X})",
            u32::from(c)
        ));
    }
    text
}

pub(super) fn half(weight: u32, total: u32) -> String {
    format!(
        "expected at most half of the dimension, found {weight} of {total}: \
         what matters more than that is a gate, not a weight"
    )
}

pub(super) fn choice(allowed: &[&str], found: &str) -> String {
    let allowed: Vec<String> = allowed.iter().map(|word| format!("\"{word}\"")).collect();
    format!(
        "expected {}, found \"{}\"",
        allowed.join(" or "),
        clip(found)
    )
}

pub(super) fn check_code(code: &str, seen: &mut HashSet<String>, at: &mut At) {
    if !(1..=3).contains(&code.chars().count()) || !code.chars().all(|c| c.is_ascii_alphabetic()) {
        at.fault_in(
            "code",
            format!("expected 1 to 3 letters A to Z, found \"{}\"", clip(code)),
        );
    } else if !seen.insert(code.to_owned()) {
        at.fault_in("code", format!("\"{code}\" is there already"));
    }
}

/// `quick` or `full`, in the field `mode`.
pub(crate) fn mode(text: &str, at: &mut At) -> Option<Mode> {
    match text {
        "quick" => Some(Mode::Quick),
        "full" => Some(Mode::Full),
        other => {
            at.fault_in("mode", choice(&["quick", "full"], other));
            None
        }
    }
}

/// What is wrong with a date.
pub(crate) fn date_problem(found: &str) -> String {
    format!(
        "expected a date such as 2026-11-21, from 2000 to 2178, found \"{}\"",
        clip(found)
    )
}
