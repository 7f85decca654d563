//! A result: own, the example's or a stranger's. The same page for all of them.

use time::Date;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::app::here::Here;
use crate::app::pages::start::grow;
use crate::app::parts::chart::Chart;
use crate::app::parts::glyph::{Size, glyph};
use crate::app::parts::marked::highlighted;
use crate::app::parts::page::Page;
use crate::app::parts::pattern::patterns;
use crate::app::parts::row::rows;
use crate::app::parts::table::tables;
use crate::app::parts::take_away::TakeAway;
use crate::app::parts::themes::themes;
use crate::app::parts::worked::how_worked;
use crate::app::route::Route;
use crate::charts::{frame, picture};
use crate::domain::ids::IndicatorId;
use crate::domain::report::{Finding, Report};
use crate::domain::response::Response;
use crate::domain::scope::Mode;
use crate::words::en::{chart, label, number, result, title};

/// What a result page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct OutcomeProps {
    /// What every page can reach.
    pub here: Here,
    /// The answers, as a link carries them.
    pub response: Response,
    /// Whose result it is, for the line above the headline.
    pub whose: AttrValue,
    /// Whether it is the person's own: only then it can be gone on with.
    pub own: bool,
}

/// A result.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let here = &props.here;
    let model = &here.model;
    let answers = &props.response.answers;
    let report = use_memo((props.response.mode, answers.clone()), |(mode, answers)| {
        Report::new(model, *mode, answers)
    });
    let surface = use_state_eq(|| None::<HtmlCanvasElement>);
    let picture = use_memo(report.clone(), |report| {
        let lines = chart::lines(model, report);
        picture::dimensions(
            model,
            &report.reading,
            lines,
            Vec::new(),
            frame::Size::Large,
        )
    });
    let finding = result::finding(model, &report);
    let description = chart::radar_description(model, &report);
    let on_canvas = Some({
        let surface = surface.setter();
        Callback::from(move |canvas| surface.set(Some(canvas)))
    });
    html! {
        <Page title={title(&finding.text())}>
            <header class="finding">
                <p class="finding__meta">{ meta(&report, &props.whose, props.response.date) }</p>
                <h1 class="finding__title" tabindex="-1">{ highlighted(&finding) }</h1>
                <p class="lead lead--wide">{ result::lead(model, &report) }</p>
                if props.own { { next_question(here, &report) } }
            </header>
            <div class="l-split l-split--chart-first">
                <figure class="figure l-sticky">
                    <Chart picture={picture.clone()} id="result-chart" theme={here.session().theme}
                        name={chart::radar_name(model.dimensions.len())}
                        description={description.clone()} {on_canvas} />
                    { key() }
                    <p class="figure__caption"><a href="#table">{ chart::AS_TABLE }</a></p>
                </figure>
                <section aria-labelledby="rows-title">
                    <h2 class="visually-hidden" id="rows-title">{ label::ROWS }</h2>
                    { rows(model, &report) }
                </section>
            </div>
            { patterns(model, &report, answers) }
            <div>{ ask(here, &report, props.own) }</div>
            { sure(here, &report, props.own) }
            { themes(model, &report, here.session().theme) }
            <section class="l-section" id="table" aria-labelledby="table-title">
                <h2 class="section-title" id="table-title">{ label::TABLE }</h2>
                { tables(model, &report, answers) }
                { how_worked(model, &report) }
            </section>
            <TakeAway here={here.clone()} response={props.response.clone()} own={props.own}
                {picture} title={finding.text()} {description} canvas={(*surface).clone()} />
        </Page>
    }
}

fn meta(report: &Report, whose: &str, date: Option<Date>) -> String {
    result::meta(report, whose, date)
}

/// Where an own result is not rated: the question that helps. After a quick check: the way on.
fn next_question(here: &Here, report: &Report) -> Html {
    let to = |id: IndicatorId, words: String| {
        html! {
            <p><a class="button" href={here.href(&Route::Question(id))}>{ words }</a></p>
        }
    };
    let first = here.model.indicators_in(report.mode).next();
    match &report.finding {
        Finding::Empty => html! { <>{ first.map(|id| to(id, label::FIRST.into())) }</> },
        Finding::NotRated(needs) => {
            let id = needs
                .iter()
                .flat_map(|need| &need.candidates)
                .next()
                .copied();
            html! { <>{ id.map(|id| to(id, result::answer(&here.model, id))) }</> }
        }
        _ if report.mode == Mode::Quick => {
            let here = here.clone();
            html! {
                <div class="l-stack l-stack--s">
                    <p>{ label::GROW_TEXT }</p>
                    <p>
                        <button class="button" type="button"
                            onclick={move |_: MouseEvent| grow(&here)}>{ label::GROW }</button>
                    </p>
                </div>
            }
        }
        _ => Html::default(),
    }
}

/// What the lines and the tint mean.
fn key() -> Html {
    html! {
        <ul class="key">
            <li class="key__item">
                <svg class="key__swatch" viewBox="0 0 32 14" width="32" height="14" aria-hidden="true" focusable="false">
                    <line class="chart__line" x1="1" y1="7" x2="31" y2="7" />
                </svg>
                { chart::KEY_NOW }
            </li>
            <li class="key__item">
                <svg class="key__swatch" viewBox="0 0 32 14" width="32" height="14" aria-hidden="true" focusable="false">
                    <rect class="chart__band chart__band--key" x="1" y="2" width="30" height="10" />
                </svg>
                { chart::KEY_COULD }
            </li>
        </ul>
    }
}

/// The question to settle first.
fn ask(here: &Here, report: &Report, own: bool) -> Html {
    let model = &here.model;
    let (Some(first), Some(why)) = (report.asks.first(), result::ask(model, report)) else {
        return Html::default();
    };
    let indicator = model.indicator(first.indicator);
    html! {
        <section class="l-section" aria-labelledby="ask-title">
            <h2 class="section-title" id="ask-title">{ label::ASK }</h2>
            <p class="ask">
                <span class="ask__name">
                    { glyph(indicator.dimension.index(), Size::Large) }
                    { indicator.title.clone() }
                </span>
                { " " }{ indicator.question.clone() }
            </p>
            <p class="lead lead--s">{ why }</p>
            if own {
                <p>
                    <a class="textlink" href={here.href(&Route::Question(first.indicator))}>
                        { label::ANSWER_NOW }
                    </a>
                </p>
            }
        </section>
    }
}

/// How many questions have an answer.
fn sure(here: &Here, report: &Report, own: bool) -> Html {
    let (answered, of) = report.answered;
    html! {
        <section class="l-section" aria-labelledby="sure-title">
            <h2 class="section-title" id="sure-title">{ label::SURE }</h2>
            <dl class="facts">
                <div class="facts__item">
                    <dt class="facts__term">{ label::ANSWERED }</dt>
                    <dd>
                        <b class="facts__figure">{ result::of(answered, of) }</b>
                        { result::answered(report) }{ " " }
                        if own { <a href={here.href(&Route::Review)}>{ label::SETTLE }</a> }
                    </dd>
                </div>
                if let Some(index) = report.reading.overall.index {
                    <div class="facts__item">
                        <dt class="facts__term">{ label::INDEX }</dt>
                        <dd>
                            <b class="facts__figure">{ number::range(index) }</b>
                            { " " }{ label::INDEX_TEXT }
                        </dd>
                    </div>
                }
            </dl>
        </section>
    }
}
