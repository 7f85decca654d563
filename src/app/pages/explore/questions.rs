//! The radar of questions: all of them, or those of one pre-condition.

use crate::app::parts::glyph::{Size, glyph};
use crate::app::store::View;
use crate::app::tag::{Tag, tag};
use crate::charts::picture::{self, FEWEST_AXES, Picture};
use crate::domain::answers::Answer;
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::words::en::chart as chart_words;
use crate::words::en::explore::{self as words, drawn as said};

use super::Seen;
use super::choice::Choice;
use super::drawn::{key, line, lines, show};

/// The radar, its key, and what it shows first.
pub(super) fn drawn(seen: &Seen<'_>, figure: Tag) -> Tag {
    let offered: Vec<DimensionId> = seen.here.model.dimension_ids().collect();
    let offered: Vec<_> = offered
        .into_iter()
        .filter(|id| asked(seen, *id).len() >= FEWEST_AXES)
        .collect();
    let one = seen.here.view.one.filter(|id| offered.contains(id));
    let choice = (!offered.is_empty()).then(|| {
        let choice = Choice {
            id: "questions-of",
            label: words::QUESTIONS_OF,
            whole: words::ALL_OF_THEM,
            offered,
            chosen: one,
        };
        choice.shown(seen.here, |view, one| View { one, ..view })
    });
    let ((picture, name, description), key, caption) = match one {
        Some(id) => of_one(seen, id),
        None => (all(seen), key(spokes(seen)), None),
    };
    // Always these four: the choice keeps its place, and focus.
    figure
        .add(tag("div", "").add_some(choice))
        .add(show(seen, picture, name, description))
        .add(key)
        .add(tag("div", "").add_some(caption))
}

/// The questions of a pre-condition that make an axis.
fn asked(seen: &Seen<'_>, id: DimensionId) -> Vec<IndicatorId> {
    let scope = seen.report.reading.scope;
    picture::asked(&seen.here.model, scope, &seen.assessment.answers, id)
}

/// Those of one pre-condition: the picture with its words, its key, and the lowest of them.
fn of_one(seen: &Seen<'_>, id: DimensionId) -> ((Picture, String, String), Tag, Option<Tag>) {
    let (model, scope) = (&seen.here.model, seen.report.reading.scope);
    let (answers, aims) = (&seen.assessment.answers, &seen.what_if.aims);
    let asked = asked(seen, id);
    let picture = picture::questions(model, scope, answers, aims, id);
    let name = said::questions_name(model, id, asked.len());
    let description = said::questions_description(model, &asked, answers, aims);
    let open = asked.iter().any(|id| answers.get(*id) == Answer::Unsure);
    let aimed = asked.iter().any(|id| aims.get(*id).is_some());
    let lowest = said::lowest_of(model, &asked, answers);
    let lowest = lowest.map_or_else(String::new, |lowest| format!(" {lowest}"));
    let caption = tag("p", "figure__caption")
        .add(glyph(id.index(), Size::Small))
        .text(format!(" {}.{lowest}", model.dimension(id).title));
    (
        (picture, name, description),
        key(lines(open, aimed)),
        Some(caption),
    )
}

fn all(seen: &Seen<'_>) -> (Picture, String, String) {
    let (model, report, what_if) = (&seen.here.model, &seen.report, &seen.what_if);
    let answers = &seen.assessment.answers;
    let picture = picture::indicators_in(
        model,
        report.reading.scope,
        answers,
        &what_if.aims,
        chart_words::lines(model, report),
    );
    let inside: Vec<_> = model
        .indicator_ids()
        .filter(|id| report.reading.scope.has(*id))
        .collect();
    let name = said::indicators_name(report.reading.scope.len());
    let description = said::questions_description(model, &inside, answers, &what_if.aims);
    (picture, name, description)
}

fn spokes(seen: &Seen<'_>) -> Vec<(Tag, &'static str)> {
    let mut items = Vec::new();
    if !seen.what_if.is_idle() {
        let hollow =
            tag("polygon", "marker marker--hollow").set("points", "16,0.5 22.5,7 16,13.5 9.5,7");
        items.push((hollow, words::KEY_TARGET));
    }
    let answers = &seen.assessment.answers;
    if answers.iter().any(|(_, answer)| answer == Answer::Unsure) {
        items.push((line("chart__open"), words::KEY_OPEN));
    }
    items
}
