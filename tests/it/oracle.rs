//! The scoring once more, written from its specification and nothing else: whole numbers and
//! fractions of `i128`, every list walked in full. Slow and plain, to check the engine against.

use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::ids::{DimensionId, ThemeId};
use fourfront::domain::model::Model;
use fourfront::domain::points::Points;
use fourfront::domain::scope::Mode;

/// A fraction; the second number is above 0.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fraction(pub(crate) i128, pub(crate) i128);

impl Fraction {
    pub(crate) fn at_most(self, other: Self) -> bool {
        self.0 * other.1 <= other.0 * self.1
    }

    fn smaller(self, other: Self) -> Self {
        if self.at_most(other) { self } else { other }
    }

    fn reduced(self) -> Self {
        let (mut a, mut b) = (self.0, self.1);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self(self.0 / a, self.1 / a)
    }

    fn plus(self, other: Self) -> Self {
        Self(self.0 * other.1 + other.0 * self.1, self.1 * other.1).reduced()
    }

    /// The band these points lie in.
    pub(crate) fn band(self) -> i128 {
        1 + (1..=4).filter(|rung| self.0 >= 20 * rung * self.1).count() as i128
    }

    /// The same number as the engine's.
    pub(crate) fn points(self) -> Points {
        let Self(part, whole) = self.reduced();
        Points::new(part as i64, whole as i64)
    }
}

const CEILING: [i128; 5] = [19, 39, 59, 79, 100];

/// One question as the rule sees it. The answer is 1 to 5, or 0 where it is open.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) name: String,
    pub(crate) weight: i128,
    pub(crate) caps: Option<[i128; 5]>,
    pub(crate) answer: i128,
    unanswered: bool,
}

/// A dimension's questions that count, and the weight of those that would if all applied.
#[derive(Clone, Debug)]
pub(crate) struct Dimension {
    pub(crate) questions: Vec<Question>,
    pub(crate) full: i128,
}

/// One evaluation of the rule.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outcome {
    pub(crate) raw: Fraction,
    pub(crate) support: i128,
    gate: i128,
    pub(crate) score: Fraction,
    pub(crate) level: i128,
}

pub(crate) fn dimension(
    model: &Model,
    mode: Mode,
    answers: &Answers,
    id: DimensionId,
) -> Dimension {
    let mut dimension = Dimension {
        questions: Vec::new(),
        full: 0,
    };
    for (position, indicator) in model.indicators.iter().enumerate() {
        let out = mode == Mode::Quick && !indicator.quick;
        if indicator.dimension != id || out {
            continue;
        }
        dimension.full += i128::from(indicator.weight);
        let answer = answers.iter().nth(position).expect("an answer for each").1;
        if answer != Answer::NotApplicable {
            dimension.questions.push(Question {
                name: indicator.id.clone(),
                weight: i128::from(indicator.weight),
                caps: indicator
                    .gate
                    .as_ref()
                    .map(|g| g.caps.map(|cap| i128::from(cap.number()))),
                answer: answer.level().map_or(0, |level| i128::from(level.number())),
                unanswered: answer == Answer::Unanswered,
            });
        }
    }
    dimension
}

/// Section 3, on answers that are all known.
fn rule(questions: &[Question], gate: i128) -> Outcome {
    let weight: i128 = questions.iter().map(|q| q.weight).sum();
    let sum: i128 = questions.iter().map(|q| q.weight * (q.answer - 1)).sum();
    let raw = Fraction(25 * sum, weight);
    let mut support = 1;
    for level in 2..=5 {
        let near: i128 = questions
            .iter()
            .filter(|q| q.answer >= level - 1)
            .map(|q| q.weight)
            .sum();
        if 3 * near >= 2 * weight {
            support = level;
        }
    }
    let cap = support.min(gate);
    let score = raw.smaller(Fraction(CEILING[cap as usize - 1], 1));
    Outcome {
        raw,
        support,
        gate,
        score,
        level: score.band(),
    }
}

fn gate(questions: &[Question]) -> i128 {
    let caps = questions
        .iter()
        .filter_map(|q| Some(q.caps?[q.answer as usize - 1]));
    caps.min().unwrap_or(5)
}

impl Dimension {
    /// The rule with every open answer counted as this level.
    pub(crate) fn with_open_as(&self, level: i128) -> Option<Outcome> {
        let mut questions = self.questions.clone();
        for question in &mut questions {
            if question.answer == 0 {
                question.answer = level;
            }
        }
        (!questions.is_empty()).then(|| rule(&questions, gate(&questions)))
    }

    /// The rule with these answers, one for each question.
    pub(crate) fn with(&self, answers: &[i128]) -> Outcome {
        let mut questions = self.questions.clone();
        for (question, answer) in questions.iter_mut().zip(answers) {
            question.answer = *answer;
        }
        rule(&questions, gate(&questions))
    }

