//! Another result over the one that is open: its link is pasted.

use crate::app::desk::Named;
use crate::app::here::Here;
use crate::app::pages::shared::why;
use crate::app::parts::field::{Around, line};
use crate::app::parts::page::section;
use crate::app::route::Route;
use crate::app::tag::{Tag, tag};
use crate::domain::model::Model;
use crate::domain::plan::Problem;
use crate::formats::link::{self, Found};
use crate::words::en::opened as words;

/// The field for another link.
pub(super) fn over(here: &Here, token: &str) -> Tag {
    let typed = here.desk.naming(Named::Over);
    let text = typed.map_or("", |typed| typed.text.as_str()).to_owned();
    // What is wrong is said once the link was handed in, and then as it is mended.
    let handed_in = typed.and_then(|typed| typed.problem);
    let problem = handed_in.and_then(|_| other(&here.model, token, &text).err());
    let on_text = {
        let here = here.clone();
        move |text| here.desk(|desk| desk.name(Named::Over, text, handed_in))
    };
    let on_submit = {
        let (here, token, text) = (here.clone(), token.to_owned(), text.clone());
        move || match other(&here.model, &token, &text) {
            Ok(other) => here.go(&Route::compare(&format!("{token}/{other}"))),
            Err(_) => here.desk(|desk| {
                desk.name(Named::Over, text.clone(), Some(Problem::Missing));
                desk.focus("#over");
            }),
        }
    };
    let field = Around::new("over", words::OVER_FIELD)
        .hint(words::OVER_HINT)
        .problem(problem)
        .with(line("text", text, on_text));
    section("l-section l-only-screen", "over-title", words::OVER)
        .add(tag("p", "section-intro").text(words::OVER_TEXT))
        .add(
            tag("form", "inline-form")
                .set("novalidate", "")
                .on_submit(on_submit)
                .add(field)
                .add(
                    tag("div", "inline-form__actions").add(
                        tag("button", "button button--quiet")
                            .set("type", "submit")
                            .text(words::OVER_BUTTON),
                    ),
                ),
        )
}

/// The one other result that a text leads to, or what is wrong with it.
pub fn other(model: &Model, open: &str, text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        return Err(words::OVER_EMPTY.into());
    }
    let (mut others, mut problem, mut again) = (Vec::new(), None, false);
    for found in link::find(text) {
        let (Found::Token(token) | Found::Damaged(token)) = found;
        match link::read(&[model], &token) {
            Ok(_) if token == open => again = true,
            Ok(_) => others.push(token),
            Err(error) => problem = problem.or(Some(error)),
        }
    }
    match (others.len(), problem) {
        (1, _) => Ok(others.remove(0)),
        (0, Some(error)) => Err(words::over_refused(&why(&error))),
        (0, None) if again => Err(words::OVER_SAME.into()),
        (0, None) => Err(words::OVER_NONE.into()),
        (count, _) => Err(words::over_many(count)),
    }
}
