//! Calendar files: days to remember, as RFC 5545 writes them.
//!
//! The crate `ics` (0.5.8) escapes well but folds after 75 octets and then puts a space in front of
//! the next 75: lines of 76, where section 3.1 allows 75 without the break. It also lets control
//! characters through, which the grammar of a text forbids. What is needed of the format is less
//! than what would have to be mended.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use time::{Date, Duration};

use crate::domain::assessment::Assessment;
use crate::domain::model::Model;
use crate::formats::date;

/// Something that happens on a day, all day long.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Which one it is: a calendar that has it already takes the newer one in its place.
    pub uid: String,
    /// The day.
    pub day: Date,
    /// What it is called.
    pub summary: String,
    /// More about it.
    pub description: String,
}

/// What is to be remembered on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Occasion {
    /// Answer the questions again.
    Look,
    /// The targets should be reached.
    Targets,
    /// The move at this place of the plan should be done.
    Move(usize),
}

/// The days of an assessment: the one to look again, the one of its targets where any is open, and
/// every open move with a date. Each with what tells it from others in a calendar.
///
/// A move is known by its words: who sees to it, its date and its place may change.
pub fn days(model: &Model, assessment: &Assessment, look: Date) -> Vec<(String, Date, Occasion)> {
    const NAMES: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    let uid = |what: &str| format!("{:08x}-{what}@fourfront", assessment.id);
    let mut days = vec![(uid("look-again"), look, Occasion::Look)];
    let aims = !assessment.open_targets(model).is_empty();
    if let Some(by) = assessment.plan.targets_by.filter(|_| aims) {
        days.push((uid("targets"), by, Occasion::Targets));
    }
    for (place, a) in assessment.plan.moves.iter().enumerate() {
        if let Some(due) = a.due.filter(|_| a.status.is_open()) {
            let name = NAMES.checksum(a.text.as_bytes());
            // The same words twice are two moves.
            let before = assessment.plan.moves[..place].iter();
            let twin = match before.filter(|other| other.text == a.text).count() {
                0 => String::new(),
                twins => format!("-{}", twins + 1),
            };
            let uid = uid(&format!("move-{name:08x}{twin}"));
            days.push((uid, due, Occasion::Move(place)));
        }
    }
    days
}

/// Twenty-six weeks later: the same day of the week.
pub fn half_a_year_after(day: Date) -> Date {
    day.checked_add(Duration::weeks(26)).unwrap_or(day)
}

/// The most octets of a line, without its break (RFC 5545, section 3.1).
const LONGEST: usize = 75;

/// A calendar of entries, as it is on a day.
///
/// Each entry is an event, because many calendars leave to-dos out when they import. It blocks no
/// time. The day stands in as stamp and as revision: a file of a later day is the newer one.
///
/// Without an alarm (section 3.6.6) most calendars show the day and say nothing. It is displayed at
/// nine on the morning before: fifteen hours before the day begins. Some calendars know no alarm
/// after the beginning.
pub fn write(entries: &[Entry], today: Date) -> String {
    let mut lines = Lines::default();
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Fourfront//Plan//EN");
    lines.line("CALSCALE", "GREGORIAN");
    for entry in entries {
        lines.line("BEGIN", "VEVENT");
        lines.line("UID", &escaped(&entry.uid));
        lines.line("DTSTAMP", &format!("{}T000000Z", digits(today)));
        let revision = date::to_day(today).unwrap_or(0);
        lines.line("SEQUENCE", &revision.to_string());
        lines.line("DTSTART;VALUE=DATE", &digits(entry.day));
        // The end is the day after (section 3.6.1). Some calendars do not take a day for granted.
        if let Some(next) = entry.day.next_day() {
            lines.line("DTEND;VALUE=DATE", &digits(next));
        }
        lines.line("SUMMARY", &escaped(&entry.summary));
        if !entry.description.is_empty() {
            lines.line("DESCRIPTION", &escaped(&entry.description));
        }
        lines.line("TRANSP", "TRANSPARENT");
        lines.line("BEGIN", "VALARM");
        lines.line("ACTION", "DISPLAY");
        lines.line("DESCRIPTION", &escaped(&entry.summary));
        lines.line("TRIGGER", "-PT15H");
        lines.line("END", "VALARM");
        lines.line("END", "VEVENT");
    }
    lines.line("END", "VCALENDAR");
    lines.0
}

/// `20261121`.
fn digits(day: Date) -> String {
    date::print(day).replace('-', "")
}

/// A text as section 3.3.11 writes it: backslash, semicolon, comma and line break escaped, other
/// control characters left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\n' | '\r' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\t' => escaped.push(c),
            _ if c.is_control() => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Lines with their breaks.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// Writes a line, folded where it is too long: never inside of a character.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LONGEST;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1; // The space counts.
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}
