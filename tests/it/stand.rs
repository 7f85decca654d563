//! The program on a stand: what an organiser asks for, and that a visitor leaves nothing behind.

use fourfront::app::guise::Guise;
use fourfront::app::here::Instrument;
use fourfront::app::route::Route;
use fourfront::app::store::{Axes, Copied, Fetched, Message, News, Opening, State, View};
use fourfront::domain::answers::Answer;
use fourfront::domain::response::Label;
use fourfront::domain::scope::Mode;
use fourfront::domain::session::{Action, Session, Theme};
use fourfront::domain::undo::Done;
use fourfront::formats::keeper::Trouble;
use fourfront::formats::stand::Stand;
use fourfront::formats::{date, model};
use proptest::prelude::*;

#[track_caller]
fn read(query: &str) -> Stand {
    Stand::read(query).expect("a stand")
}

#[test]
fn a_stand_has_its_usual_times() {
    assert_eq!(Stand::read("?embed=quick"), None);
    for query in ["?kiosk", "kiosk", "?kiosk=1", "?a=b&kiosk"] {
        assert_eq!(read(query), Stand::default(), "{query}");
    }
    assert_eq!((read("?kiosk").idle, read("?kiosk").countdown), (60, 20));
}

#[test]
fn times_are_brought_into_their_range_and_nonsense_is_left_out() {
    for (text, idle, countdown) in [
        ("90", 90, 90),
        ("0", 2, 2),
        ("1", 2, 2),
        ("2", 2, 2),
        ("121", 121, 120),
        ("4000", 3600, 120),
        (" 30 ", 30, 30),
        ("", 60, 20),
        ("-5", 60, 20),
        ("1.5", 60, 20),
        ("1e3", 60, 20),
        ("soon", 60, 20),
        ("99999999999999999999", 60, 20),
    ] {
        let stand = read(&format!("?kiosk&idle={text}&countdown={text}"));
        assert_eq!((stand.idle, stand.countdown), (idle, countdown), "{text}");
    }
}

#[test]
fn a_stand_has_an_event_a_label_and_a_palette() {
    let stand = read("?kiosk&event=Boards+Ahead%202027&label=Ashby%20%26%20Co&theme=dark");
    assert_eq!(
        stand.event.as_ref().map(Label::as_str),
        Some("Boards Ahead 2027")
    );
    assert_eq!(stand.label.as_ref().map(Label::as_str), Some("Ashby & Co"));
    assert_eq!(stand.theme, Theme::Dark);
    assert_eq!(read("?kiosk&theme=light").theme, Theme::Light);
    assert_eq!(read("?kiosk&theme=auto").theme, Theme::System);
    assert_eq!(read("?kiosk&event=%00").event, None);
}

#[test]
fn an_embed_and_a_stand_keep_nothing() {
    assert!(Guise::read("?kiosk").keeps_nothing());
    assert!(Guise::read("?embed=full").keeps_nothing());
    assert!(!Guise::read("").keeps_nothing());
    assert_eq!(Guise::read("?kiosk&theme=dark").theme(), Theme::Dark);
    assert_eq!(Guise::read("?embed&theme=light").theme(), Theme::Light);
}

/// A stand as it starts, all of what comes later being there.
fn fresh() -> State {
    let model = Instrument::new(model::shipped().unwrap());
    let guise = Guise::read("?kiosk&theme=dark&event=Boards+Ahead");
    let session = Session {
        theme: guise.theme(),
        ..Session::default()
    };
    State {
        guise,
        home: "https://example.org/".into(),
        fetched: Fetched::Here,
        ..State::new(model, session, Route::Start)
    }
}

#[test]
fn a_wipe_leaves_a_state_like_a_new_one() {
    let start = fresh();
    let mut state = start.clone();
    assert!(state == start);
    let today = date::FIRST;
    let start_again = || {
        Message::Act(Action::Start {
            mode: Mode::Quick,
            id: 7,
            today,
        })
    };
    let indicator = start.model.indicators_in(Mode::Quick).next().unwrap();
    let mut desk = start.desk.clone();
    desk.with_targets = true;
    desk.focus = (1, "#plan".into());
    for message in [
        start_again(),
        Message::Act(Action::Answer {
            indicator,
            answer: Answer::Unsure,
            today,
        }),
        Message::Act(Action::Note(indicator, "A note".into())),
        // Leaves something to undo.
        start_again(),
        Message::Offer(Done::Deleted),
        Message::Offer(Done::Deleted),
        Message::Trouble(Trouble::Full),
        Message::Trouble(Trouble::Denied),
        Message::Close(Trouble::Full),
        Message::Problem,
        Message::News(Some(News::Newer)),
        Message::Went(Route::Results),
        Message::Copied(Copied::Done("https://example.org/#r=1abc".into())),
        Message::Opening(Opening::Refused("a.json".into(), "why".into())),
        Message::View(View {
            axes: Axes::Themes,
            ..View::default()
        }),
        Message::Desk(Box::new(desk)),
    ] {
        let before = state.clone();
        state.update(message);
        assert!(state != before, "each leaves something");
    }
    assert!(state != start);
    state.update(Message::Wipe);
    assert!(state == start);
    assert!(state.session == start.session, "undo and trail included");
}

proptest! {
    #[test]
    fn any_query_is_read(query in ".{0,80}") {
        let _ = Stand::read(&query);
        let stand = Stand::read(&format!("?kiosk&idle={query}&countdown={query}"));
        let stand = stand.expect("a stand");
        prop_assert!((2..=3600).contains(&stand.idle));
        prop_assert!((2..=120).contains(&stand.countdown));
    }
}
