//! One question: five anchored answers, not sure, a private note, and the live picture.

pub mod choices;
mod live;

use yew::Html;

use crate::app::here::{Here, today};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::{fold, heading, tight_page};
use crate::app::parts::stepper::stepper;
use crate::app::route::Route;
use crate::app::store::Message;
use crate::app::tag::{Tag, button, link, list, tag};
use crate::browser::page;
use crate::domain::answers::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::ids::IndicatorId;
use crate::domain::model::{Indicator, LevelText, Model};
use crate::domain::scope::{Mode, Scope};
use crate::domain::session::{Action, Session};
use crate::formats::date;
use crate::words::en::question as words;

use choices::{Room, choices};
use live::live;

/// One question.
pub fn question(here: &Here, id: IndicatorId) -> Html {
    let model = &here.model;
    let indicator = model.indicator(id);
    let assessment = in_hand(here, id);
    let asked: Vec<IndicatorId> = model.indicators_in(assessment.mode).collect();
    let at = asked.iter().position(|asked| *asked == id).unwrap_or(0);
    let answer = assessment.answers.get(id);
    let unanswered = answer == Answer::Unanswered;
    let problem = here.problem && unanswered;
    let after = after(&assessment, &asked, at);
    let back = match at.checked_sub(1) {
        Some(before) => Route::Question(asked[before]),
        None => Route::Start,
    };
    let on_submit = {
        let (here, after) = (here.clone(), after.clone());
        move || {
            if unanswered {
                here.send(Message::Problem);
            } else {
                here.go(&after);
            }
        }
    };
    let on_answer = answering(here, id, assessment.mode);
    let clear = (!unanswered).then(|| {
        let on_answer = on_answer.clone();
        tag("p", "question__clear").add(button(
            "button button--bare button--s",
            words::CLEAR,
            move || {
                on_answer.emit(Answer::Unanswered);
                page::focus(".choice__input");
            },
        ))
    });
    let where_ = place(model, indicator)
        .add(tag("span", "question__count").text(words::position(at + 1, asked.len())));
    let legend = tag("legend", "question__legend")
        .add(where_)
        .add(heading("question__title").text(indicator.question.clone()));
    // On a phone the reason is a touch away: the answers are what there is to read.
    let reason = || tag("p", "").text(indicator.why.clone());
    let why = tag("div", "question__why")
        .add(
            tag("p", "l-only-wide")
                .add(tag("strong", "").text(words::WHY))
                .text(format!(" {}", indicator.why)),
        )
        .add(fold(words::WHY_FOLDED, reason()).set("class", "disclosure l-only-narrow"));
    let message = problem.then(|| {
        tag("p", "field__error")
            .id("problem")
            .add(tag("span", "visually-hidden").text("Error: "))
            .text(words::CHOOSE)
    });
    let set = tag(
        "fieldset",
        if problem {
            "question__set field--error"
        } else {
            "question__set"
        },
    )
    .set_some("aria-describedby", problem.then_some("problem"))
    .add(legend)
    .add(why)
    .add_some(message)
    .add(choices(model, id, answer, &on_answer, Room::Page));
    let finish = if after == Route::Results {
        words::FINISH
    } else {
        words::CONTINUE
    };
    // Once there is an answer, the way on is under the thumb.
    let ready = if unanswered {
        "question__actions"
    } else {
        "question__actions question__actions--ready"
    };
    let actions = tag("div", ready)
        .add(tag("button", "button").set("type", "submit").text(finish))
        .add(link("button button--quiet", here.href(&back), words::BACK));
    let all =
        tag("p", "question__all").add(link("textlink", here.href(&Route::Review), words::REVIEW));
    let form = tag("form", "question")
        .set("novalidate", "")
        .on_submit(on_submit)
        .add_some(problem.then(|| error_summary(here, indicator, &after)))
        .add(set)
        .add_some(clear)
        .add(actions)
        .add(all)
        .add(guidance(here))
        .add(note(here, id, &assessment))
        .add_some(story(here, indicator));
    let main = tight_page().add(tag("div", "l-split l-split--aside").add(form).add(live(
        model,
        &assessment,
        here.session().theme,
    )));
    list([
        stepper(model, &assessment, indicator.dimension).into(),
        main.into(),
    ])
}

/// The assessment in hand, or an empty one to be shown in its place: a question opened by its
/// address begins one with its first answer. A question outside the quick check is a question of
/// the full assessment.
fn in_hand(here: &Here, id: IndicatorId) -> Assessment {
    let in_hand = here.session().assessment.clone();
    let mut assessment =
        in_hand.unwrap_or_else(|| Assessment::new(&here.model, Mode::Full, 0, date::FIRST));
    if !Scope::of(&here.model, assessment.mode).has(id) {
        assessment.mode = Mode::Full;
    }
    assessment
}

