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
}

impl NameForm {
    /// The form. `kept` gives the name as it would be kept, for what was typed; where that is less
    /// than what was typed, nothing is done and the field says why.
    pub fn shown(
        self,
        here: &Here,
        kept: fn(&str) -> Option<Label>,
        act: impl Fn(String) + 'static,
    ) -> Tag {
        let (what, id) = (self.what, self.id);
        let naming = here.desk.naming(what);
        let text = naming.map_or(self.before, |naming| naming.text.clone());
        let problem = naming.and_then(|naming| naming.problem);
        let on_text = {
            let here = here.clone();
            move |text| here.desk(|desk| desk.name(what, text, problem))
        };
        let on_submit = {
            let (here, text) = (here.clone(), text.clone());
            move || match too_long(&text, kept) {
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

/// What is wrong with a name of which less would be kept than was typed.
fn too_long(text: &str, kept: fn(&str) -> Option<Label>) -> Option<Problem> {
    let count = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let kept = kept(text).map_or(0, |label| count(label.as_str()));
    // What a label leaves out besides spaces cannot be seen.
    let typed = text.chars().filter(crate::domain::response::plain);
    let typed = count(&typed.collect::<String>());
    (typed > kept).then_some(Problem::TooLong(typed, kept))
}
