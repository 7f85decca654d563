//! Results that are handed over and opened: where they lead, what goes along, what is kept, and two
//! of them over each other.

use fourfront::app::desk::{Desk, Named};
use fourfront::app::home::{Handed, home};
use fourfront::app::pages::shared::over::other;
use fourfront::app::store::Message;
use fourfront::domain::assessment::Assessment;
use fourfront::domain::compare::{Side, compare};
use fourfront::domain::level::Level;
use fourfront::domain::plan::Problem;
use fourfront::domain::response::{Label, Response};
use fourfront::domain::scope::{Mode, Scope};
use fourfront::domain::session::{Action, Session};
use fourfront::domain::shared::{Known, Newer, copy, known};
use fourfront::formats::{date, link, mail};
use fourfront::words::en::compared::{self, Names, Whose};
use fourfront::words::en::{opened, share};

use crate::pages::{check, session};
use crate::support::{answers, model, question};

/// Somebody else's full result, from answers as in [`answers`].
fn theirs(given: &str) -> Response {
    Response {
        mode: Mode::Full,
        answers: answers(given),
        date: date::parse("2026-11-03"),
        role: None,
        id: 0xa5b_c0d3,
        revision: 2,
        label: None,
        targets: fourfront::domain::response::Targets::none(model()),
    }
}

/// A result that differs from the model's example in some ways and not in others.
fn ashby() -> Response {
    Response {
        label: Label::typed("Ashby Council"),
        ..theirs("3 3 3 3 3 3 | 4 3 3 4 3 ? 4 | 2 2 2 2 2 2 2 | 3 4 3 ? 3 4")
    }
}

fn token(response: &Response) -> String {
    link::write(model(), response)
}

// Where it leads.

#[track_caller]
fn leads(address: &str, built: Option<&str>, expected: Option<&str>) {
    assert_eq!(home(address, built).as_deref(), expected, "{address}");
}

#[test]
fn a_page_of_the_web_is_its_own_address() {
    let own = Some("https://example.org/fourfront/");
    for rest in ["", "#/results", "?embed=quick", "?a=b#r=1abc", "#?x"] {
        let address = format!("https://example.org/fourfront/{rest}");
        leads(&address, None, own);
        leads(&address, Some("https://b.example/"), own);
    }
    let local = "http://127.0.0.1:8080/index.html";
    leads(local, None, Some(local));
}

#[test]
fn a_page_without_an_address_has_the_one_it_was_built_with() {
    let built = Some("https://example.org/f/?x#y");
    let home = Some("https://example.org/f/");
    let disk = concat!("file", ":///C:/fourfront.html#/results");
    leads(disk, built, home);
    leads(disk, None, None);
    leads(disk, Some(""), None);
    leads(disk, Some("not an address"), None);
    leads("about:srcdoc", None, None);
    leads("", None, None);
}

#[test]
fn a_result_is_handed_over_as_an_address_or_as_its_token() {
    let address = Handed::at(Some("https://example.org/".into()), "1abc");
    assert_eq!(address.text(), "https://example.org/#r=1abc");
    assert_eq!(Handed::at(None, "1abc"), Handed::Token("1abc".into()));
}

#[test]
fn a_mail_is_encoded_whole_and_addressed_to_nobody() {
    let label = Label::typed("Ashby & Söhne?");
    let body = share::mail("https://example.org/?a#r=1a_b-c");
    let mail = mail::to_nobody(&share::subject(label.as_ref()), &body);
    assert!(
        mail.starts_with(
            "mailto:?subject=Fourfront%20result%3A%20Ashby%20%26%20S%C3%B6hne%3F&body=Open%20this"
        ),
        "{mail}"
    );
    assert!(
        mail.contains("%0D%0A%0D%0Ahttps%3A%2F%2Fexample.org%2F%3Fa%23r%3D1a_b-c%0D%0A"),
        "{mail}"
    );
    assert!(
        mail.is_ascii() && !mail.contains([' ', '\n', '#']),
        "{mail}"
    );
}

#[test]
fn a_link_that_is_passed_on_says_what_goes_along() {
    let label = Label::typed("Ashby");
    let said = |label, targets| share::passed_on(label, targets).unwrap_or_default();
    assert_eq!(said(None, false), "");
    assert_eq!(
        said(None, true),
        "It is passed on as it came, with the targets."
    );
    assert_eq!(
        said(label.as_ref(), true),
        "It is passed on as it came, with the name ‘Ashby’ and the targets."
    );
}

// What goes along.

/// The page of the own result with something ticked or typed.
#[track_caller]
fn sharing(name: &str, session: Session, desk: Desk) -> String {
    let open = Message::Desk(Box::new(desk));
    check(name, "/results", session, vec![open])
}

