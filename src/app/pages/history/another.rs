//! Beginning another assessment: it has a name, and so has the one before it.

use crate::app::desk::Named;
use crate::app::here::{Here, today};
use crate::app::parts::field::{Around, line};
use crate::app::parts::name_form::wrong;
use crate::app::route::Route;
use crate::app::tag::{Tag, tag};
use crate::browser::page::random;
use crate::domain::assessment::Assessment;
use crate::domain::response::Label;
use crate::domain::session::Action;
use crate::words::en::history as words;

/// A field of the form: what it names, its id, its label, its hint.
type Field = (Named, &'static str, &'static str, &'static str);

const NEW: Field = (
    Named::Another,
    "another-name",
    words::ANOTHER,
    words::ANOTHER_HINT,
);
const IN_HAND: Field = (
    Named::Before,
    "before-name",
    words::BEFORE,
    words::BEFORE_HINT,
);

/// The form. The one in hand is asked for its name where it has none: two rows without a name could
/// not be told apart.
pub(super) fn another(here: &Here, in_hand: &Assessment) -> Tag {
    let fields: &[Field] = if in_hand.name.is_some() {
        &[NEW]
    } else {
        &[NEW, IN_HAND]
    };
    let on_submit = {
        let here = here.clone();
        move || hand_in(&here, fields)
    };
    let both = tag("div", "l-stack").add_all(fields.iter().map(|wanted| field(here, *wanted)));
    tag("form", "inline-form")
        .set("novalidate", "")
        .on_submit(on_submit)
        .add(both)
        .add(
            tag("div", "inline-form__actions").add(
                tag("button", "button button--quiet")
                    .set("type", "submit")
                    .text(words::BEGIN),
            ),
        )
}

fn typed(here: &Here, what: Named) -> String {
    let naming = here.desk.naming(what);
    naming.map_or_else(String::new, |naming| naming.text.clone())
}

fn field(here: &Here, (what, id, label, hint): Field) -> Tag {
    let problem = here.desk.naming(what).and_then(|naming| naming.problem);
    let on_text = {
        let here = here.clone();
        move |text| here.desk(|desk| desk.name(what, text, problem))
    };
    Around::new(id, label)
        .hint(hint)
        .problem(problem.map(words::name_problem))
        .with(line("text", typed(here, what), on_text))
}

/// Begins it, or says at each field what is wrong with it.
fn hand_in(here: &Here, fields: &[Field]) {
    let wrong = |what| wrong(&typed(here, what), Label::room, true);
    let first = fields.iter().find(|(what, ..)| wrong(*what).is_some());
    if let Some((_, id, ..)) = first {
        here.desk(|desk| {
            for (what, ..) in fields {
                desk.name(*what, typed(here, *what), wrong(*what));
            }
            desk.focus(format!("#{id}"));
        });
        return;
    }
    if fields.contains(&IN_HAND) {
        here.act(Action::Name(typed(here, Named::Before)));
    }
    here.act(Action::Another {
        name: typed(here, Named::Another),
        id: random(),
        today: today(),
    });
    // Quick or full is chosen where every assessment begins.
    here.go(&Route::Start);
}
