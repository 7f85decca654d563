//! All answers on one page: any question in any order.

use yew::prelude::*;

use crate::app::here::Here;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::{page_head, tight_page};
use crate::app::route::Route;
use crate::app::tag::{Tag, link, tag};
use crate::browser::page::selected;
use crate::domain::answers::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::ids::{DimensionId, IndicatorId, RoleId};
use crate::domain::scope::Scope;
use crate::domain::session::Action;
use crate::words::en::{answer, label, question as words};

/// All answers.
pub fn review(here: &Here) -> Html {
    let model = &here.model;
    let Some(assessment) = here.session().assessment.as_ref() else {
        return tight_page()
            .add(page_head(words::REVIEW, label::EMPTY_TEXT.into()))
            .add(tag("p", "").add(link("button", here.href(&Route::Start), label::TO_START)))
            .into();
    };
    let asked: Vec<IndicatorId> = model.indicators_in(assessment.mode).collect();
    let answered = assessment.answered_in(model);
    let open = asked
        .iter()
        .find(|id| assessment.answers.get(**id) == Answer::Unanswered);
    let result = |class| link(class, here.href(&Route::Results), words::FINISH);
    let actions = tag("div", "question__actions");
    let actions = match open {
        Some(open) => actions
            .add(link(
                "button",
                here.href(&Route::Question(*open)),
                label::GO_ON,
            ))
            .add(result("button button--quiet")),
        None => actions.add(result("button")),
    };
    tight_page()
        .add(page_head(
            words::REVIEW,
            words::review_lead(answered, asked.len()),
        ))
        .add(
            tag("div", "l-stack l-stack--l")
                .add_all(
                    model
                        .dimension_ids()
                        .filter_map(|id| dimension(here, assessment, id)),
                )
                .add(role(here, assessment.role))
                .add(actions),
        )
        .into()
}

fn dimension(here: &Here, assessment: &Assessment, id: DimensionId) -> Option<Tag> {
    let model = &here.model;
    let scope = Scope::of(model, assessment.mode);
    let asked: Vec<IndicatorId> = model.indicators_of(id).filter(|i| scope.has(*i)).collect();
    let done = asked
        .iter()
        .filter(|i| assessment.answers.get(**i) != Answer::Unanswered)
        .count();
    let title = format!("review-{}", id.index() + 1);
    let head = tag("div", "group-list__summary")
        .add(
            tag("h2", "group-list__name")
                .id(title.clone())
                .add(glyph(id.index(), Size::Large))
                .text(model.dimension(id).title.clone()),
        )
        .add(tag("span", "group-list__state").text(words::count(done, asked.len())));
    let rows = asked.iter().map(|i| row(here, assessment, *i));
    (!asked.is_empty()).then(|| {
        tag("section", "group-list")
            .set("aria-labelledby", title)
            .add(head)
            .add(tag("ul", "group-list__items").add_all(rows))
    })
}

fn row(here: &Here, assessment: &Assessment, id: IndicatorId) -> Tag {
    let indicator = here.model.indicator(id);
    let given = assessment.answers.get(id);
    let answered = given != Answer::Unanswered;
    let note = !assessment.notes.get(id).is_empty();
    let change = link("", here.href(&Route::Question(id)), indicator.title.clone())
        .set("aria-label", words::change(&indicator.title, answered));
    let what = tag("div", "")
        .add(
            tag("p", "ind__name")
                .add(tag("span", "ind__code").text(indicator.code.clone()))
                .text(" ")
                .add(change),
        )
        .add(tag("p", "ind__now").text(indicator.question.clone()));
    let given = tag("p", "ind__now")
        .add(tag("b", "").text(answer::name(&here.model, given).to_owned()))
        .text(if note { words::HAS_NOTE } else { "" });
    tag("li", if answered { "ind ind--changed" } else { "ind" })
        .add(what)
        .add(given)
}

/// Who answers: optional.
fn role(here: &Here, chosen: Option<RoleId>) -> Tag {
    let on_change = {
        let here = here.clone();
        Callback::from(move |event: Event| {
            let name = selected(&event).unwrap_or_default();
            here.act(Action::Role(here.model.role_named(&name)));
        })
    };
    let option = |value: String, title: String, is: bool| {
        let option = tag("option", "").set("value", value).text(title);
        if is {
            option.set("selected", "")
        } else {
            option
        }
    };
    let roles = here.model.roles.iter().enumerate().map(|(i, role)| {
        option(
            role.id.clone(),
            role.title.clone(),
            chosen == Some(RoleId::new(i)),
        )
    });
    tag("div", "field")
        .add(
            tag("label", "field__label")
                .set("for", "role")
                .text(words::ROLE),
        )
        .add(
            tag("p", "field__hint")
                .id("role-hint")
                .text(words::ROLE_HINT),
        )
        .add(
            tag("select", "field__input")
                .id("role")
                .set("aria-describedby", "role-hint")
                .on_change(on_change)
                .add(option(
                    String::new(),
                    words::ROLE_NONE.into(),
                    chosen.is_none(),
                ))
                .add_all(roles),
        )
}
