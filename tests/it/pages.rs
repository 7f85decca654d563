//! What people see: every page as HTML, rendered without a browser.
//!
//! The goldens in `tests/golden/html` are rewritten with `FOURFRONT_BLESS=1` and read by people.

use std::rc::Rc;

use fourfront::app::guise::Guise;
use fourfront::app::here::{Here, Instrument};
use fourfront::app::pages;
use fourfront::app::route::{Fragment, Route};
use fourfront::app::store::{Axes, Fetched, Message, State, View};
use fourfront::domain::answers::{Answer, Answers};
use fourfront::domain::assessment::Assessment;
use fourfront::domain::model::Model;
use fourfront::domain::scope::Mode;
use fourfront::domain::session::Session;
use fourfront::formats::{date, link, model};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct StageProps {
    page: Html,
}

/// Stands in for the frame.
#[component]
fn Stage(props: &StageProps) -> Html {
    props.page.clone()
}

/// What a page renders to, one element a line.
fn rendered(state: State) -> (String, String) {
    let here = Here::new(Rc::new(state), Callback::noop());
    let title = pages::title(&here);
    let page = match here.guise {
        Guise::Embed(_) | Guise::Stand(_) => pages::late_page(&here),
        Guise::Page => pages::shown(&here).into(),
    };
    (title, as_text(page))
}

pub(crate) fn as_text(page: Html) -> String {
    let html = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(
            yew::LocalServerRenderer::<Stage>::with_props(StageProps { page })
                .hydratable(false)
                .render(),
        );
    html.replace("><", ">\n<") + "\n"
}

/// A page as text, without a golden.
pub(crate) fn shown(fragment: &str, session: Session) -> String {
    let model = Instrument::new(model::shipped().unwrap());
    let Fragment::Page(route) = Fragment::read(&model, fragment) else {
        panic!("{fragment} is an anchor");
    };
    rendered(State::new(model, session, route)).1
}

/// Compares a page with its golden, by name.
#[track_caller]
pub(crate) fn check(
    name: &str,
    fragment: &str,
    session: Session,
    messages: Vec<Message>,
) -> String {
    check_as(name, "", fragment, session, messages)
}

/// The same for a query: what the program is shown as.
#[track_caller]
fn check_as(
    name: &str,
    query: &str,
    fragment: &str,
    session: Session,
    messages: Vec<Message>,
) -> String {
    let model = Instrument::new(model::shipped().unwrap());
    let Fragment::Page(route) = Fragment::read(&model, fragment) else {
        panic!("{fragment} is an anchor");
    };
    let mut state = State {
        guise: Guise::read(query),
        home: "https://example.org/fourfront/".into(),
        ..State::new(model, session, route)
    };
    for message in messages {
        state.update(message);
    }
    let (title, html) = rendered(state);
    golden(name, format!("<!-- {title} -->\n{html}"))
}

/// Compares a text with its golden, by name.
#[track_caller]
pub(crate) fn golden(name: &str, found: String) -> String {
    let path = format!(
        "{}/tests/golden/html/{name}.html",
        env!("CARGO_MANIFEST_DIR")
    );
    if std::env::var_os("FOURFRONT_BLESS").is_some() {
        std::fs::create_dir_all(std::path::Path::new(&path).parent().unwrap()).unwrap();
        std::fs::write(&path, &found).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        golden == found,
        "{name} differs from {path}: look at it, then run again with FOURFRONT_BLESS=1"
    );
    found
}

pub(crate) fn session(mode: Mode, count: usize) -> Session {
    let model = model::shipped().unwrap();
    let example = model.example.clone().unwrap();
    let mut assessment = Assessment::new(&model, mode, 0x7f3a_91c2, example.date);
    for id in model.indicators_in(mode).take(count) {
        assessment.answers.set(&model, id, example.answers.get(id));
    }
    Session {
        assessment: Some(assessment),
        ..Session::default()
    }
}

#[test]
fn the_start_says_what_it_is() {
    check("start", "/", Session::default(), vec![]);
}

#[test]
fn the_start_offers_to_go_on() {
    let page = check("start-resume", "/", session(Mode::Full, 14), vec![]);
    assert!(
        page.contains("You answered 14 of 26 on 12 November"),
        "{page}"
    );
    assert!(page.contains("Continue at question 15"), "{page}");
}

