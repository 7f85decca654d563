//! What is aimed at: targets, which are kept, and levels below the answers, which are tried out.

use super::Session;
use crate::domain::what_if::Aimed;

impl Session {
    /// What is aimed at and tried out in the assessment in hand.
    pub fn aimed(&self) -> Option<Aimed> {
        self.assessment.as_ref().map(|assessment| Aimed {
            targets: assessment.targets.clone(),
            tries: self.tries.clone(),
        })
    }

    /// Aims at other levels, so that it can be taken back.
    pub(super) fn aim(&mut self, aimed: Aimed) {
        if let Some(before) = self.aimed()
            && before != aimed
        {
            self.trail.0.push(before);
            self.trail.1.clear();
            self.set_aimed(aimed);
        }
    }

    fn set_aimed(&mut self, aimed: Aimed) {
        self.change(|a| a.targets = aimed.targets);
        self.tries = aimed.tries;
    }

    /// Takes back the last change of targets, or does it again.
    pub(super) fn step_targets(&mut self, forward: bool) {
        let Some(now) = self.aimed() else { return };
        let (back, on) = &mut self.trail;
        let (from, to) = if forward { (on, back) } else { (back, on) };
        if let Some(aimed) = from.pop() {
            to.push(now);
            self.set_aimed(aimed);
        }
    }

    /// Another assessment, or another state of it, is in hand: what was tried out and could be taken
    /// back was of the one before.
    pub(in crate::domain) fn forget_trail(&mut self) {
        self.tries.clear();
        self.trail = Default::default();
    }
}
