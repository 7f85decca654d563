//! What people write in their own words, and what of it can be kept.
//!
//! Writing from right to left is welcome. What is left out are control characters and the marks
//! that turn the direction of other text (UAX #9, sections 2.1, 2.2 and 2.4: embeddings, overrides
//! and isolates): nobody types them, they come with what is pasted, and they can make a text read
//! as something else.

/// How a text is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// All on one line: a name.
    Line,
    /// With line breaks and tabs: a note.
    Lines,
}

/// The text without what cannot be kept. Other breaks, such as the one that word processors put
/// inside a paragraph, become what the layout has for them. (A carriage return comes with a line
/// feed: fields give none by itself.)
pub fn clean(text: &str, layout: Layout) -> String {
    let kept = |c: char| match c {
        c if is_kept(c, layout) => Some(c),
        '\r' => None,
        c if c.is_control() && c.is_whitespace() => Some(match layout {
            Layout::Line => ' ',
            Layout::Lines => '\n',
        }),
        _ => None,
    };
    text.chars().filter_map(kept).collect()
}

/// The first character of a text that cannot be kept.
pub fn stray(text: &str, layout: Layout) -> Option<char> {
    text.chars().find(|c| !is_kept(*c, layout))
}

fn is_kept(c: char, layout: Layout) -> bool {
    match c {
        '\n' | '\t' => layout == Layout::Lines,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        c => !c.is_control(),
    }
}