#[test]
fn a_question_without_an_answer_has_nothing_preselected() {
    let page = check("question", "/q/figurehead", Session::default(), vec![]);
    assert!(!page.contains("checked"), "{page}");
    assert!(page.contains("Question 1 of 26"), "{page}");
}

#[test]
fn a_question_with_an_answer_can_be_cleared() {
    let page = check(
        "question-answered",
        "/q/mission",
        session(Mode::Quick, 8),
        vec![],
    );
    assert!(page.contains("Clear my answer"), "{page}");
}

#[test]
fn a_question_continued_without_an_answer_says_so() {
    let page = check(
        "question-problem",
        "/q/mission",
        session(Mode::Quick, 2),
        vec![Message::Problem],
    );
    assert!(page.starts_with("<!-- Error: "), "{page}");
    assert!(page.contains("Choose an answer, or ‘Not sure’"), "{page}");
}

#[test]
fn the_review_lists_every_answer() {
    check("review", "/review", session(Mode::Full, 14), vec![]);
}

#[test]
fn the_result_names_what_holds_it() {
    let page = check("results", "/results", session(Mode::Full, 26), vec![]);
    for part in [
        "held at Starting by its leadership",
        "It could be Working once 1 open question is settled.",
        "35 of 100, up to 45",
        "Kit before culture",
        "Staff ready to use it",
        "25 × (2 × 2 + 2 × 2 + 2 × 1 + 2 × 1 + 1 × 0 + 1 × 2) ÷ 10 = 25 × 14 ÷ 10 = 35",
        "25 × 14 ÷ 9 = 38.9",
    ] {
        assert!(page.contains(part), "missing: {part}");
    }
}

#[test]
fn a_result_with_too_few_answers_names_the_questions_that_help() {
    let page = check(
        "results-not-rated",
        "/results",
        session(Mode::Full, 14),
        vec![],
    );
    assert!(page.contains("Not rated yet"), "{page}");
}

#[test]
fn a_quick_result_is_indicative_and_leads_on() {
    let page = check("results-quick", "/results", session(Mode::Quick, 8), vec![]);
    assert!(page.contains("indicative"), "{page}");
    assert!(page.contains("Go on to the full assessment"), "{page}");
}

#[test]
fn a_quick_reading_leads_until_the_full_one_has_enough() {
    let mut grown = session(Mode::Quick, 8);
    if let Some(assessment) = &mut grown.assessment {
        assessment.mode = Mode::Full;
    }
    let page = check("results-grown", "/results", grown, vec![]);
    assert!(
        page.contains("until the full assessment has enough answers"),
        "{page}"
    );
}

#[test]
fn a_result_without_answers_leads_to_the_first_question() {
    check("results-empty", "/results", session(Mode::Full, 0), vec![]);
}

#[test]
fn a_result_of_nothing_leads_to_the_start() {
    check("results-none", "/results", Session::default(), vec![]);
}

#[test]
fn the_example_says_that_it_is_one() {
    check("example", "/example", Session::default(), vec![]);
}

#[test]
fn a_shared_result_is_read_only_and_shows_its_label_as_text() {
    let model = model::shipped().unwrap();
    let token = token(&model, "<b>Ashby</b> & Council");
    let page = check(
        "shared",
        &format!("r={token}"),
        session(Mode::Full, 14),
        vec![],
    );
    assert!(
        page.contains("Shared as ‘&lt;b&gt;Ashby&lt;/b&gt; &amp; Council’"),
        "{page}"
    );
    assert!(!page.contains("Save a file"), "{page}");
}

fn token(model: &Model, label: &str) -> String {
    let mut response = session(Mode::Full, 26).assessment.unwrap().response(model);
    response.label = fourfront::domain::response::Label::typed(label);
    link::write(model, &response)
}

#[test]
fn a_damaged_link_says_so_and_leaves_own_answers_alone() {
    let page = check(
        "damaged",
        "r=1abcdefghijklmnopqrst",
        Session::default(),
        vec![],
    );
    assert!(page.contains("This link is damaged"), "{page}");
}

/// The whole assessment with targets, by name and level.
fn aiming(mode: Mode, count: usize, targets: &[(&str, i64)]) -> Session {
    let model = model::shipped().unwrap();
    let mut session = session(mode, count);
    let assessment = session.assessment.as_mut().unwrap();
    for (name, level) in targets {
        let id = model.indicator_named(name).unwrap();
        let level = fourfront::domain::level::Level::new(*level);
        assessment.targets.set(id, level);
    }
    session
}