    /// The answers at the low end: an open one counts as 1.
    pub(crate) fn lowest(&self) -> Vec<i128> {
        self.questions.iter().map(|q| q.answer.max(1)).collect()
    }

    /// The rule on the known answers only; an unknown gate counts as 1.
    pub(crate) fn point(&self) -> Option<Outcome> {
        let known: Vec<Question> = self
            .questions
            .iter()
            .filter(|q| q.answer > 0)
            .cloned()
            .collect();
        let gate = self.with_open_as(1)?.gate;
        (!known.is_empty()).then(|| rule(&known, gate))
    }

    /// The rule on every completion of the open answers.
    pub(crate) fn completions(&self) -> Vec<Outcome> {
        let Some(open) = self.questions.iter().position(|q| q.answer == 0) else {
            return self.with_open_as(1).into_iter().collect();
        };
        let settled = (1..=5).flat_map(|level| {
            let mut settled = self.clone();
            settled.questions[open].answer = level;
            settled.completions()
        });
        settled.collect()
    }

    pub(crate) fn status(&self) -> &'static str {
        let applicable: i128 = self.questions.iter().map(|q| q.weight).sum();
        let known: i128 = self
            .questions
            .iter()
            .filter(|q| q.answer > 0)
            .map(|q| q.weight)
            .sum();
        if applicable == 0 {
            "not-applicable"
        } else if 2 * known < applicable || 2 * applicable < self.full {
            "insufficient"
        } else if self.questions.iter().any(|q| q.unanswered) {
            "provisional"
        } else {
            "complete"
        }
    }

    /// What holds the level at the low end, by name.
    pub(crate) fn binding(&self) -> Vec<String> {
        let Some(low) = self.with_open_as(1) else {
            return Vec::new();
        };
        let mut binding = Vec::new();
        if low.level == 5 {
            return binding;
        }
        if low.raw.band() == low.level {
            binding.push("score".to_owned());
        }
        if low.support == low.level {
            binding.push("support".to_owned());
        }
        for question in &self.questions {
            let answer = question.answer.max(1);
            if question
                .caps
                .is_some_and(|caps| caps[answer as usize - 1] == low.level)
            {
                binding.push(format!("gate:{}", question.name));
            }
        }
        binding
    }
}

/// Section 5 at one end: the level of the whole and its index.
pub(crate) fn overall(outcomes: &[Outcome]) -> Option<(i128, Fraction)> {
    let level = outcomes.iter().map(|o| o.level).min()?;
    let count = outcomes.len() as i128;
    let sum = outcomes
        .iter()
        .fold(Fraction(0, 1), |sum, o| sum.plus(o.score));
    let least = outcomes
        .iter()
        .fold(Fraction(100, 1), |least, o| least.smaller(o.score));
    let halves = Fraction(sum.0, sum.1 * count).plus(least);
    let index = Fraction(halves.0, halves.1 * 2);
    Some((
        level,
        index.smaller(Fraction(CEILING[level as usize - 1], 1)),
    ))
}

/// Section 6: low, point and high of a theme, and how many of how many are known.
pub(crate) type Theme = (Option<(Fraction, Fraction)>, Option<Fraction>, usize, usize);

pub(crate) fn theme(model: &Model, mode: Mode, answers: &Answers, theme: ThemeId) -> Theme {
    let tagged: Vec<(i128, Option<i128>)> = answers
        .iter()
        .filter(|(id, answer)| {
            let indicator = &model.indicators[id.index()];
            indicator.themes.contains(&theme)
                && (mode == Mode::Full || indicator.quick)
                && *answer != Answer::NotApplicable
        })
        .map(|(id, answer)| {
            let weight = i128::from(model.indicators[id.index()].weight);
            (
                weight,
                answer.level().map(|level| i128::from(level.number())),
            )
        })
        .collect();
    let mean = |counted: &[(i128, i128)]| {
        let weight: i128 = counted.iter().map(|(weight, _)| weight).sum();
        let sum: i128 = counted
            .iter()
            .map(|(weight, answer)| weight * (answer - 1))
            .sum();
        (weight > 0).then(|| Fraction(25 * sum, weight))
    };
    let open_as = |level| -> Vec<_> {
        tagged
            .iter()
            .map(|(weight, answer)| (*weight, answer.unwrap_or(level)))
            .collect()
    };
    let known: Vec<_> = tagged
        .iter()
        .filter_map(|(weight, answer)| Some((*weight, (*answer)?)))
        .collect();
    let ends = mean(&open_as(1)).zip(mean(&open_as(5)));
    (ends, mean(&known), known.len(), tagged.len())
}
