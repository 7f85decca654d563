//! What comes in: a file or standard input, line by line.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use crate::formats::response::{BYTE_ORDER_MARK, blank};

use super::{Stop, complain};

/// The longest line that is read, in bytes. A response with every target and a label has under
/// 10,000.
const LONGEST_LINE: u64 = 1 << 20;

/// Standard input, where a file is asked for.
pub(super) const STANDARD_INPUT: &str = "-";

/// The whole of a file (`-`: of standard input), as text.
pub(super) fn whole(path: &Path) -> Result<String, Stop> {
    let mut text = String::new();
    open(path)?
        .read_to_string(&mut text)
        .map_err(|error| unreadable(path, &error))?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.remove(0);
    }
    Ok(text)
}

/// Does something with every line that is not blank. What is wrong with one is said on standard
/// error with its number, and the rest goes on. True if nothing was wrong.
pub(super) fn each_line(
    file: Option<&Path>,
    mut act: impl FnMut(&str) -> Result<Result<(), String>, Stop>,
) -> Result<bool, Stop> {
    let path = file.unwrap_or(Path::new(STANDARD_INPUT));
    let mut input = open(path)?;
    let mut line = Vec::new();
    let mut good = true;
    for number in 1_u64.. {
        line.clear();
        // One more than the longest, for the end of the line.
        let read = input
            .by_ref()
            .take(LONGEST_LINE + 1)
            .read_until(b'\n', &mut line)
            .map_err(|error| unreadable(path, &error))?;
        if read == 0 {
            break;
        }
        let outcome = if read as u64 > LONGEST_LINE && line.last() != Some(&b'\n') {
            skip_line(&mut input).map_err(|error| unreadable(path, &error))?;
            Err(format!("longer than {LONGEST_LINE} bytes"))
        } else {
            match std::str::from_utf8(&line) {
                Ok(text) if text.chars().all(blank) => Ok(()),
                Ok(text) => act(text)?,
                Err(_) => Err("not UTF-8 text".into()),
            }
        };
        if let Err(reason) = outcome {
            good = false;
            complain(format_args!("line {number}: {reason}"));
        }
    }
    Ok(good)
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Stop> {
    if path == Path::new(STANDARD_INPUT) {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
}

fn unreadable(path: &Path, error: &io::Error) -> Stop {
    let name = if path == Path::new(STANDARD_INPUT) {
        "standard input".into()
    } else {
        path.display().to_string()
    };
    Stop::Said(format!("{name}: {error}"))
}

fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let Some(end) = buffer.iter().position(|b| *b == b'\n') else {
            let all = buffer.len();
            if all == 0 {
                return Ok(());
            }
            input.consume(all);
            continue;
        };
        input.consume(end + 1);
        return Ok(());
    }
}
