//! Rust source as far as these rules need it: code, text in quotes, comments.

/// A source, taken apart.
pub(super) struct Source {
    /// The code without comments; each text in quotes is `"3"`, its place in `literals`.
    pub(super) code: String,
    /// What stands in quotes.
    pub(super) literals: Vec<String>,
}

impl Source {
    pub(super) fn new(text: &str) -> Self {
        let mut source = Self {
            code: String::new(),
            literals: Vec::new(),
        };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let raw = raw_quote(rest, &source.code);
            rest = if rest.starts_with("//") {
                &rest[rest.find('\n').unwrap_or(rest.len())..]
            } else if rest.starts_with("/*") {
                rest.split_once("*/").map_or("", |(_, after)| after)
            } else if let Some((start, end)) = raw {
                let body = &rest[start..];
                let length = body.find(&end).unwrap_or(body.len());
                source.literal(&body[..length]);
                body[length..].strip_prefix(&*end).unwrap_or("")
            } else if c == '"' {
                let length = quoted(&rest[1..]);
                source.literal(&rest[1..=length]);
                rest.get(length + 2..).unwrap_or("")
            } else if let Some(length) = character(rest) {
                &rest[length..]
            } else {
                source.code.push(c);
                &rest[c.len_utf8()..]
            };
        }
        source
    }

    fn literal(&mut self, text: &str) {
        let number = self.literals.len().to_string();
        self.code.extend(["\"", &number, "\""]);
        self.literals.push(text.to_owned());
    }

    /// Code and text, each text in quotes.
    pub(super) fn without_comments(&self) -> String {
        let quoted = self
            .literals
            .iter()
            .map(|literal| format!("\"{literal}\"\n"));
        let code: String = self.code.chars().filter(|c| !c.is_ascii_digit()).collect();
        code + "\n" + &quoted.collect::<String>()
    }

    /// The texts in quotes within a part of the code.
    pub(super) fn literals_in(&self, code: &str) -> Vec<&str> {
        let numbers = code.split('"').skip(1).step_by(2);
        numbers
            .filter_map(|n| Some(self.literals.get(n.parse::<usize>().ok()?)?.as_str()))
            .collect()
    }
}

/// Where a raw text such as `r#"..."#` begins, and what ends it.
fn raw_quote(rest: &str, before: &str) -> Option<(usize, String)> {
    let inside_a_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let after = rest.strip_prefix('r').filter(|_| !inside_a_word)?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..]
        .starts_with('"')
        .then(|| (hashes + 2, format!("\"{}", "#".repeat(hashes))))
}

/// How long a text in quotes is.
fn quoted(body: &str) -> usize {
    let mut escaped = false;
    let end = body.char_indices().find(|(_, c)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(body.len(), |(at, _)| at)
}

/// How long a character such as `'"'` or `'\''` is; none for a lifetime.
fn character(rest: &str) -> Option<usize> {
    let mut chars = rest.strip_prefix('\'')?.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        let (at, _) = chars.skip(1).find(|(_, c)| *c == '\'')?;
        return Some(at + 2);
    }
    let (at, next) = chars.next()?;
    (next == '\'').then_some(at + 2)
}

/// The word at the start of a text.
pub(super) fn word(text: &str) -> &str {
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    &text[..end]
}

/// What stands between a bracket at the start of a text and the one that closes it.
pub(super) fn balanced(text: &str) -> &str {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        depth += match c {
            '{' | '(' | '[' => 1,
            '}' | ')' | ']' => -1,
            _ => 0,
        };
        if depth == 0 {
            return &text[1..at.max(1)];
        }
    }
    text
}

/// The first word of each path of a group `a::{b, c}, d`.
pub(super) fn heads(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut heads) = (0, 0, Vec::new());
    for (at, c) in group.char_indices().chain([(group.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(word(group[start..at].trim_start()));
                start = at + 1;
            }
            _ => {}
        }
    }
    heads
}

#[test]
fn code_text_and_comments_are_told_apart() {
    let source = Source::new(
        "let a = \"x \\\" y\"; // \"no\"\nlet b = r#\"a\"b\"#; let c = '\"'; /* \"no\" */ let d: &'a str = \"z\"; '\\'' for\"w\"",
    );
    assert_eq!(source.literals, ["x \\\" y", "a\"b", "z", "w"]);
    assert_eq!(
        source.code,
        "let a = \"0\"; \nlet b = \"1\"; let c = ;  let d: &'a str = \"2\";  for\"3\""
    );
    assert_eq!(source.literals_in("\"2\" + \"0\""), ["z", "x \\\" y"]);
    assert_eq!(balanced("{a {b} (c)} d"), "a {b} (c)");
    assert_eq!(heads("a::{b, c}, d::e, f"), ["a", "d", "f"]);
}
