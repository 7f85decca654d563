//! What people see of work that came from an older version of the questions, from another device,
//! and of a list that is full.

use fourfront::app::desk::{Desk, Named};
use fourfront::app::store::{Message, Opening};
use fourfront::domain::notes::GoneNote;
use fourfront::domain::older::Older;
use fourfront::domain::plan::Problem;
use fourfront::domain::response::Response;
use fourfront::domain::scope::Mode;
use fourfront::domain::session::{Action, Session};
use fourfront::domain::snapshot::Snapshot;
use fourfront::formats::link;
use fourfront::words::en::{history, opened};

use crate::pages::{check, session, shown};
use crate::support::{answers, model};

/// Work with a moment of an older version, and a note on a question that is gone.
fn with_older() -> Session {
    let mut session = session(Mode::Full, 26);
    let own = session.assessment.as_mut().unwrap();
    let mut moment = Snapshot::new(model(), Mode::Full, &own.answers, own.date);
    (moment.version, moment.automatic) = (0, true);
    moment.answers[0].0 = "figure-head".into();
    own.snapshots.push(moment);
    own.gone_notes.push(GoneNote {
        version: 0,
        indicator: "figure-head".into(),
        text: "Ask Ann\n<b>twice</b>".into(),
    });
    session
}

#[test]
fn a_moment_of_an_older_version_says_so_and_notes_that_lost_their_question_are_shown() {
    let page = check("history-older", "/history", with_older(), vec![]);
    for words in [
        "Version 0 of the questions",
        "Notes on questions that are gone",
        "Delete: note on figure-head, version 0",
        "Ask Ann\n&lt;b&gt;twice&lt;/b&gt;",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

#[test]
fn a_preview_says_what_carries_over() {
    let mut older = with_older();
    older.older = Some(Older {
        version: 0,
        answered: 26,
        carried: 25,
        open: 1,
        notes: 1,
        others: 2,
    });
    let preview = Opening::Preview("northvale.json".into(), Box::new(older));
    let page = check(
        "settings-older",
        "/settings",
        session(Mode::Full, 14),
        vec![Message::Opening(preview)],
    );
    assert!(
        page.contains(
            "Version 0, and today’s are version 1. 25 of 26 answers carry over. 1 question has no \
             answer yet. What was answered then is kept as a moment. One note is on a question that is gone: it stands at the end of the history. 2 more assessments came over \
             in the same way."
        ),
        "{page}"
    );
}

#[test]
fn a_full_list_of_moments_says_what_that_means_and_what_to_do() {
    let mut full = session(Mode::Full, 26);
    for _ in 0..Snapshot::MOST {
        full.apply(model(), Action::Snap("x".into()));
    }
    let page = shown("/history", full);
    assert!(page.contains(history::MOMENTS_FULL), "{page}");
    assert!(!page.contains("id=\"moment-name\""), "{page}");
}

#[test]
fn both_names_are_asked_for_where_both_are_missing() {
    let mut desk = Desk::default();
    for what in [Named::Another, Named::Before] {
        desk.name(what, " ".into(), Some(Problem::Missing));
    }
    let page = check(
        "history-names",
        "/history",
        session(Mode::Full, 14),
        vec![Message::Desk(Box::new(desk))],
    );
    let asked = "Write a name, so that you can tell your assessments apart.";
    assert_eq!(page.matches(asked).count(), 2, "{page}");
}

#[test]
fn an_own_result_that_is_newer_in_the_link_can_be_used() {
    let own = session(Mode::Full, 26);
    let newer = Response {
        answers: answers("5 5 5"),
        revision: 3,
        ..own.assessment.as_ref().unwrap().response(model())
    };
    let fragment = format!("r={}", link::write(model(), &newer));
    let page = check("shared-newer", &fragment, own.clone(), vec![]);
    let ways = [
        opened::TAKE_NEWER,
        opened::COMPARE,
        opened::KEEP,
        opened::SEE_OWN,
    ];
    let places: Vec<_> = ways.iter().map(|words| page.find(words)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{page}"
    );

    // Not in hand: compared all the same, and used where it is.
    let mut beside = own;
    beside.apply(
        model(),
        Action::Another {
            name: "Ashby".into(),
            id: 99,
            today: newer.date.unwrap(),
        },
    );
    let page = check("shared-newer-beside", &fragment, beside, vec![]);
    for words in [
        opened::TAKE_NEWER,
        opened::COMPARE,
        opened::KEEP,
        opened::SEE_COPY,
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
}