fn looking(axes: Axes, path: Option<usize>) -> Vec<Message> {
    let path = path.map(fourfront::domain::ids::DimensionId::new);
    vec![Message::View(View {
        axes,
        path,
        ..View::default()
    })]
}

#[test]
fn exploring_needs_answers() {
    let page = check("explore-empty", "/explore", Session::default(), vec![]);
    assert!(page.contains("nothing is answered yet"), "{page}");
    let none = session(Mode::Full, 0);
    assert_eq!(check("explore-empty", "/explore", none, vec![]), page);
}

#[test]
fn exploring_lays_out_the_shortest_path() {
    let page = check("explore", "/explore", session(Mode::Full, 26), vec![]);
    for part in [
        "Transformation is held at Starting by its leadership.",
        "Shortest path to Working: 1 step",
        "A senior figurehead: Working to Established",
        "Set a target for any of the 26 questions and see what would change.",
    ] {
        assert!(page.contains(part), "missing: {part}");
    }
    assert_eq!(page.matches("role=\"status\"").count(), 1);
}

#[test]
fn targets_say_what_they_would_change() {
    let aims = [("figurehead", 4), ("imperative", 4), ("culture", 2)];
    let session = aiming(Mode::Full, 26, &aims);
    let page = check("explore-targets", "/explore", session.clone(), vec![]);
    for part in [
        "Leadership would rise from Starting to Working, and urgency from \
         Working to Established.",
        "Then its leadership and its team would hold it there.",
        "Your targets would reach it.",
        "Take back: A senior figurehead",
        "With targets: Clear leadership Working",
    ] {
        assert!(page.contains(part), "missing: {part}");
    }
    assert!(
        !page.contains("Take back: Culture before kit"),
        "a target that is reached is none"
    );
    let looking_at = looking(Axes::Indicators, Some(1));
    let page = check("explore-questions", "/explore", session.clone(), looking_at);
    assert!(
        page.contains("Targets: L1 Established, U1 Established."),
        "{page}"
    );
    assert!(
        page.contains("Shortest path to Established: 1 step"),
        "{page}"
    );
    let looking_at = looking(Axes::Themes, None);
    let page = check("explore-themes", "/explore", session, looking_at);
    assert!(page.contains("With targets: Culture"), "{page}");
    // The lowest reading leads, with its lowest answer.
    let rows: Vec<_> = [
        "Skills",
        "Relationships",
        "Users",
        "Culture",
        "Endurance",
        "Delivery",
    ]
    .map(|name| page.find(&format!("<th scope=\"row\">{name}")))
    .into();
    assert!(
        rows.iter().all(Option::is_some) && rows.is_sorted(),
        "{rows:?}"
    );
    assert!(
        page.contains("<td data-label=\"Lowest answer\">L3 A board that understands</td>"),
        "{page}"
    );
}

#[test]
fn the_radar_of_questions_can_show_one_pre_condition() {
    let looking_at = || {
        vec![Message::View(View {
            axes: Axes::Indicators,
            one: Some(fourfront::domain::ids::DimensionId::new(2)),
            path: None,
        })]
    };
    let aims = [("figurehead", 4), ("one-goal", 5)];
    let page = check(
        "explore-one",
        "/explore",
        aiming(Mode::Full, 26, &aims),
        looking_at(),
    );
    for part in [
        "aria-label=\"A goal and a mission: 7 answers\"",
        "Targets: G1 Embedded.",
        "A goal and a mission. G3, ‘A mission it belongs to’, is the lowest of seven.",
    ] {
        assert!(page.contains(part), "missing: {part}");
    }
    assert!(
        !page.contains("L1 Working"),
        "of the others nothing is said"
    );

    // A quick check asks two questions of each: no radar has two axes.
    let quick = session(Mode::Quick, 8);
    let page = check("explore-one-quick", "/explore", quick, looking_at());
    assert!(!page.contains("questions-of"), "{page}");
    assert!(
        page.contains("aria-label=\"8 answers by pre-condition\""),
        "{page}"
    );
}

