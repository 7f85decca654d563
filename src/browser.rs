//! The browser, as far as this program needs it: the only layer that names storage, the address,
//! the clipboard, files and the canvas. It knows nothing of ours and moves only plain values.
//!
//! Nothing here panics: what a browser refuses comes back as a value.

pub mod activity;
pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod events;
pub mod files;
pub mod frame;
pub mod location;
pub mod page;
pub mod palette;
pub mod screen;
pub mod sheet;
pub mod storage;
pub mod style;
pub mod worker;
