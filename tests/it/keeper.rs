//! Keeping: the copy before stays beside it, nothing unreadable is thrown away, and what another
//! tab wrote is never silently overwritten.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use fourfront::domain::session::{Action, Session, Theme};
use fourfront::formats::document;
use fourfront::formats::keeper::{Keeper, Place, Refused, Trouble};

use crate::support::{day, model};

/// A place in memory that can be told to refuse.
#[derive(Default)]
struct Shelf {
    kept: RefCell<BTreeMap<String, String>>,
    denied: Cell<bool>,
    /// There is no room under names that contain this.
    small: Cell<Option<&'static str>>,
}

impl Place for &Shelf {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        if self.denied.get() {
            return Err(Refused::Denied);
        }
        Ok(self.kept.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        if self.denied.get() {
            return Err(Refused::Denied);
        }
        if self.small.get().is_some_and(|name| key.contains(name)) {
            return Err(Refused::Full);
        }
        self.kept.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        if self.denied.get() {
            return Err(Refused::Denied);
        }
        self.kept.borrow_mut().remove(key);
        Ok(())
    }
}

const CURRENT: &str = "fourfront";
const PREVIOUS: &str = "fourfront.previous";

impl Shelf {
    fn put(&self, key: &str, text: &str) {
        self.kept.borrow_mut().insert(key.into(), text.into());
    }

    fn text(&self, key: &str) -> Option<String> {
        self.kept.borrow().get(key).cloned()
    }

    fn names(&self) -> Vec<String> {
        self.kept.borrow().keys().cloned().collect()
    }

    /// The session under a name, with the number of its writing.
    #[track_caller]
    fn stored(&self, key: &str) -> (u32, Session) {
        let text = self.text(key).expect("is kept");
        let document = document::read(model(), &text).expect("can be read");
        (document.revision, document.session)
    }
}

/// A session that is told from others by the id of its assessment.
fn session(id: u32) -> Session {
    let mut session = Session::default();
    let mode = fourfront::domain::scope::Mode::Full;
    session.apply(
        model(),
        Action::Start {
            mode,
            id,
            today: day("2026-11-21"),
        },
    );
    session
}

fn open(shelf: &Shelf) -> (Keeper<&Shelf>, Session, Option<Trouble>) {
    let mut keeper = Keeper::new(shelf);
    let (session, trouble) = keeper.open(model(), document::read);
    (keeper, session, trouble)
}

#[test]
fn a_first_visit_finds_nothing_and_no_trouble() {
    let shelf = Shelf::default();
    let (keeper, session, trouble) = open(&shelf);
    assert_eq!((session, trouble), (Session::default(), None));
    assert_eq!(keeper.changed_elsewhere(), None);
    assert!(shelf.names().is_empty());
}

#[test]
fn what_is_kept_is_there_at_the_next_visit() {
    let shelf = Shelf::default();
    let (mut keeper, ..) = open(&shelf);
    assert_eq!(
        keeper.save(model(), &session(1), false, Some(document::read)),
        Ok(())
    );
    assert!(
        keeper.changed_elsewhere().is_none(),
        "its own writing is nothing new"
    );
    let (_, found, trouble) = open(&shelf);
    assert_eq!((found, trouble), (session(1), None));
}

#[test]
fn the_copy_before_is_kept_beside_it() {
    let shelf = Shelf::default();
    let (mut keeper, ..) = open(&shelf);
    for id in 1..=3 {
        assert_eq!(
            keeper.save(model(), &session(id), false, Some(document::read)),
            Ok(())
        );
    }
    assert_eq!(shelf.stored(CURRENT), (3, session(3)));
    assert_eq!(shelf.stored(PREVIOUS), (2, session(2)));
}

#[test]
fn what_cannot_be_read_is_set_aside_and_the_copy_before_is_used() {
    let shelf = Shelf::default();
    let (mut keeper, ..) = open(&shelf);
    for id in 1..=2 {
        assert_eq!(
            keeper.save(model(), &session(id), false, Some(document::read)),
            Ok(())
        );
    }
    shelf.put(CURRENT, "{\"format\":\"fourf");
    let (mut keeper, found, trouble) = open(&shelf);
    assert_eq!((found, trouble), (session(1), Some(Trouble::Restored)));
    assert_eq!(
        keeper.save(model(), &session(3), false, Some(document::read)),
        Ok(())
    );
    assert_eq!(shelf.stored(CURRENT).1, session(3));
    assert_eq!(
        shelf.stored(PREVIOUS).1,
        session(1),
        "never the unreadable one"
    );
    let aside = shelf.text("fourfront.unreadable.1");
    assert_eq!(aside.as_deref(), Some("{\"format\":\"fourf"));
}

