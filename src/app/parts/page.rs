//! The main part of a page, with its title.

use yew::prelude::*;

use crate::browser::page;

/// What a page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The whole title, as the browser shows it.
    pub title: AttrValue,
    /// Less room above: for pages that are worked in.
    #[prop_or_default]
    pub tight: bool,
    /// What is on it, beginning with its heading.
    pub children: Html,
}

/// The main part of a page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    use_effect_with(props.title.clone(), |title| page::set_title(title));
    let tight = props.tight.then_some("l-main--tight");
    html! {
        <main class={classes!("l-page", "l-main", tight)} id="main" tabindex="-1">
            { props.children.clone() }
        </main>
    }
}
