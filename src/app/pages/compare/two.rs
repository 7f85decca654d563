//! The two results that an address names.

use crate::app::here::Here;
use crate::app::pages::shared::why;
use crate::domain::compare::{Comparison, Side, compare as compared};
use crate::domain::response::Response;
use crate::domain::scope::{Mode, Scope};
use crate::domain::shared::own;
use crate::formats::link;
use crate::words::en::compared::{Names, Whose};
use crate::words::en::notice::Words;

/// Two results and what they are called.
pub(super) struct Two {
    /// The one of the first token.
    pub(super) first: Response,
    /// The one of the second token, or the own.
    pub(super) second: Response,
    /// What they are called.
    pub(super) names: Names,
    /// What differs, over the questions of both.
    pub(super) comparison: Comparison,
}

impl Two {
    /// The results of one or two tokens; none where the own one is missing.
    pub(super) fn read(here: &Here, tokens: &str) -> Result<Option<Self>, Words> {
        let model = &*here.model;
        let tokens = bare(tokens);
        let open = |token: &str| {
            let read = link::read(&[model], token);
            read.map(|(_, response)| response)
                .map_err(|error| why(&error))
        };
        let (first, second, whose) = match tokens.split_once('/') {
            Some((first, second)) => (open(first)?, open(second)?, Whose::Two),
            None => {
                let first = open(tokens)?;
                // The same assessment, wherever it is kept; else the one in hand.
                let own = own(here.session(), &first).or(here.session().assessment.as_ref());
                let Some(own) = own.filter(|own| own.answered() > 0) else {
                    return Ok(None);
                };
                let whose = if own.id == first.id {
                    Whose::ThenAndNow
                } else {
                    Whose::TheirsAndYours
                };
                (first, own.response(model), whose)
            }
        };
        let comparison = compared(
            model,
            Scope::of(model, Mode::Full),
            Side {
                mode: first.mode,
                answers: &first.answers,
            },
            Side {
                mode: second.mode,
                answers: &second.answers,
            },
        );
        Ok(Some(Self {
            names: Names::new(whose, first.label.as_ref(), second.label.as_ref()),
            comparison,
            first,
            second,
        }))
    }
}

/// The tokens without what hosts appended to the address.
pub(super) fn bare(tokens: &str) -> &str {
    let end = tokens.find(['?', '#', '&']);
    tokens[..end.unwrap_or(tokens.len())].trim_end_matches('/')
}
