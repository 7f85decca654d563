//! How long something takes, as the browser's performance tools show it, and how long ago something
//! was.

use std::cell::Cell;

use web_sys::Performance;

/// A stretch of work under a name.
pub struct Slice {
    name: &'static str,
    clock: Option<Performance>,
    from: f64,
}

impl Slice {
    /// Begins one.
    pub fn begin(name: &'static str) -> Self {
        let clock = web_sys::window().and_then(|window| window.performance());
        if let Some(clock) = &clock {
            // Only a browser that is out of memory refuses a mark.
            _ = clock.mark(name);
        }
        let from = clock.as_ref().map_or(0.0, Performance::now);
        Self { name, clock, from }
    }

    /// Milliseconds since it began; 0 where there is no clock.
    pub fn so_far(&self) -> f64 {
        self.clock.as_ref().map_or(0.0, Performance::now) - self.from
    }

    /// Ends it: from here on it is among the entries of that name.
    pub fn end(self) {
        if let Some(clock) = &self.clock {
            _ = clock.measure_with_start_mark(self.name, self.name);
        }
    }
}

/// The moment of the last activity.
///
/// A steady clock stands still on some systems while the device sleeps, and the wall clock can be
/// set back: the longer time of both counts.
pub struct Last {
    steady: Cell<f64>,
    wall: Cell<f64>,
}

impl Last {
    /// Now.
    pub fn now() -> Self {
        let last = Self {
            steady: Cell::new(0.0),
            wall: Cell::new(0.0),
        };
        last.again();
        last
    }

    /// Now again.
    pub fn again(&self) {
        self.steady.set(steady());
        self.wall.set(js_sys::Date::now());
    }

    /// Whole seconds since then.
    pub fn seconds(&self) -> u32 {
        let steady = steady() - self.steady.get();
        let wall = js_sys::Date::now() - self.wall.get();
        (steady.max(wall) / 1000.0) as u32
    }
}

fn steady() -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0.0, |clock| clock.now())
}
