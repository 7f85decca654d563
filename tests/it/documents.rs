//! What is kept: the session's transitions, and the document it is stored in.

use fourfront::domain::answers::Answer;
use fourfront::domain::assessment::Assessment;
use fourfront::domain::ids::IndicatorId;
use fourfront::domain::level::Level;
use fourfront::domain::model::Model;
use fourfront::domain::notes::{GoneNote, Notes};
use fourfront::domain::plan::{Move, MoveStatus, Plan};
use fourfront::domain::response::{Label, Targets};
use fourfront::domain::scope::Mode;
use fourfront::domain::session::{Action, Session, Theme};
use fourfront::domain::snapshot::Snapshot;
use fourfront::domain::undo::Done;
use fourfront::domain::writing::{Layout, clean};
use fourfront::formats::document::{Document, LARGEST, read, write};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::any::{answer, few, level as any_level, mode};
use crate::support::{day, fill, level, model, question, sketch};

mod aims;
mod kept_apart;
mod moments;
mod older;
mod strangers;
mod transitions;

/// A document with something in every field.
fn document() -> Document {
    let mut assessment = Assessment::new(model(), Mode::Quick, 0x7f3a_91c2, day("2026-11-21"));
    assessment.answers.set(
        model(),
        question(model(), "culture"),
        Answer::Level(level(2)),
    );
    assessment
        .answers
        .set(model(), question(model(), "mission"), Answer::Unsure);
    assessment
        .notes
        .set(question(model(), "culture"), "Ask \"Ann\".\nTwice.".into());
    assessment
        .targets
        .set(question(model(), "value"), Some(Level::Five));
    assessment.role = model().role_named("chair");
    (assessment.revision, assessment.linked) = (9, true);
    let session = Session {
        assessment: Some(assessment),
        theme: Theme::Dark,
        ..Session::default()
    };
    Document {
        revision: 41,
        session,
    }
}

fn file() -> Value {
    serde_json::from_str(&write(model(), &document())).expect("JSON")
}

/// The document with one value changed: all its faults.
#[track_caller]
fn check(pointer: &str, value: Value, expected: &[&str]) {
    let mut file = file();
    *file
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
    refused(&file.to_string(), expected);
}