/// Makes sure that there is an assessment, in the mode that is shown.
fn begin(here: &Here, mode: Mode) {
    match &here.session().assessment {
        None => here.act(Action::Start {
            mode,
            id: page::random(),
            today: today(),
        }),
        Some(there) if there.mode != mode => here.act(Action::Switch(mode)),
        Some(_) => {}
    }
}

/// Where a question belongs, above it.
pub fn place(model: &Model, indicator: &Indicator) -> Tag {
    let pre_condition = tag("span", "question__pre")
        .add(glyph(indicator.dimension.index(), Size::Small))
        .text(model.dimension(indicator.dimension).title.clone());
    tag("span", "question__where").add(pre_condition)
}

/// Records an answer.
pub fn answering(here: &Here, id: IndicatorId, mode: Mode) -> yew::Callback<Answer> {
    let here = here.clone();
    yew::Callback::from(move |answer: Answer| {
        begin(&here, mode);
        here.act(Action::Answer {
            indicator: id,
            answer,
            today: today(),
        });
    })
}

/// The page after a question: the next one; after the last the result, or all answers where some
/// are missing.
pub fn after(assessment: &Assessment, asked: &[IndicatorId], at: usize) -> Route {
    let open = |id: &IndicatorId| assessment.answers.get(*id) == Answer::Unanswered;
    match asked.get(at + 1) {
        Some(next) => Route::Question(*next),
        None if asked.iter().take(at).any(open) => Route::Review,
        None => Route::Results,
    }
}

fn error_summary(here: &Here, indicator: &Indicator, after: &Route) -> Tag {
    let first = choices::input_id(indicator, "1");
    tag("div", "error-summary")
        .set("role", "alert")
        .set("aria-labelledby", "summary-title")
        .set("tabindex", "-1")
        .add(
            tag("h2", "error-summary__title")
                .id("summary-title")
                .text(words::PROBLEM),
        )
        .add(tag("ul", "error-summary__list").add(tag("li", "").add(link(
            "error-summary__link",
            format!("#{first}"),
            words::CHOOSE,
        ))))
        .add(tag("p", "").add(link("textlink", here.href(after), words::LEAVE_OPEN)))
}

fn guidance(here: &Here) -> Tag {
    let item = |level: &LevelText| {
        tag("div", "meanings__item")
            .add(tag("dt", "meanings__term").text(level.name.clone()))
            .add(tag("dd", "meanings__text").text(level.meaning.clone()))
    };
    fold(
        words::HOW_TO_CHOOSE,
        tag("div", "disclosure__body l-stack")
            .add(tag("p", "").text(here.model.guidance.clone()))
            .add(tag("dl", "meanings").add_all(here.model.levels.iter().map(item))),
    )
}

fn story(here: &Here, indicator: &Indicator) -> Option<Tag> {
    let story = indicator.example.as_ref()?;
    let source = &here.model.sources[story.source.index()];
    let body = tag("div", "disclosure__body l-stack l-stack--s")
        .add(tag("p", "").text(story.text.clone()))
        .add(tag("p", "hint").text(format!("{}, {}.", source.publisher, source.title)));
    Some(fold(words::STORY, body))
}

/// The private note, folded.
fn note(here: &Here, id: IndicatorId, assessment: &Assessment) -> Tag {
    let text = assessment.notes.get(id).to_owned();
    let summary = if text.is_empty() {
        words::ADD_NOTE
    } else {
        words::EDIT_NOTE
    };
    let evidence = &here.model.indicator(id).evidence;
    let on_text = {
        let (here, mode) = (here.clone(), assessment.mode);
        move |text| {
            begin(&here, mode);
            here.act(Action::Note(id, text));
        }
    };
    let area = tag("textarea", "field__input field__input--area")
        .id("note")
        .set("rows", "3")
        .set("maxlength", Session::LONGEST_NOTE.to_string())
        .set("aria-describedby", "note-hint")
        .value(text)
        .on_text(on_text);
    let body = tag("div", "disclosure__body field")
        .add(
            tag("label", "field__label")
                .set("for", "note")
                .text(words::NOTE),
        )
        .add(
            tag("p", "field__hint")
                .id("note-hint")
                .text(words::note_hint(evidence)),
        )
        .add(area);
    fold(summary, body)
}