/// A name that is typed.
fn typed(what: Named, text: &str, problem: Option<Problem>) -> Desk {
    let mut desk = Desk::default();
    desk.name(what, text.into(), problem);
    desk
}

/// The token that a page hands over: the one in its mail.
fn handed(page: &str) -> Response {
    let (_, rest) = page.split_once("%0D%0A%0D%0A").unwrap();
    let (token, _) = rest.split_once("%0D%0A").unwrap();
    link::read(&[model()], token).unwrap().1
}

fn aiming() -> Session {
    let mut session = session(Mode::Full, 26);
    let aim = Action::Target(question(model(), "culture"), Some(Level::Five));
    session.apply(model(), aim);
    session
}

#[test]
fn nothing_goes_along_that_was_not_ticked() {
    let page = sharing("share", aiming(), Desk::default());
    let sent = handed(&page);
    assert_eq!(sent.label, None);
    assert!(sent.targets.is_empty());
    assert!(page.contains("With the targets"), "{page}");
    let without = sharing("results", session(Mode::Full, 26), Desk::default());
    assert!(!without.contains("With the targets"), "{without}");
}

#[test]
fn what_is_ticked_goes_along() {
    let ticked = Desk {
        with_targets: true,
        ..typed(Named::Link, "  Ashby   Council ", None)
    };
    let sent = handed(&sharing("share-ticked", aiming(), ticked));
    assert_eq!(sent.label, Label::typed("Ashby Council"));
    assert_eq!(sent.targets, aiming().assessment.unwrap().targets);
}

#[test]
fn a_name_that_is_too_long_is_not_shared() {
    let ticked = typed(Named::Link, &"Ashby ".repeat(20), None);
    let page = sharing("share-too-long", aiming(), ticked);
    assert!(
        page.contains("Shorten this name: 119 letters, and there is room for 60."),
        "{page}"
    );
    assert!(page.contains(share::SHORTEN), "{page}");
    assert!(!page.contains("mailto:"), "{page}");
}

// What it is of what is kept here.