#[test]
fn without_a_copy_before_it_begins_anew_and_throws_nothing_away() {
    let shelf = Shelf::default();
    let newer = r#"{"format":"fourfront","version":3,"revision":8,"more":"than we know"}"#;
    shelf.put(CURRENT, newer);
    let (mut keeper, found, trouble) = open(&shelf);
    assert_eq!((found, trouble), (Session::default(), Some(Trouble::Newer)));
    assert_eq!(
        keeper.save(model(), &session(1), false, Some(document::read)),
        Ok(())
    );
    assert_eq!(
        shelf.stored(CURRENT),
        (9, session(1)),
        "counts on from what was there"
    );
    assert_eq!(shelf.text("fourfront.unreadable.1").as_deref(), Some(newer));
    assert_eq!(shelf.text(PREVIOUS), None);
}

#[test]
fn unreadable_texts_are_set_aside_once_each_and_four_at_most() {
    let shelf = Shelf::default();
    for text in ["a", "a", "b", "c", "d", "d", "e"] {
        shelf.put(CURRENT, text);
        assert_eq!(open(&shelf).2, Some(Trouble::Unreadable));
    }
    let aside = (1..=5).map(|n| shelf.text(&format!("fourfront.unreadable.{n}")));
    let aside: Vec<_> = aside.map(Option::unwrap_or_default).collect();
    assert_eq!(aside, ["a", "b", "c", "e", ""]);
}

#[test]
fn a_place_that_is_denied_says_so_and_stops_nothing() {
    let shelf = Shelf::default();
    shelf.denied.set(true);
    let (mut keeper, found, trouble) = open(&shelf);
    assert_eq!(
        (found, trouble),
        (Session::default(), Some(Trouble::Denied))
    );
    assert_eq!(
        keeper.save(model(), &session(1), false, Some(document::read)),
        Err(Trouble::Denied)
    );
    assert_eq!(keeper.changed_elsewhere(), None);
}

#[test]
fn where_there_is_no_room_the_new_matters_more_than_the_copy_before() {
    let shelf = Shelf::default();
    let (mut keeper, ..) = open(&shelf);
    for id in 1..=2 {
        assert_eq!(
            keeper.save(model(), &session(id), false, Some(document::read)),
            Ok(())
        );
    }
    shelf.small.set(Some(PREVIOUS));
    assert_eq!(
        keeper.save(model(), &session(3), false, Some(document::read)),
        Ok(())
    );
    assert_eq!(
        (shelf.names(), shelf.stored(CURRENT).1),
        (vec![CURRENT.into()], session(3))
    );
    shelf.small.set(Some(CURRENT));
    assert_eq!(
        keeper.save(model(), &session(4), false, Some(document::read)),
        Err(Trouble::Full)
    );
    assert_eq!(
        shelf.stored(CURRENT).1,
        session(3),
        "what was there is still there"
    );
    shelf.small.set(None);
    assert_eq!(
        keeper.save(model(), &session(5), false, Some(document::read)),
        Ok(()),
        "and it goes on"
    );
}

#[test]
fn what_another_tab_wrote_is_never_silently_overwritten() {
    let shelf = Shelf::default();
    let (mut one, ..) = open(&shelf);
    assert_eq!(
        one.save(model(), &session(1), false, Some(document::read)),
        Ok(())
    );
    let (mut two, ..) = open(&shelf);
    assert_eq!(
        one.save(model(), &session(2), false, Some(document::read)),
        Ok(())
    );
    assert_eq!(two.changed_elsewhere(), Some(Trouble::OtherTab));
    assert_eq!(one.changed_elsewhere(), None);
    assert_eq!(
        two.save(model(), &session(3), false, Some(document::read)),
        Err(Trouble::OtherTab)
    );
    assert_eq!(shelf.stored(CURRENT).1, session(2));
    assert_eq!(
        two.save(model(), &session(3), true, Some(document::read)),
        Ok(()),
        "where this tab's was chosen"
    );
    assert_eq!(shelf.stored(CURRENT).1, session(3));
    assert_eq!(shelf.stored(PREVIOUS).1, session(2));
    assert!(one.changed_elsewhere().is_some());
    assert_eq!(one.open(model(), document::read).0, session(3));
    assert_eq!(one.changed_elsewhere(), None);
}