#[test]
fn a_quick_check_is_explored_by_its_own_questions() {
    let session = session(Mode::Quick, 8);
    let looking_at = looking(Axes::Themes, None);
    let page = check("explore-quick", "/explore", session, looking_at);
    assert_eq!(page.matches("<fieldset class=\"seg\"").count(), 8);
    assert!(
        page.contains("The same 8 questions of the quick check, seen by theme."),
        "{page}"
    );
    // Of six themes it touches four: they have a radar, the other two are named in the table.
    assert!(page.contains("<canvas"), "{page}");
    assert!(page.contains("aria-label=\"Four themes\""), "{page}");
    assert!(page.contains("Not asked in the quick check"), "{page}");
}

#[test]
fn a_plan_tells_reached_targets_from_open_ones() {
    let day = date::parse("2027-06-30");
    let planned = |mode, aims: &[(&str, i64)]| {
        let mut session = aiming(mode, 26, aims);
        let plan = &mut session.assessment.as_mut().unwrap().plan;
        plan.targets_by = day;
        plan.moves = vec![fourfront::domain::plan::Move {
            text: "Ask".into(),
            ..Default::default()
        }];
        session
    };
    // The example answers 3, 2 and 2.
    let aims = [("figurehead", 4), ("board-ownership", 2), ("culture", 2)];
    let page = check("plan-reached", "/plan", planned(Mode::Full, &aims), vec![]);
    for part in [
        "Established<",
        "Starting, reached<",
        "Targets by 30 June 2027.",
    ] {
        assert!(page.contains(part), "missing: {part}\n{page}");
    }
    let all = planned(Mode::Full, &[("culture", 1)]);
    let page = check("plan-all-reached", "/plan", all, vec![]);
    assert!(page.contains("Every target is reached."), "{page}");
    assert!(!page.contains("Targets by") && !page.contains("id=\"targets-by\""));
    // A quick check does not ask about culture.
    let quick = planned(Mode::Quick, &[("culture", 4)]);
    let page = check("plan-not-asked", "/plan", quick, vec![]);
    assert!(page.contains("No targets yet."), "{page}");
}

#[test]
fn without_a_level_there_is_no_path() {
    let few = session(Mode::Full, 9);
    let page = check("explore-not-rated", "/explore", few, vec![]);
    assert!(page.contains("There is no path yet"), "{page}");
}

#[test]
fn the_method_page_has_every_section() {
    check("method", "/method", Session::default(), vec![]);
}

#[test]
fn the_settings_say_what_is_kept() {
    check("settings", "/settings", session(Mode::Full, 14), vec![]);
}

/// The whole example with a plan, moments, targets and another assessment.
fn busy() -> Session {
    use fourfront::domain::level::Level;
    use fourfront::domain::plan::{Move, MoveStatus};
    use fourfront::domain::session::Action;
    let model = model::shipped().unwrap();
    let culture = model.indicator_named("culture").unwrap();
    let mut session = session(Mode::Full, 26);
    let today = date::parse("2026-12-01").unwrap();
    let a_move = |text: &str| Move {
        text: text.into(),
        ..Move::default()
    };
    for action in [
        Action::Name("Northvale <b>".into()),
        Action::Snap("Before the away day".into()),
        Action::Answer {
            indicator: culture,
            answer: Answer::Level(Level::Four),
            today,
        },
        Action::Target(culture, Some(Level::Five)),
        Action::TargetsBy(date::parse("2027-06-30")),
        Action::AddMove(Move {
            indicator: Some(culture),
            owner: "Ann Ashby".into(),
            due: date::parse("2027-01-15"),
            status: MoveStatus::Underway,
            ..a_move("Ask the suppliers")
        }),
        Action::AddMove(a_move("Publish the goal")),
        Action::Another {
            name: "Ashby".into(),
            id: 2,
            today,
        },
        Action::Open(0),
    ] {
        session.apply(&model, action);
    }
    session
}

#[test]
fn a_plan_of_nothing_leads_to_the_start() {
    check("plan-none", "/plan", Session::default(), vec![]);
}

#[test]
fn a_plan_shows_its_moves_what_comes_next_and_its_targets() {
    let page = check("plan", "/plan", busy(), vec![]);
    for part in [
        "Ann Ashby, by 15 January 2027",
        "2 moves. Targets by 30 June 2027.",
        "Northvale &lt;b&gt;. What the board",
        "value=\"2027-06-30\"",
        "value=\"2027-06-01\"",
    ] {
        assert!(page.contains(part), "missing: {part}");
    }
}

