//! What pages are made of: one small part a file. They get ids and values, and tell what happened
//! in the domain's words. All but the chart are plain functions.

pub mod chart;
pub mod fact;
pub mod field;
pub mod footer;
pub mod glyph;
pub mod handle;
pub mod marked;
pub mod masthead;
pub mod meter;
pub mod moves;
pub mod name_form;
pub mod news;
pub mod notice;
pub mod page;
pub mod pattern;
pub mod qr;
pub mod row;
pub mod save_file;
pub mod share;
pub mod stepper;
pub mod sure;
pub mod table;
pub mod take_away;
pub mod themes;
pub mod toast;
pub mod told;
pub mod weightings;
pub mod worked;
