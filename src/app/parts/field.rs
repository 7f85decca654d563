//! A field of a form: label, hint, what is wrong with it, and what it is filled in with.

use yew::{Callback, Event};

use crate::app::tag::{Tag, Words, tag};

/// What stands around a control.
pub struct Around {
    /// The id of the control; once on a page.
    pub id: String,
    /// What it is called.
    pub label: &'static str,
    /// More about it.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub problem: Option<String>,
}

impl Around {
    /// A field without a hint.
    pub fn new(id: impl Into<String>, label: &'static str) -> Self {
        Self {
            id: id.into(),
            label,
            hint: None,
            problem: None,
        }
    }

    /// With a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what is wrong, if anything is.
    #[must_use]
    pub fn problem(mut self, problem: Option<String>) -> Self {
        self.problem = problem;
        self
    }

    /// The field, with its control in it.
    pub fn with(self, control: Tag) -> Tag {
        let class = match self.problem {
            Some(_) => "field field--error",
            None => "field",
        };
        let part = |kind: &str| format!("{}-{kind}", self.id);
        let mut described = Vec::new();
        let hint = self.hint.map(|hint| {
            described.push(part("hint"));
            tag("p", "field__hint").id(part("hint")).text(hint)
        });
        let problem = self.problem.map(|problem| {
            described.push(part("problem"));
            tag("p", "field__error")
                .id(part("problem"))
                .add(tag("span", "visually-hidden").text("Error: "))
                .text(problem)
        });
        let mut control = control.id(self.id.clone());
        if problem.is_some() {
            control = control.set("aria-invalid", "true");
        }
        if !described.is_empty() {
            control = control.set("aria-describedby", described.join(" "));
        }
        tag("div", class)
            .add(
                tag("label", "field__label")
                    .set("for", self.id)
                    .text(self.label),
            )
            .add_some(hint)
            // What is wrong is heard as soon as it is there.
            .add(
                tag("div", "field__alert")
                    .set("role", "alert")
                    .add_some(problem),
            )
            .add(control)
    }
}

/// A field for a line of text.
pub fn line(kind: &'static str, value: impl Words, act: impl Fn(String) + 'static) -> Tag {
    tag("input", "field__input")
        .set("type", kind)
        .set("autocomplete", "off")
        .value(value)
        .on_text(act)
}

/// A list to choose one from: values and words, and which of them is chosen. Keyed by what it is
/// about, because a list that was touched does not follow its attributes.
pub fn choice(options: impl Iterator<Item = (String, String, bool)>) -> Tag {
    tag("select", "field__input").add_all(options.map(|(value, words, chosen)| {
        let option = tag("option", "").set("value", value).text(words);
        if chosen {
            option.set("selected", "")
        } else {
            option
        }
    }))
}

/// A box to tick, with its words, and what ticking it does.
pub fn tick(id: &'static str, words: &'static str, on: bool, act: impl Fn(bool) + 'static) -> Tag {
    tag("label", "tick")
        .add(
            tag("input", "tick__input")
                .set("type", "checkbox")
                .id(id)
                .checked(on)
                .on_change(Callback::from(move |_: Event| act(!on))),
        )
        .text(words)
}
