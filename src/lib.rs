//! Fourfront: a board answers a questionnaire and sees which pre-condition of digital
//! transformation holds the rest back. Everything runs in the browser; there is no server.
//!
//! # The map
//!
//! ```text
//! main -> app -> charts -> domain          formats -> domain     words -> domain
//!          app -> browser, formats, words   browser -> nothing of ours
//! bin  -> cli -> formats, charts, words, domain          bin -> app (pages that the build writes)
//! ```
//!
//! | looking for | go to |
//! | --- | --- |
//! | a question, an answer, a pattern, a weight | `assets/models/four-preconditions.en.json` |
//! | how a level is worked out | [`domain::score`] (one dimension), [`domain::overall`] |
//! | themes, patterns, what to ask first, comparing | [`domain::themes`], [`domain::patterns`], [`domain::ask`], [`domain::compare`] |
//! | all of the scoring at once, and what is shown of it | [`domain::reading`], [`domain::report`] |
//! | what next: single steps, the shortest path, the moves shown to a board | [`domain::gains`], [`domain::path`], [`domain::moves`] |
//! | what lies before and after a result: an earlier moment, its targets | [`domain::course`], [`words::en::course`], drawn by `app::pages::outcome::lines` |
//! | what targets would change | [`domain::what_if`], said by [`words::en::explore`], shown by [`app::pages::explore`] |
//! | how sure a level is: the weight box, ten thousand weightings | [`domain::robust`], drawn by [`app::parts::weightings`], shown by [`app::parts::sure`] |
//! | what an action of the person at the screen does, and undo | [`domain::session`], [`domain::undo`] |
//! | the board's plan; kept moments, then and now | [`domain::plan`]; [`domain::snapshot`], [`domain::history`] |
//! | work of an older version of the questions; private notes; what can be kept of what people write | [`domain::older`]; [`domain::notes`]; [`domain::writing`] |
//! | links and how they are found in text | [`formats::link`] |
//! | sharing: ways, address, QR code; what an opened link is here | [`app::parts::share`], [`app::home`], [`charts::qr`]; [`domain::shared`], shown by [`app::pages::shared`] |
//! | two results over each other | [`app::pages::compare`], [`words::en::compared`], [`charts::beside`] |
//! | model files and their checks; the shipped one as the page carries it | [`formats::model`]; [`formats::pack`] |
//! | what is stored, saved and opened | [`formats::document`], kept by [`formats::keeper`] |
//! | a form of a move, a file for a calendar | [`formats::form`], [`formats::calendar`] |
//! | a sentence of the interface | [`words::en`] |
//! | a chart: where points lie, how it is drawn | [`charts::geometry`], [`charts::radar`], [`charts::spokes`] |
//! | the program on another page: what is asked for, said, copied | [`formats::embed`], [`formats::message`], [`formats::snippet`]; shown by [`app::pages::embed`] and `assets/embed.js`, built by [`app::pages::builder`] |
//! | the program on a stand, and its clean start | [`formats::stand`], [`app::pages::stand`], `assets/styles/stand.css` |
//! | a page, a part of one, what happens to its state | [`app::pages`], [`app::parts`], [`app::store`], [`app::desk`] |
//! | what the program is shown as: page, embed, stand | [`app::guise`] |
//! | which pages are fetched only when they are needed | `app::late` |
//! | what is said where the program does not come | `index.html`, `assets/early.js` |
//! | working without a network, a newer version, the one file | `assets/sw.js`, `assets/boot.js`, `assets/disk.js`, [`browser::worker`], `xtask/src/bundle/` |
//! | a colour, a size | `assets/styles/tokens.css` |
//! | anything the browser does for us | [`browser`] |
//! | the command line | [`cli`] |
//!
//! # What always holds
//!
//! - The domain knows no browser, clock, chance, file or word: all of it comes in as arguments.
//! - Scoring is total and exact. No floating-point comparison decides a level.
//! - A `Model` that exists is valid; whatever is read is checked at its door, once, and every fault
//!   is reported with its place.
//! - Nothing of this model's ids is written in the code: any valid model file works.
//! - A page computes nothing: it shows a [`domain::report::Report`] in the words of [`words`].
//! - Nothing is sent anywhere. After it has loaded, the page requests nothing but files of its own.

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod browser;
pub mod charts;
#[cfg(feature = "cli")]
pub mod cli;
pub mod domain;
pub mod formats;
pub mod words;
