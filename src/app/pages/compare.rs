//! Two results over each other: a shared one and the own, or two shared ones.

mod two;

use std::rc::Rc;

use yew::Html;

use crate::app::here::Here;
use crate::app::pages::outcome::{key_item, key_tint};
use crate::app::pages::unknown::refused;
use crate::app::parts::chart::{ChartProps, Hand};
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::page::{heading, page, section};
use crate::app::parts::table::{cell, table, table_row};
use crate::app::route::Route;
use crate::app::tag::{Tag, link as link_tag, list, tag};
use crate::charts::{frame, picture};
use crate::domain::answers::Answer;
use crate::domain::ids::{DimensionId, IndicatorId};
use crate::domain::response::Response;
use crate::formats::link;
use crate::words::en::{answer, compared as words, label};

use two::{Two, bare};

/// Two results, by the tokens in the address; or why they cannot be compared.
pub fn compare(here: &Here, tokens: &str) -> Html {
    match Two::read(here, tokens) {
        Ok(Some(two)) => two.shown(here, tokens),
        Ok(None) => page()
            .add(
                tag("header", "finding")
                    .add(heading("finding__title").text(words::NOTHING_YET))
                    .add(tag("p", "lead lead--wide").text(words::NOTHING_YET_TEXT))
                    .add(ways(here, tokens, Some(&Route::Start))),
            )
            .into(),
        Err(why) => refused(here, &why),
    }
}

/// What the page is called in the title.
pub fn title(here: &Here, tokens: &str) -> String {
    match Two::read(here, tokens) {
        Ok(Some(_)) => words::TITLE.into(),
        Ok(None) => words::NOTHING_YET.into(),
        Err(why) => why.title,
    }
}

/// Back to the result that the first token opens, and on.
fn ways(here: &Here, tokens: &str, on: Option<&Route>) -> Tag {
    let first = bare(tokens).split('/').next().unwrap_or_default();
    let back = link_tag("textlink", format!("{}{first}", link::MARKER), words::BACK);
    let on = on.map(|route| link_tag("button", here.href(route), label::START_OWN));
    tag("p", "l-row").add_some(on).add(back)
}

impl Two {
    fn shown(&self, here: &Here, tokens: &str) -> Html {
        let shared = self.comparison.after.scope.len();
        let about = |name: &str, response: &Response| {
            tag("p", "finding__meta").text(words::about(name, response))
        };
        let head = tag("header", "finding")
            .add(about(&self.names.first, &self.first))
            .add(about(&self.names.second, &self.second))
            .add(heading("finding__title").text(words::TITLE));
        if shared == 0 {
            return page()
                .add(head.add(tag("p", "lead lead--wide").text(words::NOTHING_SHARED)))
                .add(ways(here, tokens, None))
                .into();
        }
        let note = words::compared_on([self.first.mode, self.second.mode], shared)
            .map(|note| tag("p", "hint").text(note));
        page()
            .add(
                head.add(
                    tag("p", "lead lead--wide").text(words::summary(&here.model, &self.comparison)),
                )
                .add(tag("p", "lead lead--s").text(words::LEAD))
                .add_some(note)
                .add(ways(here, tokens, None)),
            )
            .add(
                tag("div", "compared")
                    .add(self.figure(here))
                    .add(self.levels(here)),
            )
            .add(self.answers(here))
            .into()
    }

    fn figure(&self, here: &Here) -> Tag {
        let model = &here.model;
        let axes = model.dimensions.len();
        let drawn = picture::beside(picture::dimensions(
            model,
            &self.comparison.before,
            vec![String::new(); axes],
            vec![picture::previous(&self.comparison.after)],
            frame::Size::Large,
        ));
        let line = |class: &'static str| {
            tag("line", class)
                .set("x1", "2")
                .set("y1", "7")
                .set("x2", "31")
                .set("y2", "7")
        };
        let mark = tag("circle", "key__mark")
            .set("cx", "16")
            .set("cy", "7")
            .set("r", "5");
        let second = list([line("chart__previous").into(), mark.into()]);
        let chart = ChartProps {
            picture: Rc::new(drawn),
            id: "compare-chart",
            name: words::TITLE.into(),
            description: words::radar_description(model, &self.comparison, &self.names).into(),
            theme: here.session().theme,
            hand: Hand::BESIDE,
        };
        tag("figure", "figure").add(chart.chart()).add(
            tag("ul", "key")
                .add(key_item(line("chart__line"), self.names.key_first()))
                .add(key_item(second, self.names.key_second()))
                .add(key_tint(self.names.key_could())),
        )
    }

    fn levels(&self, here: &Here) -> Tag {
        let rows = here
            .model
            .dimension_ids()
            .map(|id| self.level_row(here, id));
        tag("div", "").add(table(words::LEVELS, &self.names.heads(), rows))
    }

    fn level_row(&self, here: &Here, id: DimensionId) -> Tag {
        let (model, compared) = (&here.model, &self.comparison);
        let about = tag("th", "")
            .add(glyph(id.index(), Size::Text))
            .text(model.dimension(id).title.clone());
        let side = |name: &str, reading| {
            let numbers = words::numbers(reading, id).map(|n| tag("span", "sub").text(n));
            let words = tag("span", "")
                .text(words::side(model, reading, id))
                .add_some(numbers);
            cell(name.to_owned()).add(words)
        };
        table_row(about)
            .add(side(&self.names.first, &compared.before))
            .add(side(&self.names.second, &compared.after))
            .add(cell(words::SAID).text(words::difference(model, compared, id)))
    }

    fn answers(&self, here: &Here) -> Tag {
        let moved = &self.comparison.moved;
        let shown = if moved.is_empty() {
            tag("p", "").text(words::NONE_DIFFERS)
        } else {
            let rows = moved
                .iter()
                .map(|(id, first, second)| self.answer_row(here, *id, *first, *second));
            table(words::ANSWERS, &self.names.answer_heads(), rows)
        };
        section("l-section", "answers-title", words::ANSWERS).add(shown)
    }

    fn answer_row(&self, here: &Here, id: IndicatorId, first: Answer, second: Answer) -> Tag {
        let indicator = here.model.indicator(id);
        let about = tag("th", "")
            .add(tag("span", "ind__code").text(indicator.code.clone()))
            .text(format!(" {}", indicator.title));
        let name = |given| answer::name(&here.model, given).to_owned();
        table_row(about)
            .add(cell(self.names.first.clone()).text(name(first)))
            .add(cell(self.names.second.clone()).text(name(second)))
    }
}