#[test]
fn a_form_shows_what_was_typed_and_what_is_wrong() {
    use fourfront::app::desk::{Desk, Editing};
    use fourfront::formats::form::MoveForm;
    let form = MoveForm {
        owner: "Ann \"A\" <i>".into(),
        ..MoveForm::default()
    };
    let problems = form.read(true).unwrap_err();
    let desk = Desk {
        form: Some(Editing {
            place: Some(1),
            form,
            problems,
        }),
        ..Desk::default()
    };
    let open = Message::Desk(Box::new(desk));
    let page = check("plan-form", "/plan", busy(), vec![open]);
    for part in [
        "Write what is to be done.",
        "Write a whole date",
        "value=\"Ann &quot;A&quot; &lt;i&gt;\"",
        "aria-describedby=\"move-due-problem\"",
    ] {
        assert!(page.contains(part), "missing: {part}");
    }
    assert!(
        !page.contains("Move up"),
        "places stay while a form is open"
    );
}

#[test]
fn a_history_of_nothing_leads_to_the_start() {
    check("history-none", "/history", Session::default(), vec![]);
}

#[test]
fn history_shows_the_assessments_the_moments_and_then_and_now() {
    let page = check("history", "/history", busy(), vec![]);
    for part in [
        "Northvale &lt;b&gt;",
        "Ashby",
        "Before the away day, 12 November 2026",
        "Cannot be told apart from the open questions",
        "Culture before kit",
    ] {
        assert!(page.contains(part), "missing: {part}");
    }
}

#[test]
fn the_start_says_which_assessment_is_in_hand() {
    use fourfront::domain::session::Action;
    let mut session = busy();
    let page = check("start-named", "/", session.clone(), vec![]);
    assert!(
        page.contains("Northvale &lt;b&gt;: you answered 26 of 26"),
        "{page}"
    );
    assert!(page.contains("Your other assessments"), "{page}");
    session.apply(&model::shipped().unwrap(), Action::Open(0));
    let page = check("start-begun", "/", session, vec![]);
    assert!(page.contains("A new assessment: Ashby."), "{page}");
}

#[test]
fn what_is_open_is_forgotten_on_another_page() {
    use fourfront::app::desk::Desk;
    let model = Instrument::new(model::shipped().unwrap());
    let mut state = State::new(model, busy(), Route::Plan);
    let desk = Desk {
        said: "Now 2 of 5".into(),
        ..Desk::default()
    };
    state.update(Message::Desk(Box::new(desk)));
    assert_ne!(state.desk, Desk::default());
    state.update(Message::Went(Route::History));
    assert_eq!(state.desk, Desk::default());
}

#[test]
fn an_address_of_no_page_says_so() {
    check("unknown", "/nowhere", Session::default(), vec![]);
}

#[test]
fn every_address_reads_back_as_the_page_it_was_written_for() {
    let model = model::shipped().unwrap();
    let section = Route::Method(Some("privacy".into()));
    let mut routes = vec![
        Route::Start,
        Route::Review,
        Route::Results,
        Route::Example,
        Route::Method(None),
        section,
        Route::Settings,
        Route::Plan,
        Route::History,
        Route::Shared(format!("r={}", token(&model, "x"))),
        Route::compare(&token(&model, "x")),
        Route::compare(&format!("{}/{}", token(&model, "x"), token(&model, "y"))),
    ];
    routes.extend(model.indicator_ids().map(Route::Question));
    for route in routes {
        let read = Fragment::read(&model, &route.fragment(&model));
        assert_eq!(read, Fragment::Page(route));
    }
}

#[test]
fn what_hosts_append_to_an_address_changes_nothing() {
    let model = model::shipped().unwrap();
    let token = token(&model, "x");
    let page = |fragment: &str| {
        let Fragment::Page(route) = Fragment::read(&model, fragment) else {
            panic!("{fragment} is an anchor");
        };
        assert!(matches!(route, Route::Shared(_)), "{fragment}: {route:?}");
        let model = Instrument::new(model.clone());
        rendered(State::new(model, Session::default(), route))
    };
    let clean = page(&format!("r={token}"));
    assert_eq!(clean.0, "A shared result – Fourfront");
    for junk in ["#?secret=abc", "&fbclid=1", ".", ")", "%20"] {
        assert_eq!(page(&format!("r={token}{junk}")), clean, "{junk}");
    }
    for front in [
        "?secret=abc#r=",
        "r%3D",
        "r%253d",
        "%72=",
        "%23r%3D",
        "?x=1&url=%2523r%253D",
    ] {
        assert_eq!(page(&format!("{front}{token}")), clean, "{front}");
    }
    for junk in ["?secret=abc", "#?secret=abc", "&x=1", "/"] {
        let read = Fragment::read(&model, &format!("/results{junk}"));
        assert_eq!(read, Fragment::Page(Route::Results), "{junk}");
    }
    for cut in ["r=", "g=", "s="] {
        assert_ne!(page(cut), clean, "{cut}");
    }
    assert_eq!(
        Fragment::read(&model, "table"),
        Fragment::Anchor("table".into())
    );
}

