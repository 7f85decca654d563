//! The sentences of the interface: a report in, plain English out.
//!
//! One folder a language, the same functions in each; [`en`] is the only one so far. Text of the
//! instrument (questions, level names, patterns) comes from the model, never from here. Pages ask
//! for a sentence by what it says, so a missing one does not compile.
//!
//! Voice: plain British English, short sentences, present tense, "you" and "we". Never in a
//! finding, a level or a row: score, fail, maturity, average, congratulations.

pub mod en;
