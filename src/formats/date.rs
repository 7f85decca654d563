//! Dates: `2026-11-21` in files, day numbers in links.

use time::{Date, Month};

/// The day before the first that a link can carry: links count days from 1.
const EPOCH: i32 = 2_451_544; // Julian day of 1999-12-31

/// The first day that can be kept and linked.
pub const FIRST: Date = match Date::from_calendar_date(2000, Month::January, 1) {
    Ok(date) => date,
    Err(_) => Date::MIN,
};

/// A date written `YYYY-MM-DD` that a link can carry (2000-01-01 to 2179-06-05).
pub fn parse(text: &str) -> Option<Date> {
    let digits = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    let month = Month::try_from(u8::try_from(digits(5, 7)?).ok()?).ok()?;
    let day = u8::try_from(digits(8, 10)?).ok()?;
    let date = Date::from_calendar_date(i32::from(digits(0, 4)?), month, day).ok()?;
    (shaped && to_day(date).is_some()).then_some(date)
}

/// `YYYY-MM-DD`.
pub fn print(date: Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        date.year(),
        date.month() as u8,
        date.day()
    )
}

/// Days since 1999-12-31, 1 to 65535; none outside.
pub fn to_day(date: Date) -> Option<u16> {
    u16::try_from(date.to_julian_day() - EPOCH)
        .ok()
        .filter(|day| *day > 0)
}

/// The date of a day number; none for 0.
pub fn from_day(day: u16) -> Option<Date> {
    (day > 0).then(|| Date::from_julian_day(EPOCH + i32::from(day)).ok())?
}
