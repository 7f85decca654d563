//! Building what is shown, element by element.
//!
//! Yew's `html!` unrolls every element into some two hundred bytes of code where it stands; the
//! pages alone came to a third of the first visit (see `docs/decisions/0003-elements-by-calls.md`).
//! These calls build the same nodes from one place.

use std::rc::Rc;

use yew::html::{
    onchange, onclick, onfocusout, oninput, onkeydown, onpointercancel, onpointerdown,
    onpointermove, onpointerup, onsubmit,
};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VTag};

use crate::browser::page;

/// An element in the making.
pub struct Tag(Box<VTag>);

/// An element with its classes (empty for none).
pub fn tag(name: &'static str, class: &'static str) -> Tag {
    let mut tag = Box::new(VTag::new(name));
    if !class.is_empty() {
        tag.add_attribute("class", class);
    }
    Tag(tag)
}

/// A drawing of a size, hidden from whoever does not see it.
pub fn svg(
    class: &'static str,
    view: &'static str,
    width: &'static str,
    height: &'static str,
) -> Tag {
    tag("svg", class)
        .set("viewBox", view)
        .set("width", width)
        .set("height", height)
        .set("aria-hidden", "true")
        .set("focusable", "false")
}

/// A link.
pub fn link(class: &'static str, href: impl Words, text: impl Words) -> Tag {
    tag("a", class).set("href", href).text(text)
}

/// A button that does something.
pub fn button(class: &'static str, text: impl Words, act: impl Fn() + 'static) -> Tag {
    tag("button", class)
        .set("type", "button")
        .text(text)
        .on_click(act)
}

impl Tag {
    /// Sets an attribute.
    #[must_use]
    pub fn set(self, name: &'static str, value: impl Words) -> Self {
        self.put(name, value.words())
    }

    /// Sets an attribute where there is a value.
    #[must_use]
    pub fn set_some(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.put(name, value.into()),
            None => self,
        }
    }

    #[inline(never)]
    fn put(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// The id.
    #[must_use]
    pub fn id(self, id: impl Words) -> Self {
        self.put("id", id.words())
    }

    /// Tells this element from its siblings when they come and go.
    #[must_use]
    pub fn key(mut self, key: usize) -> Self {
        self.0.key = Some(Key::from(key.to_string()));
        self
    }

    /// The same, by name.
    #[must_use]
    pub fn key_named(mut self, key: String) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Text in it.
    #[must_use]
    pub fn text(self, text: impl Words) -> Self {
        self.push_text(text.words())
    }

    #[inline(never)]
    fn push_text(self, text: AttrValue) -> Self {
        self.push(Html::from(yew::virtual_dom::VText::new(text)))
    }

    /// Something in it.
    #[must_use]
    #[expect(
        clippy::should_implement_trait,
        reason = "adding a child is not addition"
    )]
    pub fn add(self, child: impl Into<Html>) -> Self {
        self.push(child.into())
    }

    /// Something in it, or its empty place: what comes after keeps its position.
    #[must_use]
    pub fn add_some(self, child: Option<impl Into<Html>>) -> Self {
        match child {
            Some(child) => self.push(child.into()),
            None => self.push(Html::default()),
        }
    }

    /// Several of the same kind in it.
    #[must_use]
    pub fn add_all<T: Into<Html>>(mut self, children: impl Iterator<Item = T>) -> Self {
        for child in children {
            self = self.push(child.into());
        }
        self
    }

    #[inline(never)]
    fn push(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    /// A radio that is chosen or not.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// The value of a field.
    #[must_use]
    pub fn value(mut self, value: impl Words) -> Self {
        self.0.set_value(Some(value.words()));
        self
    }

    /// The real element, once there is one.
    #[must_use]
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    /// When it is clicked.
    #[must_use]
    pub fn on_click(self, act: impl Fn() + 'static) -> Self {
        self.on_click_event(Callback::from(move |_: MouseEvent| act()))
    }

    /// When it is clicked, with the event.
    #[must_use]
    pub fn on_click_event(self, act: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(onclick::Wrapper::new(act)))
    }

    /// When it is changed.
    #[must_use]
    pub fn on_change(self, act: Callback<Event>) -> Self {
        self.listen(Rc::new(onchange::Wrapper::new(act)))
    }

    /// When something is typed, with what stands there then.
    #[must_use]
    pub fn on_text(self, act: impl Fn(String) + 'static) -> Self {
        self.listen(Rc::new(oninput::Wrapper::new(Callback::from(
            move |event: InputEvent| {
                if let Some(text) = page::typed(&event) {
                    act(text);
                }
            },
        ))))
    }

    /// When focus leaves it.
    #[must_use]
    pub fn on_leave(self, act: impl Fn() + 'static) -> Self {
        self.listen(Rc::new(onfocusout::Wrapper::new(Callback::from(
            move |_: FocusEvent| act(),
        ))))
    }

    /// When a key goes down in it.
    #[must_use]
    pub fn on_key(self, act: Callback<KeyboardEvent>) -> Self {
        self.listen(Rc::new(onkeydown::Wrapper::new(act)))
    }

    /// When it is submitted: what the browser would do is not done.
    #[must_use]
    pub fn on_submit(self, act: impl Fn() + 'static) -> Self {
        self.listen(Rc::new(onsubmit::Wrapper::new(Callback::from(
            move |event: SubmitEvent| {
                event.prevent_default();
                act();
            },
        ))))
    }

    /// When a pointer goes down on it, moves, comes up, or is taken away.
    #[must_use]
    pub fn on_pointer(
        self,
        down: Callback<PointerEvent>,
        over: Callback<PointerEvent>,
        up: Callback<PointerEvent>,
        gone: Callback<PointerEvent>,
    ) -> Self {
        self.listen(Rc::new(onpointerdown::Wrapper::new(down)))
            .listen(Rc::new(onpointermove::Wrapper::new(over)))
            .listen(Rc::new(onpointerup::Wrapper::new(up)))
            .listen(Rc::new(onpointercancel::Wrapper::new(gone)))
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }
}

impl From<Tag> for Html {
    #[inline(never)]
    fn from(tag: Tag) -> Self {
        Self::VTag(Rc::new(*tag.0))
    }
}

/// Text for an element: fixed or made. The conversions stand here once, not at every call.
pub trait Words {
    /// As Yew takes it.
    fn words(self) -> AttrValue;
}

impl Words for &'static str {
    fn words(self) -> AttrValue {
        AttrValue::Static(self)
    }
}

impl Words for String {
    #[inline(never)]
    fn words(self) -> AttrValue {
        AttrValue::from(self)
    }
}

impl Words for &String {
    #[inline(never)]
    fn words(self) -> AttrValue {
        AttrValue::from(self.clone())
    }
}

impl Words for AttrValue {
    fn words(self) -> AttrValue {
        self
    }
}

/// Several nodes side by side.
pub fn list(children: impl IntoIterator<Item = Html>) -> Html {
    children.into_iter().collect()
}
