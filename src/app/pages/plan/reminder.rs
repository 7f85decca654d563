//! A file for a calendar: a day to look again, the day of the targets, every open move with a date.

use crate::app::here::{Here, today};
use crate::app::parts::field::{Around, line};
use crate::app::parts::page::part;
use crate::app::tag::{Tag, tag};
use crate::browser::{files, location, page};
use crate::domain::assessment::Assessment;
use crate::domain::plan::Problem;
use crate::formats::calendar::{self, Entry, Occasion};
use crate::formats::date;
use crate::formats::form::read_date;
use crate::words::en::plan as words;

/// The reminder.
pub(super) fn reminder(here: &Here, assessment: &Assessment) -> Tag {
    let value = here
        .desk
        .look
        .clone()
        .unwrap_or_else(|| date::print(calendar::half_a_year_after(assessment.date)));
    let problem = here.desk.no_day.then(|| words::problem(Problem::NoDate));
    let on_text = {
        let here = here.clone();
        move |text| {
            here.desk(|desk| {
                desk.look = Some(text);
                desk.no_day = false;
            });
        }
    };
    let submit = {
        let (here, value) = (here.clone(), value.clone());
        move || save(&here, &value)
    };
    let save = tag("button", "button button--quiet")
        .set("type", "submit")
        .text(words::SAVE_CALENDAR);
    part("l-section", "reminder-title", words::REMINDER)
        .add(tag("p", "lead lead--s section-intro").text(words::REMINDER_TEXT))
        .add(
            tag("form", "inline-form")
                .set("novalidate", "")
                .on_submit(submit)
                .add(
                    Around::new("look-again", words::LOOK)
                        .problem(problem)
                        .with(line("date", value, on_text)),
                )
                .add(tag("div", "inline-form__actions").add(save)),
        )
}

fn save(here: &Here, value: &str) {
    let Some(assessment) = here.session().assessment.as_ref() else {
        return;
    };
    let day = read_date(value, page::is_there("#look-again:invalid"));
    let Ok(Some(day)) = day else {
        here.desk(|desk| {
            desk.no_day = true;
            desk.focus("#look-again");
        });
        return;
    };
    let address = location::without_fragment();
    let days = calendar::days(&here.model, assessment, day);
    let entry = |(uid, day, what)| {
        let (summary, description) = match what {
            Occasion::Look => words::look_again(assessment, &address),
            Occasion::Targets => words::targets_day(&here.model, assessment),
            Occasion::Move(place) => words::move_day(&here.model, &assessment.plan.moves[place]),
        };
        Entry {
            uid,
            day,
            summary,
            description,
        }
    };
    let entries: Vec<Entry> = days.into_iter().map(entry).collect();
    let text = calendar::write(&entries, today());
    files::save(words::CALENDAR_FILE, "text/calendar;charset=utf-8", &text);
}
