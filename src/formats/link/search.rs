//! Finding tokens in whatever text they arrive in: an address, a mail, a chat, a page of links.

use std::borrow::Cow;
use std::collections::HashSet;

use percent_encoding::percent_decode_str;

use super::token::{is_token, is_token_char};

/// Something that was found in text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// A whole token: its checksum fits.
    Token(String),
    /// Something marked as a link whose token does not verify, as far as it can be shown.
    Damaged(String),
}

/// The most characters that are joined across white space: longer than the longest token (104
/// answers, 104 targets and a label of 240 bytes).
const LONGEST: usize = 520;

/// The most lines or words that a token without a marker is joined from: a long one at 76 columns
/// has 7. Every word that begins with `1` may be such a beginning, so this bounds the search.
const MOST_PIECES: usize = 12;

/// The fewest characters of any token.
const SHORTEST: usize = 16;

/// What stands before a token in an address.
const MARKERS: [&str; 3] = ["#r=", "#g=", "#s="];

/// Every token in a text, in order, each once; then what is marked as a link and is none.
///
/// A token is a run of token characters that is exactly the token. What follows is ignored. Only
/// if the run does not verify is it tried joined with what follows white space, as mail programs
/// wrap it. The text is searched as it is, and percent-decoded once and twice, as link-checking
/// mail services encode it.
pub fn find(text: &str) -> Vec<Found> {
    let mut tokens: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    let mut damaged = Vec::new();
    let mut text = Cow::Borrowed(text);
    for round in 0..3 {
        let found = search(&text);
        for token in found.tokens {
            if seen.insert(token.clone()) {
                tokens.push(token);
            }
        }
        damaged = found.damaged;
        if round < 2 {
            let decoded = match percent_decode_str(&text).decode_utf8_lossy() {
                // Nothing in it was encoded.
                Cow::Borrowed(_) => break,
                Cow::Owned(decoded) => decoded,
            };
            text = Cow::Owned(decoded);
        }
    }
    // What is damaged only because decoding ran into it was found whole before.
    damaged.retain(|piece| !tokens.iter().any(|token| piece.starts_with(token.as_str())));
    tokens
        .into_iter()
        .map(Found::Token)
        .chain(damaged.into_iter().map(Found::Damaged))
        .collect()
}

#[derive(Default)]
struct Search {
    tokens: Vec<String>,
    damaged: Vec<String>,
}

fn search(text: &str) -> Search {
    let mut found = Search::default();
    let mut rest = text;
    let mut before = "";
    while !rest.is_empty() {
        let marked = MARKERS.iter().any(|marker| before.ends_with(marker));
        let run = rest.find(|c| !is_token_char(c)).unwrap_or(rest.len());
        if marked || (run > 0 && rest.starts_with('1')) {
            let pieces = if marked { LONGEST } else { MOST_PIECES };
            if let Some((token, used)) = token_at(rest, run, pieces) {
                found.tokens.push(token);
                before = "";
                rest = &rest[used..];
                continue;
            } else if marked {
                found
                    .damaged
                    .push(rest[..run].chars().take(LONGEST).collect());
            }
        }
        // On to the next place where a token can begin: after a run and what ends it.
        let next = rest[run..]
            .chars()
            .next()
            .map_or(rest.len(), |c| run + c.len_utf8());
        let start = text.len() - rest.len();
        before = &text[..start + next];
        rest = &rest[next..];
    }
    found
}

/// The token that begins here, in at most so many pieces, and how much of the text it takes.
fn token_at(text: &str, run: usize, pieces: usize) -> Option<(String, usize)> {
    if (SHORTEST..=LONGEST).contains(&run) && is_token(&text[..run]) {
        return Some((text[..run].to_owned(), run));
    }
    let mut joined = text[..run].to_owned();
    let mut used = run;
    for _ in 1..pieces {
        let gap = text[used..].len() - text[used..].trim_start().len();
        let piece_at = used + gap;
        let piece = text[piece_at..]
            .find(|c| !is_token_char(c))
            .unwrap_or(text.len() - piece_at);
        if gap == 0 || piece == 0 {
            return None;
        }
        joined.push_str(&text[piece_at..piece_at + piece]);
        used = piece_at + piece;
        if joined.len() > LONGEST {
            return None;
        }
        if joined.len() >= SHORTEST && is_token(&joined) {
            return Some((joined, used));
        }
    }
    None
}