#[test]
fn a_page_of_the_later_module_is_on_its_way_or_could_not_be_fetched() {
    let model = Instrument::new(model::shipped().unwrap());
    let mut state = State::new(model, Session::default(), Route::Settings);
    let coming = |state: &State| {
        let here = Here::new(Rc::new(state.clone()), Callback::noop());
        as_text(pages::coming::coming(&here))
    };
    golden("coming", coming(&state));
    state.update(Message::Fetched(Fetched::Failed));
    golden("not-fetched", coming(&state));
    let late = [
        Route::Results,
        Route::Example,
        Route::Method(None),
        Route::Settings,
    ];
    assert!(late.iter().all(Route::is_late));
    assert!(
        ![Route::Start, Route::Review, Route::Unknown]
            .iter()
            .any(Route::is_late)
    );
}

#[test]
fn a_change_after_a_link_raises_the_revision_of_the_next() {
    use fourfront::domain::session::Action;
    let model = Instrument::new(model::shipped().unwrap());
    let mut state = State::new(model.clone(), session(Mode::Full, 26), Route::Results);
    let revision = |state: &State| state.session.assessment.as_ref().map(|a| a.revision);
    state.update(Message::Act(Action::Linked));
    assert_eq!(revision(&state), Some(0));
    let answer = Action::Answer {
        indicator: model.indicator_named("culture").unwrap(),
        answer: Answer::Unsure,
        today: date::FIRST,
    };
    state.update(Message::Act(answer));
    assert_eq!(revision(&state), Some(1));
    assert_ne!(
        Answers::none(&model),
        state.session.assessment.unwrap().answers
    );
}

#[test]
fn a_tie_names_the_one_that_is_furthest_from_the_next_level() {
    let model = model::shipped().unwrap();
    let mut tied = session(Mode::Quick, 0);
    let assessment = tied.assessment.as_mut().unwrap();
    for id in model.indicators_in(Mode::Quick) {
        let indicator = model.indicator(id);
        let low = indicator.gate.is_some() || indicator.id == "mission";
        let level = if low { 2 } else { 3 };
        let answer = Answer::Level(fourfront::domain::level::Level::new(level).unwrap());
        assessment.answers.set(&model, id, answer);
    }
    let page = check("results-tied", "/results", tied, vec![]);
    assert!(
        page.contains("A goal and a mission is furthest from"),
        "{page}"
    );
    assert!(
        !page.contains("Weakest, so it leads"),
        "where all tie, none leads: {page}"
    );
}

#[test]
fn an_embed_begins_with_one_page_wherever_its_address_leads() {
    let query = "?embed=quick&event=Boards+%3Cb%3E&label=Ashby";
    let page = check_as("embed", query, "/", Session::default(), vec![]);
    for part in [
        "Boards &lt;b&gt;",
        "8 questions",
        "Begin",
        "told the four levels",
        "Ashby",
    ] {
        assert!(page.contains(part), "missing: {part}");
    }
    for elsewhere in [
        "/plan",
        "/settings",
        "/results",
        "/q/figurehead",
        "r=1AFX",
        "/nowhere",
    ] {
        let same = check_as("embed", query, elsewhere, Session::default(), vec![]);
        assert_eq!(same, page, "{elsewhere}");
    }
    assert!(
        !page.contains("masthead") && !page.contains("href=\"#"),
        "{page}"
    );
}

#[test]
fn an_embed_shows_a_question_tight() {
    let page = check_as(
        "embed-question",
        "?embed=quick",
        "/q/mission",
        session(Mode::Quick, 5),
        vec![Message::Problem],
    );
    assert!(page.contains("Question 6 of 8"), "{page}");
    assert!(page.contains("Choose an answer"), "{page}");
}

