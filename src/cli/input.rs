//! What comes in: a file or standard input, line by line.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use super::Stop;

/// The longest line that is read, in bytes. A response with every target and a label has under
/// 10,000.
const LONGEST_LINE: u64 = 1 << 20;

/// Opens a file, or standard input where none is named (or `-`).
pub(super) fn open(file: Option<&Path>) -> Result<Box<dyn BufRead>, Stop> {
    match file {
        Some(path) if path != Path::new("-") => {
            let file = File::open(path)
                .map_err(|error| Stop::Said(format!("{}: {error}", path.display())))?;
            Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
        }
        _ => Ok(Box::new(io::stdin().lock())),
    }
}

/// The whole of a file, as text.
pub(super) fn whole(path: &Path) -> Result<String, Stop> {
    let mut text = String::new();
    open(Some(path))?
        .read_to_string(&mut text)
        .map_err(|error| Stop::Said(format!("{}: {error}", path.display())))?;
    Ok(text)
}

/// Does something with every line that is not blank. A line it refuses is said on standard error
/// with its number and reason, and the rest goes on. True if none was refused.
pub(super) fn each_line(
    file: Option<&Path>,
    mut act: impl FnMut(&str) -> Result<Result<(), String>, Stop>,
) -> Result<bool, Stop> {
    let mut input = open(file)?;
    let mut line = Vec::new();
    let mut good = true;
    for number in 1_u64.. {
        line.clear();
        let read = input
            .by_ref()
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        let cut = read as u64 == LONGEST_LINE && line.last() != Some(&b'\n');
        let outcome = if cut {
            skip_line(&mut input)?;
            Err(format!("longer than {LONGEST_LINE} bytes"))
        } else {
            match std::str::from_utf8(&line).map(str::trim) {
                Ok("") => Ok(()),
                Ok(text) => act(text.trim_start_matches('\u{feff}'))?,
                Err(_) => Err("not UTF-8 text".into()),
            }
        };
        if let Err(reason) = outcome {
            good = false;
            writeln!(io::stderr(), "line {number}: {reason}")?;
        }
    }
    Ok(good)
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
