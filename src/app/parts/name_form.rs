//! A small form for one name.

use crate::app::desk::Named;
use crate::app::here::Here;
use crate::app::parts::field::{Around, line};
use crate::app::tag::{Tag, button, tag};
use crate::domain::plan::Problem;
use crate::domain::response::Label;
use crate::words::en::history as words;

/// What a form for a name says, and what it begins with.
pub struct NameForm {
    /// What is named.
    pub what: Named,
    /// The id of its field.
    pub id: &'static str,
    /// The label of the field.
    pub label: &'static str,
    /// More about it.
    pub hint: &'static str,
    /// The name it has.
    pub before: String,
    /// The button.
    pub button: &'static str,
    /// Where focus goes when it is closed without a name; none where it always stays.
    pub back: Option<String>,
    /// Whether there must be a name.
    pub required: bool,
}

impl NameForm {
    /// The form. `room` says how many characters of a name are kept; where that is less than what
    /// was typed, nothing is done and the field says why.
    pub fn shown(
        self,
        here: &Here,
        room: fn(&str) -> usize,
        act: impl Fn(String) + 'static,
    ) -> Tag {
        let (what, id, required) = (self.what, self.id, self.required);
        let naming = here.desk.naming(what);
        let text = naming.map_or(self.before, |naming| naming.text.clone());
        let problem = naming.and_then(|naming| naming.problem);
        let on_text = {
            let here = here.clone();
            move |text| here.desk(|desk| desk.name(what, text, problem))
        };
        let on_submit = {
            let (here, text) = (here.clone(), text.clone());
            move || match wrong(&text, room, required) {
                Some(problem) => here.desk(|desk| {
                    desk.name(what, text.clone(), Some(problem));
                    desk.focus(format!("#{id}"));
                }),
                None => act(text.clone()),
            }
        };
        let cancel = self.back.map(|back| {
            let here = here.clone();
            button("button button--bare", words::CANCEL, move || {
                here.desk(|desk| {
                    desk.forget(what);
                    desk.focus(back.clone());
                });
            })
        });
        tag("form", "inline-form")
            .set("novalidate", "")
            .on_submit(on_submit)
            .add(
                Around::new(id, self.label)
                    .hint(self.hint)
                    .problem(problem.map(words::name_problem))
                    .with(line("text", text, on_text)),
            )
            .add(
                tag("div", "inline-form__actions")
                    .add(
                        tag("button", "button button--quiet")
                            .set("type", "submit")
                            .text(self.button),
                    )
                    .add_some(cancel),
            )
    }
}

/// What is wrong with a name, of which there is room for so many characters.
pub fn wrong(text: &str, room: fn(&str) -> usize, required: bool) -> Option<Problem> {
    let name = Label::folded(text);
    let (letters, room) = (name.chars().count(), room(&name));
    if letters > room {
        Some(Problem::TooLong(letters, room))
    } else {
        (required && letters == 0).then_some(Problem::Missing)
    }
}