#[track_caller]
fn refused(text: &str, expected: &[&str]) {
    let faults = read(model(), text).expect_err("is refused");
    let found: Vec<String> = faults.0.iter().map(ToString::to_string).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_document_comes_back_as_it_was() {
    assert_eq!(read(model(), &write(model(), &document())), Ok(document()));
    let empty = Document {
        revision: 0,
        session: Session::default(),
    };
    assert_eq!(read(model(), &write(model(), &empty)), Ok(empty));
}

#[test]
fn what_can_be_undone_is_not_stored() {
    let mut document = document();
    document.session.apply(model(), Action::Delete);
    assert_eq!(document.session.undo.len(), 1);
    let back = read(model(), &write(model(), &document)).expect("reads");
    assert_eq!(back.session, Session::default());
}

/// A document as it was written before there were plans and snapshots.
fn version_1() -> Value {
    json!({
        "format": "fourfront", "version": 1, "revision": 41, "theme": "dark",
        "assessment": {
            "model": "four-preconditions", "model_version": 1, "id": "7f3a91c2", "revision": 9,
            "linked": true, "mode": "quick", "date": "2026-11-21", "role": "chair",
            "answers": { "culture": 2, "mission": "unsure" }, "targets": { "value": 5 },
            "notes": { "culture": "Ask \"Ann\".\nTwice." },
        },
    })
}

#[test]
fn version_1_is_read_for_ever() {
    assert_eq!(read(model(), &version_1().to_string()), Ok(document()));
}

#[test]
fn the_stored_shape_is_version_2_for_ever() {
    let mut expected = version_1();
    expected["version"] = json!(2);
    expected["others"] = json!([]);
    let assessment = &mut expected["assessment"];
    assessment["name"] = Value::Null;
    assessment["plan"] = json!({ "targets_by": null, "moves": [] });
    assessment["snapshots"] = json!([]);
    assert_eq!(file(), expected);
}

#[test]
fn what_is_not_ours_is_said_to_be_so() {
    refused("{}", &["not a Fourfront file"]);
    refused("[]", &["not a Fourfront file"]);
    refused("null", &["not a Fourfront file"]);
    refused(
        r#"{"format":"other","version":1}"#,
        &["not a Fourfront file"],
    );
    refused(
        "",
        &["not JSON: EOF while parsing a value at line 1 column 0"],
    );
    refused(
        "{\"format\"",
        &["not JSON: EOF while parsing an object at line 1 column 9"],
    );
    let deep = format!("{{\"format\":{}", "[".repeat(100_000));
    refused(
        &deep,
        &["not JSON: recursion limit exceeded at line 1 column 137"],
    );
}

#[test]
fn another_version_is_refused_by_name() {
    check(
        "/version",
        json!(3),
        &["version: 3 is newer than this program, which reads 1 and 2"],
    );
    let later = r#"{"format":"fourfront","version":7,"all":"different"}"#;
    refused(
        later,
        &["version: 7 is newer than this program, which reads 1 and 2"],
    );
    check("/version", json!(0), &["version: expected 1 or 2, found 0"]);
    check(
        "/version",
        json!("1"),
        &["version: expected a whole number from 0, found text \"1\""],
    );
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let text = write(model(), &document());
    let padded = text.clone() + &" ".repeat(LARGEST - text.len());
    assert_eq!(read(model(), &padded), Ok(document()));
    refused(
        &(padded + " "),
        &["expected at most 16777216 bytes, found 16777217"],
    );
}

#[test]
fn the_fullest_document_of_the_shipped_model_can_be_read_again() {
    let mut document = document();
    for id in model().indicator_ids() {
        // The widest note: each of its characters is written in four bytes.
        let note = Action::Note(id, "🐅".repeat(2 * Session::LONGEST_NOTE));
        document.session.apply(model(), note);
    }
    let text = write(model(), &document);
    assert!(
        text.len() > 26 * 4000 * 4 && text.len() <= LARGEST,
        "{} bytes",
        text.len()
    );
    assert_eq!(read(model(), &text), Ok(document));
}

#[test]
fn each_fault_has_its_words() {
    check(
        "/theme",
        json!("pink"),
        &["theme: expected \"system\", \"light\" or \"dark\", found \"pink\""],
    );
    check(
        "/revision",
        json!(-1),
        &["revision: expected a whole number from 0, found number -1"],
    );
    check(
        "/assessment/model",
        json!("other"),
        &["assessment.model: expected \"four-preconditions\", found \"other\""],
    );
    check(
        "/assessment/id",
        json!("x"),
        &["assessment.id: expected 8 digits 0-9 a-f, found \"x\""],
    );
    check(
        "/assessment/revision",
        json!(256),
        &["assessment.revision: expected 0 to 255, found 256"],
    );
    check(
        "/assessment/linked",
        json!(1),
        &["assessment.linked: expected true or false, found number 1"],
    );
    check(
        "/assessment/mode",
        json!("slow"),
        &["assessment.mode: expected \"quick\" or \"full\", found \"slow\""],
    );
    check(
        "/assessment/date",
        json!("1970-01-01"),
        &[
            "assessment.date: expected a date such as 2026-11-21, from 2000 to 2178, found \"1970-01-01\"",
        ],
    );
    check(
        "/assessment/role",
        json!("king"),
        &["assessment.role: no role \"king\" in four-preconditions"],
    );
    check(
        "/assessment/answers",
        json!({ "lift": 1, "culture": "not-applicable" }),
        &[
            "assessment.answers.lift: no such indicator in four-preconditions",
            "assessment.answers.culture: \"not-applicable\" is not allowed here",
        ],
    );
    check(
        "/assessment/notes",
        json!({ "lift": "x", "culture": 1, "value": "y".repeat(4001) }),
        &[
            "assessment.notes.culture: expected text, found number 1",
            "assessment.notes.value: expected at most 4000 characters, found 4001",
            "assessment.notes.lift: no such indicator in four-preconditions",
        ],
    );
    check(
        "/assessment",
        json!({ "colour": 1 }),
        &[
            "assessment.colour: unknown field, expected model, model_version, id, name, revision, \
             linked, mode, date, role, answers, targets, notes, gone_notes, plan, snapshots",
            "assessment.model: missing",
            "assessment.model_version: missing",
            "assessment.id: missing",
            "assessment.revision: missing",
            "assessment.linked: missing",
            "assessment.mode: missing",
            "assessment.date: missing",
            "assessment.answers: missing",
            "assessment.targets: missing",
            "assessment.notes: missing",
        ],
    );
}

/// A document with something in every field that version 2 added.
fn full_document() -> Document {
    let mut document = document();
    let culture = question(model(), "culture");
    for action in [
        Action::Name("Northvale".into()),
        Action::Snap("Before".into()),
        Action::TargetsBy(Some(day("2027-06-30"))),
        Action::AddMove(Move {
            text: "Ask Ann".into(),
            indicator: Some(culture),
            owner: "Ann".into(),
            due: Some(day("2027-01-15")),
            status: MoveStatus::Underway,
        }),
        Action::Another {
            name: "Ashby".into(),
            id: 1,
            today: day("2026-11-21"),
        },
        Action::Open(0),
    ] {
        document.session.apply(model(), action);
    }
    document.session.trail = Default::default();
    document
}

/// The full document with one value changed: all its faults.
#[track_caller]
fn check_full(pointer: &str, value: Value, expected: &[&str]) {
    let text = write(model(), &full_document());
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    *file
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
    refused(&file.to_string(), expected);
}

#[test]
fn the_full_shape_of_version_2_is_kept_for_ever() {
    let text = write(model(), &full_document());
    assert_eq!(read(model(), &text), Ok(full_document()));
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let assessment = &file["assessment"];
    assert_eq!(assessment["name"], "Northvale");
    assert_eq!(
        assessment["plan"],
        json!({ "targets_by": "2027-06-30", "moves": [{
            "text": "Ask Ann", "indicator": "culture", "owner": "Ann", "due": "2027-01-15",
            "status": "underway",
        }] })
    );
    assert_eq!(
        assessment["snapshots"],
        json!([{
            "name": "Before", "date": "2026-11-21", "taken": null, "mode": "quick",
            "model": "four-preconditions", "version": 1, "answers": "culture 2,mission ?",
        }])
    );
    assert_eq!(file["others"][0]["name"], "Ashby");
}

#[test]
fn each_fault_of_what_version_2_added_has_its_words() {
    let many = |value: Value, count: usize| Value::Array(vec![value; count]);
    let a_move = |field: &str, value: Value| {
        let mut file = json!({ "text": "x", "status": "done" });
        file[field] = value;
        file
    };
    let date = "expected a date such as 2026-11-21, from 2000 to 2178, found \"soon\"";
    check_full(
        "/assessment/plan/moves",
        json!([
            a_move("text", json!("  ")),
            a_move("text", json!("x".repeat(401))),
            a_move("owner", json!("日".repeat(81))),
            a_move("due", json!("soon")),
            a_move("indicator", json!("lift")),
            a_move("status", json!("late")),
        ]),
        &[
            "assessment.plan.moves[0].text: expected what is to be done, found nothing",
            "assessment.plan.moves[1].text: expected at most 400 characters, found 401",
            "assessment.plan.moves[2].owner: expected at most 80 characters, found 81",
            &format!("assessment.plan.moves[3].due: {date}"),
            "assessment.plan.moves[4].indicator: no indicator \"lift\" in four-preconditions",
            "assessment.plan.moves[5].status: expected \"planned\", \"underway\", \"done\" or \
             \"dropped\", found \"late\"",
        ],
    );
    check_full(
        "/assessment/plan/targets_by",
        json!("soon"),
        &[&format!("assessment.plan.targets_by: {date}")],
    );
    check_full(
        "/assessment/plan/moves",
        many(json!({ "text": "x", "status": "done" }), 69),
        &["assessment.plan.moves: expected at most 68, found 69"],
    );
    check_full(
        "/assessment/snapshots/0/answers",
        json!("culture 2,mission 6,value,x ??"),
        &[
            "assessment.snapshots[0].answers: expected a name and 1 to 5, ? or -, found \"mission 6\"",
        ],
    );
    check_full(
        "/assessment/snapshots/0/date",
        json!("soon"),
        &[&format!("assessment.snapshots[0].date: {date}")],
    );
    let moment = serde_json::from_str::<Value>(&write(model(), &full_document())).expect("JSON")
        ["assessment"]["snapshots"][0]
        .clone();
    check_full(
        "/assessment/snapshots",
        many(moment, 209),
        &["assessment.snapshots: expected at most 208, found 209"],
    );
    let other =
        serde_json::from_str::<Value>(&write(model(), &full_document())).expect("JSON")["others"]
            [0]
        .clone();
    check_full(
        "/others",
        many(other, 49),
        &["others: expected at most 48, found 49"],
    );
}

#[test]
fn a_hostile_file_of_faults_is_listed_in_no_time() {
    // Each fault looks at the places around it only: looking at all others would take minutes.
    let names = (0..60_000)
        .map(|n| format!("\"{n:x}\":1"))
        .collect::<Vec<_>>()
        .join(",");
    let start = r#"{"format":"fourfront","version":1,"revision":0,"assessment":{"model":"four-preconditions","model_version":1,"answers":{"#;
    let faults = read(model(), &format!("{start}{names}}}}}}}")).expect_err("is refused");
    assert!(faults.0.len() > 60_000);
}

fn dates() -> impl Strategy<Value = time::Date> {
    (1..=u16::MAX).prop_map(|day| fourfront::formats::date::from_day(day).expect("above 0"))
}

fn name() -> impl Strategy<Value = Option<Label>> {
    option::of("(?s).{0,80}").prop_map(|text| text.and_then(|text| Label::typed(&text)))
}

/// Moves with anything that can stand in a plan.
fn plan() -> impl Strategy<Value = Plan> {
    let any_move = (
        "(?s).{0,60}x",
        option::of(0..8_usize),
        "(?s)|.{0,30}",
        option::of(dates()),
        0..4_usize,
    )
        .prop_map(|(text, indicator, owner, due, status)| Move {
            text,
            indicator: indicator.map(IndicatorId::new),
            owner,
            due,
            status: MoveStatus::ALL[status],
        })
        // As it comes out of the form.
        .prop_map(Move::cut);
    (vec(any_move, 0..4), option::of(dates()))
        .prop_map(|(moves, targets_by)| Plan { moves, targets_by })
}

/// Moments of any model: only what can be told from another when it is read back.
fn snapshots() -> impl Strategy<Value = Vec<Snapshot>> {
    let given = ("[a-z0-9-]{1,12}", answer())
        .prop_filter("no answer is left out", |(_, a)| *a != Answer::Unanswered);
    let model = ("[a-z-]{1,20}", any::<u32>());
    let any_moment = (
        name(),
        dates(),
        option::of(dates()),
        mode(),
        model,
        vec(given, 0..6),
    );
    vec(
        any_moment.prop_map(
            |(name, date, taken, mode, (model, version), answers)| Snapshot {
                name,
                date,
                taken: taken.unwrap_or(date),
                automatic: taken.is_some(),
                mode,
                model,
                version,
                answers,
            },
        ),
        0..4,
    )
}

/// Notes on questions of other versions.
fn gone_notes() -> impl Strategy<Value = Vec<GoneNote>> {
    let any_note = (any::<u32>(), "[a-z0-9-]{1,12}", "(?s).{0,30}");
    let any_note = any_note.prop_map(|(version, indicator, text)| GoneNote {
        version,
        indicator,
        text: clean(&format!("{text}x"), Layout::Lines),
    });
    vec(any_note, 0..3)
}

/// An assessment of a model of eight questions and two roles.
fn assessment() -> impl Strategy<Value = Assessment> {
    let parts = (
        any::<(u32, u8, bool)>(),
        mode(),
        dates(),
        option::of(0..2_usize),
        (name(), plan(), snapshots(), gone_notes()),
    );
    let each = (answer(), option::weighted(0.2, any_level()), "(?s)|.{0,20}");
    (parts, vec(each, 8)).prop_map(|(parts, each)| {
        let model = eight();
        let ((id, link, linked), mode, date, role, (name, plan, snapshots, gone_notes)) = parts;
        let mut targets = Targets::none(&model);
        let mut notes = Notes::default();
        for (id, (_, target, note)) in model.indicator_ids().zip(&each) {
            targets.set(id, *target);
            notes.set(id, clean(note, Layout::Lines));
        }
        let answers: Vec<Answer> = each.iter().map(|(answer, ..)| *answer).collect();
        Assessment {
            name,
            revision: link,
            linked,
            answers: fill(&model, &answers),
            notes,
            role: role.map(fourfront::domain::ids::RoleId::new),
            targets,
            date,
            plan,
            snapshots,
            gone_notes,
            ..Assessment::new(&model, mode, id, date)
        }
    })
}

fn eight() -> Model {
    sketch("1q 1n 1n 1:12355 / 1q 1n 2 2")
}

/// A session on a model, with anything that a person can have done.
fn session() -> impl Strategy<Value = (Model, Document)> {
    let whole = (any::<u32>(), 0..3_usize);
    (whole, option::of(assessment()), vec(assessment(), 0..3)).prop_map(
        |((revision, theme), assessment, others)| {
            let session = Session {
                assessment,
                others,
                theme: [Theme::System, Theme::Light, Theme::Dark][theme],
                ..Session::default()
            };
            (eight(), Document { revision, session })
        },
    )
}

proptest! {
    #![proptest_config(few(256))]

    #[test]
    fn whatever_was_done_comes_back((model, document) in session()) {
        prop_assert_eq!(read(&model, &write(&model, &document)), Ok(document));
    }

    #[test]
    fn whatever_stands_in_a_file_is_read_or_refused(
        at: proptest::sample::Index, value in crate::models::hostile::value(),
    ) {
        let text = write(model(), &full_document());
        let mut file: Value = serde_json::from_str(&text).expect("JSON");
        let all = crate::models::hostile::pointers(&file);
        *file.pointer_mut(at.get(&all)).expect("is there") = value;
        match read(model(), &file.to_string()) {
            Ok(document) => {
                let again = read(model(), &write(model(), &document)).expect("can be read again");
                prop_assert!(again.session.kept_like(&document.session));
            }
            Err(faults) => prop_assert!(!faults.0.is_empty()),
        }
    }

    #[test]
    fn any_text_at_all_is_refused(text in "(?s).{0,80}|\\{\"format\":\"fourfront\".{0,60}") {
        prop_assert!(read(model(), &text).is_err());
    }
}
