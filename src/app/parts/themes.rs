//! The themes of a result: a reading each, as a table and as a radar.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::parts::chart::Chart;
use crate::charts::picture;
use crate::domain::model::Model;
use crate::domain::report::Report;
use crate::domain::session::Theme;
use crate::words::en::{chart, label, result};

/// The themes of a result. Nothing where the model has none.
pub fn themes(model: &Model, report: &Report, palette: Theme) -> Html {
    if model.themes.is_empty() {
        return Html::default();
    }
    let picture = Rc::new(picture::themes(
        model,
        &report.reading,
        chart::theme_lines(report),
    ));
    html! {
        <section class="l-section" aria-labelledby="themes-title">
            <h2 class="section-title" id="themes-title">{ label::THEMES }</h2>
            <div class="l-split l-split--even">
                <table class="table table--stack">
                    <caption class="visually-hidden">{ label::THEMES_CAPTION }</caption>
                    <thead><tr>
                        <th scope="col">{ "Theme" }</th>
                        <th scope="col">{ "Reading" }</th>
                        <th scope="col">{ label::ANSWERED }</th>
                    </tr></thead>
                    <tbody>
                        { for report.reading.themes.iter().map(|reading| {
                            let theme = model.theme(reading.theme);
                            html! {
                                <tr key={reading.theme.index()}>
                                    <th scope="row">
                                        { theme.short.clone() }
                                        <span class="sub">{ theme.title.clone() }</span>
                                    </th>
                                    <td data-label="Reading">{ result::theme(reading) }</td>
                                    <td data-label={label::ANSWERED}>
                                        { result::of(reading.known.known, reading.known.of) }
                                    </td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
                <figure class="figure">
                    <Chart {picture} id="themes-chart" theme={palette}
                        name={chart::themes_name(model.themes.len())}
                        description={chart::themes_description(model, report)} />
                </figure>
            </div>
        </section>
    }
}