#[test]
fn deleting_leaves_nothing_behind() {
    let shelf = Shelf::default();
    let (mut keeper, ..) = open(&shelf);
    for id in 1..=2 {
        assert_eq!(
            keeper.save(model(), &session(id), false, Some(document::read)),
            Ok(())
        );
    }
    let mut deleted = session(2);
    deleted.apply(model(), Action::Delete);
    assert_eq!(
        keeper.save(model(), &deleted, false, Some(document::read)),
        Ok(())
    );
    assert!(shelf.names().is_empty(), "{:?}", shelf.names());
    let mut dark = Session::default();
    dark.apply(model(), Action::Theme(Theme::Dark));
    assert_eq!(
        keeper.save(model(), &dark, false, Some(document::read)),
        Ok(())
    );
    assert_eq!(
        open(&shelf).1.theme,
        Theme::Dark,
        "a palette is worth keeping"
    );
}

#[test]
fn another_tab_learns_that_everything_was_deleted() {
    let shelf = Shelf::default();
    let (mut one, ..) = open(&shelf);
    assert_eq!(
        one.save(model(), &session(1), false, Some(document::read)),
        Ok(())
    );
    let (mut two, ..) = open(&shelf);
    let mut deleted = session(1);
    deleted.apply(model(), Action::Delete);
    assert_eq!(
        two.save(model(), &deleted, false, Some(document::read)),
        Ok(())
    );
    assert_eq!(two.changed_elsewhere(), None, "the tab that deleted knows");
    assert_eq!(one.changed_elsewhere(), Some(Trouble::DeletedElsewhere));
    assert_eq!(
        one.save(model(), &session(1), false, Some(document::read)),
        Err(Trouble::DeletedElsewhere),
        "what was deleted does not come back by itself"
    );
    assert_eq!(
        one.open(model(), document::read),
        (Session::default(), None)
    );
    assert_eq!(one.changed_elsewhere(), None);
}

#[test]
fn what_was_set_aside_stays_until_everything_is_deleted() {
    let shelf = Shelf::default();
    shelf.put(CURRENT, "not a document");
    let (mut keeper, mut session, _) = open(&shelf);
    session.apply(model(), Action::Theme(Theme::Dark));
    assert_eq!(
        keeper.save(model(), &session, true, Some(document::read)),
        Ok(())
    );
    session.apply(model(), Action::Theme(Theme::System));
    assert_eq!(
        keeper.save(model(), &session, true, Some(document::read)),
        Ok(())
    );
    let aside = || shelf.names().iter().any(|name| name.contains("unreadable"));
    assert!(aside());
    session.apply(model(), Action::Delete);
    assert_eq!(
        keeper.save(model(), &session, true, Some(document::read)),
        Ok(())
    );
    assert!(!aside());
}

#[test]
fn what_nothing_can_look_at_is_set_aside_and_not_taken_for_the_copy_before() {
    let shelf = Shelf::default();
    let mut one = Keeper::new(&shelf);
    assert_eq!(one.save(model(), &session(1), false, None), Ok(()));
    assert_eq!(one.save(model(), &session(2), false, None), Ok(()));
    let mut two = Keeper::new(&shelf);
    two.open(model(), document::read);
    assert_eq!(two.save(model(), &session(3), false, None), Ok(()));
    let theirs = shelf.text("fourfront").unwrap();
    let before_theirs = shelf.text("fourfront.previous");
    // The first chooses its own answers, and has nothing that reads.
    assert_eq!(one.save(model(), &session(4), true, None), Ok(()));
    assert_eq!(shelf.text("fourfront.unreadable.1").unwrap(), theirs);
    assert_eq!(shelf.text("fourfront.previous"), before_theirs);
}
