//! Writing a pack: for the test that keeps it true to the JSON.

use crate::domain::answers::Answer;
use crate::domain::model::{Bound, Example, Gift, Indicator, Model, Subject};
use crate::domain::scope::Mode;
use crate::formats::date;

/// The pack of a model.
pub fn write(model: &Model) -> String {
    let mut pack = Writer(String::new());
    let version = model.version.to_string();
    pack.lines([&model.id, &version, &model.language]);
    pack.lines([&model.title, &model.summary, &model.guidance]);
    for level in &model.levels {
        pack.lines([&level.name, &level.meaning]);
    }
    pack.list(&model.roles, |pack, role| {
        pack.lines([&role.id, &role.title]);
    });
    pack.list(&model.sources, |pack, source| {
        pack.lines([&source.id, &source.title, &source.publisher]);
        pack.line(source.author.as_deref().unwrap_or_default());
        pack.line(
            &source
                .year
                .map_or_else(String::new, |year| year.to_string()),
        );
        pack.line(&source.summary);
    });
    pack.list(&model.themes, |pack, theme| {
        pack.lines([
            &theme.id,
            &theme.title,
            &theme.short,
            &theme.question,
            &theme.description,
        ]);
        pack.positions(theme.sources.iter().map(|id| id.index()));
    });
    pack.list(&model.dimensions, |pack, dimension| {
        pack.lines([
            &dimension.id,
            &dimension.title,
            &dimension.short,
            &dimension.code,
        ]);
        pack.lines([
            &dimension.held_by,
            &dimension.question,
            &dimension.description,
        ]);
        pack.line(if dimension.gift == Gift::Shared {
            "shared"
        } else {
            "board"
        });
        let range = dimension.first..dimension.first + dimension.count;
        pack.list(&model.indicators[range], write_indicator);
    });
    pack.list(&model.patterns, |pack, pattern| {
        pack.lines([&pattern.id, &pattern.title]);
        pack.list(&pattern.when, |pack, condition| {
            let (kind, at) = match condition.subject {
                Subject::Indicator(id) => ("i", id.index()),
                Subject::Dimension(id) => ("d", id.index()),
                Subject::Theme(id) => ("t", id.index()),
            };
            let (bound, level) = match condition.bound {
                Bound::AtMost(level) => ("<", level),
                Bound::AtLeast(level) => (">", level),
            };
            pack.line(&format!("{kind} {at} {bound} {}", level.number()));
        });
        pack.lines([&pattern.reading, &pattern.advice]);
        pack.positions(pattern.sources.iter().map(|id| id.index()));
    });
    write_example(&mut pack, model.example.as_ref());
    pack.0
}

fn write_indicator(pack: &mut Writer, indicator: &Indicator) {
    pack.lines([
        &indicator.id,
        &indicator.title,
        &indicator.question,
        &indicator.why,
    ]);
    pack.lines(&indicator.anchors);
    pack.line(&indicator.weight.to_string());
    let gate = indicator.gate.as_ref();
    pack.line(&gate.map_or_else(String::new, |gate| {
        gate.caps
            .iter()
            .map(|cap| cap.number().to_string())
            .collect()
    }));
    pack.line(gate.map_or("", |gate| gate.reason.as_str()));
    pack.line(if indicator.quick { "quick" } else { "" });
    pack.line(if indicator.na_allowed { "na" } else { "" });
    pack.positions(indicator.themes.iter().map(|id| id.index()));
    pack.line(&indicator.evidence);
    let story = indicator.example.as_ref();
    pack.line(story.map_or("", |story| story.text.as_str()));
    pack.line(&story.map_or_else(String::new, |story| story.source.index().to_string()));
    pack.lines(&indicator.moves);
    pack.line(&indicator.discuss);
    pack.positions(indicator.sources.iter().map(|id| id.index()));
}

fn write_example(pack: &mut Writer, example: Option<&Example>) {
    let Some(example) = example else {
        return pack.lines(["", "", ""]);
    };
    pack.line(if example.mode == Mode::Quick {
        "quick"
    } else {
        "full"
    });
    pack.line(&date::print(example.date));
    let letters = example.answers.iter().map(|(_, answer)| match answer {
        Answer::Unanswered => '-',
        Answer::Unsure => '?',
        Answer::NotApplicable => 'n',
        Answer::Level(level) => char::from(b'0' + level.number()),
    });
    pack.line(&letters.collect::<String>());
}

struct Writer(String);

impl Writer {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn lines<T: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = T>) {
        for line in lines {
            self.line(line.as_ref());
        }
    }

    fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.line(&items.len().to_string());
        for item in items {
            write(self, item);
        }
    }

    fn positions(&mut self, positions: impl Iterator<Item = usize>) {
        let positions: Vec<String> = positions.map(|at| at.to_string()).collect();
        self.line(&positions.join(" "));
    }
}
