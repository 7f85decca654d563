//! The fixed pieces of the result pages: headings, buttons and their texts.

/// On the rows that hold the result.
pub const LEADS: &str = "Weakest, so it leads";
/// Over the rows.
pub const ROWS: &str = "The pre-conditions";
/// The head of the pre-conditions' column.
pub const PRE_CONDITION: &str = "Pre-condition";
/// Over a pattern.
pub const PATTERN: &str = "What this pattern tends to mean";
/// Before a pattern's advice.
pub const TRY: &str = "Try this.";
/// Under a pattern.
pub const PATTERN_NOTE: &str = "A pattern to test with your board, not a verdict.";
/// Where no pattern holds.
pub const NO_PATTERN: &str = "No pattern stands out";
/// Over the question to settle first.
pub const ASK: &str = "Settle this question first";
/// To that question.
pub const ANSWER_NOW: &str = "Answer it now";
/// Over how sure it is.
pub const SURE: &str = "How sure is this?";
/// How many questions have an answer.
pub const ANSWERED: &str = "Answered";
/// To the questions that are open.
pub const SETTLE: &str = "See all answers";
/// Over the themes.
pub const THEMES: &str = "The same answers by theme";
/// The table of themes, for screen readers.
pub const THEMES_CAPTION: &str = "Themes: a reading, not a level";
/// Over the table.
pub const TABLE: &str = "Everything as a table";
/// The table, for screen readers.
pub const TABLE_CAPTION: &str = "Level of each pre-condition";
/// Over the answers.
pub const ANSWERS: &str = "Every answer";
/// Over how it was worked out.
pub const WORKED: &str = "How this was worked out";
/// To the method.
pub const METHOD: &str = "The method in full";
/// Over the whole.
pub const TOGETHER: &str = "All of them together";
/// Over what to do with it.
pub const TAKE: &str = "Take it to your board";
/// Copy a link.
pub const COPY: &str = "Copy link";
/// Save a file.
pub const SAVE_TEXT: &str = "Open it later, here or on another computer.";
/// Download the picture.
pub const SVG: &str = "Download chart";
/// What that picture is for.
pub const SVG_TEXT: &str = "An SVG file, sharp at any size.";
/// Download the picture as pixels.
pub const PNG: &str = "Chart as PNG";
/// What that picture is for.
pub const PNG_TEXT: &str = "For slides, as large as on this screen.";
/// Print.
pub const PRINT: &str = "Print this page";
/// What printing gives.
pub const PRINT_TEXT: &str = "The result on paper, always in light colours.";
/// Ticked, they are printed too.
pub const PRINT_NOTES: &str = "With my private notes";
/// Over the notes on paper.
pub const NOTES_ON_PAPER: &str = "Private notes";
/// The field that holds a link.
pub const LINK_FIELD: &str = "Link to this result";
/// Go on with the quick check's answers.
pub const GROW: &str = "Go on to the full assessment";
/// What that does.
pub const GROW_TEXT: &str =
    "This is a first reading. The full assessment keeps these answers and asks the rest.";
/// Down to the next moves.
pub const TO_MOVES: &str = "See what to do next";
/// To the first question.
pub const FIRST: &str = "Start with question 1";
/// Go on answering.
pub const GO_ON: &str = "Go on answering";
/// On a shared result.
pub const SHARED: &str = "You are looking at a shared result.";
/// On a shared result.
pub const START_OWN: &str = "Start my own";
/// On the example.
pub const EXAMPLE: &str = "This is an example.";
/// On the example.
pub const EXAMPLE_TEXT: &str = "The organisation is invented. Nothing here is yours.";
/// Whose result: own.
pub const YOURS: &str = "Your result";
/// Whose result: the example's.
pub const EXAMPLES: &str = "Example result";
/// Whose result: a stranger's.
pub const SHARED_RESULT: &str = "A shared result";
/// Where there is nothing to show.
pub const EMPTY_TEXT: &str = "Nothing is answered yet.";
/// To the start.
pub const TO_START: &str = "Choose how to start";
/// Where there is no result.
pub const NOTHING_YET: &str = "Nothing to show yet";