#[test]
fn an_embed_shows_its_own_result_in_short() {
    let page = check_as(
        "embed-result",
        "?embed=quick&label=Ashby",
        "/results",
        session(Mode::Quick, 8),
        vec![],
    );
    assert!(
        page.contains("https://example.org/fourfront/#r=1"),
        "{page}"
    );
    assert!(page.contains("target=\"_blank\""), "{page}");
    assert!(page.contains("Indicative"), "{page}");
}

#[test]
fn an_embed_shows_the_radar_of_a_link() {
    let page = check_as(
        "embed-radar",
        "?embed=radar&result=1AFXeen9_OpHCAwMmVZvkceNMciU5TiMAcso0WA",
        "/",
        session(Mode::Quick, 8),
        vec![],
    );
    assert!(page.contains("<table"), "{page}");
    assert!(!page.contains("Your answers stay"), "{page}");
}

#[test]
fn an_embed_says_what_it_cannot_show() {
    let none = check_as(
        "embed-no-link",
        "?embed=result",
        "/",
        Session::default(),
        vec![],
    );
    assert!(none.contains("There is no result to show"), "{none}");
    let cut = "?embed=result&result=1AFXeen9_OpHCAwMmVZv";
    let cut = check_as("embed-damaged", cut, "/", Session::default(), vec![]);
    assert!(cut.contains("This link is damaged"), "{cut}");
    let quiz = check_as(
        "embed-unknown",
        "?embed=quiz",
        "/",
        Session::default(),
        vec![],
    );
    assert!(quiz.contains("asked for ‘quiz’"), "{quiz}");
}

#[test]
fn the_builder_shows_the_lines_and_the_real_thing() {
    let page = check("builder", "/embed", Session::default(), vec![]);
    assert!(
        page.contains("https://example.org/fourfront/?embed=quick"),
        "{page}"
    );
    assert!(page.contains("&lt;fourfront-explorer"), "{page}");
}

#[test]
fn a_stand_begins_with_one_large_button() {
    let page = check_as(
        "stand",
        "?kiosk&event=Boards+Ahead+2027",
        "/",
        Session::default(),
        vec![],
    );
    assert!(page.contains("Boards Ahead 2027"), "{page}");
    assert!(page.contains("8 questions, about 4 minutes"), "{page}");
    assert!(!page.contains("<a "), "{page}");
}

#[test]
fn a_stand_shows_a_question_and_no_way_out() {
    let page = check_as(
        "stand-question",
        "?kiosk",
        "/q/mission",
        session(Mode::Quick, 5),
        vec![Message::Problem],
    );
    assert!(page.contains("Question 6 of 8"), "{page}");
    assert!(page.contains("Leave it open for now"), "{page}");
    assert!(!page.contains("<a "), "{page}");
    assert!(!page.contains("All answers"), "{page}");
}

#[test]
fn a_stand_hands_the_result_over_to_a_phone() {
    let page = check_as(
        "stand-result",
        "?kiosk&label=Ashby",
        "/results",
        session(Mode::Quick, 8),
        vec![],
    );
    assert!(page.contains("class=\"qr\""), "{page}");
    assert!(page.contains("It carries the label ‘Ashby’."), "{page}");
    assert!(!page.contains("<a "), "{page}");
}

#[test]
fn a_stand_without_an_address_shows_the_bare_token() {
    let model = Instrument::new(model::shipped().unwrap());
    let state = State {
        guise: Guise::read("?kiosk"),
        home: "data:text/html,fourfront".into(),
        ..State::new(model, session(Mode::Quick, 8), Route::Results)
    };
    let (_, page) = rendered(state);
    assert!(page.contains("has no address that your phone"), "{page}");
    assert!(page.contains("<p class=\"stand__token\">1"), "{page}");
    assert!(!page.contains("class=\"qr\""), "{page}");
}

#[test]
fn a_stand_asks_whether_somebody_is_there() {
    let page = as_text(pages::stand::asking(14, 20).into());
    assert!(page.contains("15 seconds left"), "{page}");
    golden("stand-asking", page);
    assert!(as_text(pages::stand::asking(2, 2).into()).contains("2 seconds left"));
    assert!(as_text(pages::stand::asking(1, 2).into()).contains("second</p>"));
}