#[test]
fn the_same_id_is_the_own_result_and_the_revision_says_which_is_newer() {
    let session = session(Mode::Full, 26);
    let own = session.assessment.clone().unwrap();
    let linked = own.response(model());
    let newer = |response: &Response| match known(&session, response) {
        Some(Known::Own(found, newer)) => {
            assert_eq!(*found, own);
            newer
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(newer(&linked), Newer::Neither);
    let later = Response {
        revision: 1,
        ..linked.clone()
    };
    assert_eq!(newer(&later), Newer::Linked);
    let other = Response {
        answers: answers("1"),
        ..linked.clone()
    };
    assert_eq!(newer(&other), Newer::Unknown);

    let mut changed = session.clone();
    changed.apply(model(), Action::Linked);
    let answer = Action::Answer {
        indicator: question(model(), "culture"),
        answer: fourfront::domain::answers::Answer::Level(Level::Five),
        today: own.date,
    };
    changed.apply(model(), answer);
    let found = known(&changed, &linked);
    assert!(
        matches!(found, Some(Known::Own(_, Newer::Kept))),
        "{found:?}"
    );
    assert_eq!(known(&session, &ashby()), None);
}

/// A copy of somebody else's result, kept beside the own work.
fn keeping(response: &Response) -> Session {
    let mut kept = session(Mode::Full, 14);
    let today = date::parse("2026-12-01").unwrap();
    let copy = copy(model(), response, "Ashby", 7, today);
    kept.apply(model(), Action::Keep(Box::new(copy)));
    kept
}

#[test]
fn a_copy_is_an_assessment_of_its_own_beside_the_own_work() {
    let mut response = ashby();
    response.targets = aiming().assessment.unwrap().targets;
    response.role = model().role_named("executive");
    let kept = keeping(&response);
    assert_eq!(kept.assessment, session(Mode::Full, 14).assessment);
    let copy = &kept.others[0];
    assert_eq!(copy.answers, response.answers);
    assert_eq!(copy.targets, response.targets);
    assert_eq!(copy.role, response.role);
    assert_eq!(Some(copy.date), response.date);
    assert_ne!(copy.id, response.id);
    assert!(matches!(known(&kept, &response), Some(Known::Copy(found)) if found == copy));
    // The same answers of another day are another result.
    let later = Response {
        date: date::parse("2026-11-04"),
        ..response
    };
    assert_eq!(known(&kept, &later), None);
}

#[test]
fn undo_takes_a_copy_away_unless_it_was_worked_on() {
    let mut kept = keeping(&ashby());
    kept.apply(model(), Action::Undo);
    assert_eq!(kept, session(Mode::Full, 14));

    let mut worked_on = keeping(&ashby());
    for action in [
        Action::Open(0),
        Action::Name("Ours now".into()),
        Action::Open(0),
        Action::Undo,
    ] {
        worked_on.apply(model(), action);
    }
    assert_eq!(worked_on.others.len(), 1);
}

#[test]
fn no_more_copies_are_kept_than_there_is_room_for() {
    let mut full = session(Mode::Full, 14);
    let other = Assessment::new(model(), Mode::Full, 1, date::FIRST);
    full.others = vec![other.clone(); Session::MOST_OTHERS];
    let before = full.clone();
    full.apply(model(), Action::Keep(Box::new(other)));
    assert_eq!(full, before);
    let page = check(
        "shared-full",
        &format!("r={}", token(&ashby())),
        full,
        vec![],
    );
    assert!(page.contains(opened::NO_ROOM), "{page}");
    assert!(!page.contains(opened::KEEP), "{page}");
}

#[test]
fn an_opened_link_offers_what_can_be_done_with_it() {
    let fragment = format!("r={}", token(&ashby()));
    let alone = check("shared-alone", &fragment, Session::default(), vec![]);
    assert!(
        alone.contains(opened::KEEP) && alone.contains("Start my own"),
        "{alone}"
    );
    assert!(!alone.contains(opened::COMPARE), "{alone}");

    let aiming = Response {
        targets: aiming().assessment.unwrap().targets,
        ..ashby()
    };
    let with_targets = format!("r={}", token(&aiming));
    let page = check("shared-targets", &with_targets, Session::default(), vec![]);
    assert!(page.contains(opened::AIMS), "{page}");

    let own = check(
        "shared-own-work",
        &fragment,
        session(Mode::Full, 14),
        vec![],
    );
    for words in [
        opened::COMPARE,
        opened::KEEP,
        "Start my own",
        opened::UNTOUCHED,
    ] {
        assert!(own.contains(words), "{words}: {own}");
    }

    let kept = check("shared-kept", &fragment, keeping(&ashby()), vec![]);
    assert!(kept.contains("A copy of it is kept as ‘Ashby’."), "{kept}");
    assert!(!kept.contains(opened::KEEP), "{kept}");
}

#[test]
fn an_own_result_of_another_assessment_says_which() {
    let mut kept = session(Mode::Full, 14);
    let own = Assessment {
        name: Label::typed("Northvale"),
        ..Assessment::new(model(), Mode::Full, ashby().id, date::FIRST)
    };
    kept.others.push(own);
    let found = known(&kept, &ashby()).unwrap();
    assert_eq!(
        opened::known(&found, false),
        "It belongs to ‘Northvale’. The link is newer than what is kept here. Notes, plan and moments \
         stay when you use it."
    );
}

// Two over each other.

#[test]
fn a_pasted_text_must_lead_to_one_other_result() {
    let [open, one, two] = [ashby(), theirs("5 5 5"), theirs("1 1 1")].map(|r| token(&r));
    let pasted = |text: &str| other(model(), &open, text);
    let home = "https://example.org/#r=";
    assert_eq!(pasted(&one), Ok(one.clone()));
    let message = format!("Mine: <{home}{open}>\r\nYours: <{home}{one}>.");
    assert_eq!(pasted(&message), Ok(one.clone()));
    let none = |words: &str| Err(words.to_owned());
    assert_eq!(pasted("  "), none(opened::OVER_EMPTY));
    assert_eq!(pasted("https://example.org/"), none(opened::OVER_NONE));
    assert_eq!(pasted(&format!("{home}{open}")), none(opened::OVER_SAME));
    assert_eq!(
        pasted(&format!("{home}{one} {home}{two}")),
        none("There are links to 2 results in this text. Paste one of them.")
    );
    let damaged = pasted(&format!("{home}{}", &one[..20])).unwrap_err();
    assert!(damaged.starts_with("This link is damaged. "), "{damaged}");
    let newer = pasted(&format!("{home}2YSBsYXRlciB2ZXJzaW9u93rlOQ")).unwrap_err();
    assert!(
        newer.starts_with("This link was made by a newer version. "),
        "{newer}"
    );
}

#[test]
fn what_is_pasted_and_wrong_is_said_at_the_field() {
    let wrong = typed(Named::Over, "hello", Some(Problem::Missing));
    let wrong = Message::Desk(Box::new(wrong));
    let fragment = format!("r={}", token(&ashby()));
    let page = check("shared-over", &fragment, Session::default(), vec![wrong]);
    assert!(page.contains(r#"aria-invalid="true""#), "{page}");
    assert!(page.contains(opened::OVER_NONE), "{page}");
}

#[test]
fn a_shared_result_lies_beside_the_own() {
    let tokens = token(&ashby());
    let fragment = format!("/compare/{tokens}");
    let page = check("compare", &fragment, session(Mode::Full, 26), vec![]);
    assert!(
        page.contains("Theirs: ‘Ashby Council’, 3 November 2026, full assessment."),
        "{page}"
    );
    assert!(page.contains("They differ on "), "{page}");
    for judged in ["higher", "lower", "better", "worse", "rose", "fell"] {
        assert!(!page.to_lowercase().contains(judged), "{judged}: {page}");
    }
    let appended = format!("{fragment}?utm_source=x");
    assert_eq!(
        check("compare", &appended, session(Mode::Full, 26), vec![]),
        page
    );
    let nothing = check("compare-nothing", &fragment, Session::default(), vec![]);
    assert!(nothing.contains(compared::NOTHING_YET), "{nothing}");
}

#[test]
fn two_shared_results_lie_over_each_other_without_own_work() {
    let quick = Response {
        mode: Mode::Quick,
        ..theirs("3 4 3 3 3 3 | 4 ? 3 4 4 4 4 | 5 5 5 5 5 5 5 | 3 4 3 ? 3 4")
    };
    let fragment = format!("/compare/{}/{}", token(&ashby()), token(&quick));
    let page = check("compare-two", &fragment, Session::default(), vec![]);
    assert!(page.contains("The first: ‘Ashby Council’"), "{page}");
    assert!(
        page.contains("Compared on the 8 questions of the quick check."),
        "{page}"
    );
}

#[test]
fn a_damaged_token_compares_nothing() {
    let whole = token(&ashby());
    for tokens in [
        "",
        "1abc",
        &format!("{whole}/1abc"),
        &format!("{whole}/{whole}/{whole}"),
    ] {
        let page = check(
            "compare-damaged",
            &format!("/compare/{tokens}"),
            session(Mode::Full, 26),
            vec![],
        );
        assert!(page.contains("This link is damaged"), "{tokens}: {page}");
    }
}

#[test]
fn two_results_are_named_by_whose_they_are() {
    let (a, b) = (Label::typed("Ashby"), Label::typed("Northvale"));
    let names = |whose, a: &Option<Label>, b: &Option<Label>| {
        let names = Names::new(whose, a.as_ref(), b.as_ref());
        (names.first, names.second)
    };
    let said = |first: &str, second: &str| (first.to_owned(), second.to_owned());
    assert_eq!(
        names(Whose::TheirsAndYours, &a, &None),
        said("Theirs", "Yours")
    );
    assert_eq!(
        names(Whose::ThenAndNow, &None, &None),
        said("In the link", "Now")
    );
    assert_eq!(names(Whose::Two, &a, &b), said("‘Ashby’", "‘Northvale’"));
    let long = Label::typed("A name that has no room over a column");
    assert_eq!(
        names(Whose::Two, &a, &long),
        said("The first", "The second")
    );
    assert_eq!(names(Whose::Two, &a, &a), said("The first", "The second"));
    assert_eq!(
        names(Whose::Two, &a, &None),
        said("The first", "The second")
    );
}

#[test]
fn what_can_be_said_of_two_ranks_neither() {
    let (first, second) = (
        ashby(),
        theirs("3 3 3 3 3 3 | 4 3 3 4 3 ? 4 | 4 4 4 4 4 4 4 | 3 4 3 ? 3 5"),
    );
    let side = |response: &'_ Response| (response.mode, response.answers.clone());
    let ((mode, a), (_, b)) = (side(&first), side(&second));
    let found = compare(
        model(),
        Scope::of(model(), Mode::Full),
        Side { mode, answers: &a },
        Side { mode, answers: &b },
    );
    let said: Vec<String> = model()
        .dimension_ids()
        .map(|id| compared::difference(model(), &found, id))
        .collect();
    assert_eq!(
        said,
        [
            "The same",
            "Cannot be told apart from the open questions",
            "They differ: Starting and Established",
            "Cannot be told apart from the open questions",
        ]
    );
    assert_eq!(
        compared::summary(model(), &found),
        "They differ on Goal. Leadership is the same for both. Team and Urgency cannot be told \
         apart from the open questions."
    );
    let turned = compare(
        model(),
        Scope::of(model(), Mode::Full),
        Side { mode, answers: &b },
        Side { mode, answers: &a },
    );
    assert_eq!(
        compared::summary(model(), &turned),
        compared::summary(model(), &found)
    );
}
