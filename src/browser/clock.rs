//! How long something takes, as the browser's performance tools show it.

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
