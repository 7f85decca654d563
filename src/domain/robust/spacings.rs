//! Random weights that lie around given ones: Dirichlet with whole parameters, in whole numbers.
//!
//! Uniform numbers between 0 and 1, sorted, cut the line into spacings; sums of so many
//! neighbouring spacings are a draw from the Dirichlet distribution with these parameters (Devroye,
//! Non-Uniform Random Variate Generation, 1986, chapters V and XI). The numbers have 53 bits
//! and are only compared and subtracted, so the result is the same to the bit on every machine.

use std::ops::Range;

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// The bits of a number, and of the whole that the parts come to.
pub const BITS: u32 = 53;
/// Sorting begins with one bucket for each value of the first six bits: about twice as many as a
/// dimension needs numbers, so that most of them have a bucket to themselves.
const BUCKETS: usize = 64;
const BUCKET: u32 = BITS - BUCKETS.ilog2();
/// The most numbers of a draw. A power of two: a place in a list of them is checked by a mask.
const ROOM: usize = 64;
/// A one in each of eight bytes: times eight counts, it gives their sums from the first one on.
const ONES: u64 = 0x0101_0101_0101_0101;

/// A stream of draws: each splits 2^53 into parts.
#[derive(Clone, Debug)]
pub struct Spacings {
    generator: Xoshiro256PlusPlus,
    /// How many of the sorted numbers lie before the end of each part but the last.
    cuts: Vec<usize>,
    /// How many numbers a draw needs.
    count: usize,
    drawn: [u64; ROOM],
    sorted: [u64; ROOM],
    parts: Vec<u64>,
}

impl Spacings {
    /// A fresh stream. The parts relate to each other as these parameters do, on average, and vary
    /// the less the larger they are. A parameter of 0 counts as 1.
    ///
    /// None where they come to more than 65 together. Those of thirteen questions, the most that a
    /// dimension has, come to 57 at most.
    pub fn new(seed: u64, parameters: &[usize]) -> Option<Self> {
        let mut end = 0_usize;
        let mut cuts: Vec<usize> = parameters
            .iter()
            .map(|parameter| {
                end = end.saturating_add(*parameter.max(&1));
                end
            })
            .collect();
        cuts.pop();
        // One part is all of it, whatever is drawn.
        let count = if cuts.is_empty() { 0 } else { end - 1 };
        (count <= ROOM).then(|| Self {
            generator: Xoshiro256PlusPlus::seed_from_u64(seed),
            cuts,
            count,
            drawn: [0; ROOM],
            sorted: [0; ROOM],
            parts: vec![0; parameters.len()],
        })
    }

    /// The parameters for these weights: four for a question of average weight, in proportion,
    /// rounded half up, at least one.
    pub fn parameters(weights: &[u8]) -> Vec<usize> {
        let count = weights.len();
        let sum: usize = weights.iter().map(|w| usize::from(*w)).sum();
        let parameter = |w: &u8| (8 * count * usize::from(*w) + sum) / (2 * sum.max(1));
        weights.iter().map(|w| parameter(w).max(1)).collect()
    }

    /// The next draw: parts that come to 2^53 together.
    pub fn draw(&mut self) -> &[u64] {
        let (drawn, sorted) = (&mut self.drawn[..self.count], &mut self.sorted);
        // A generator of its own: built for size, each access through `self` would be a load.
        let mut generator = self.generator.clone();
        let mut counts = [0_u8; BUCKETS];
        for number in &mut *drawn {
            *number = generator.next_u64() >> (u64::BITS - BITS);
            counts[bucket(*number)] += 1;
        }
        self.generator = generator;
        // Now where each bucket starts, eight at a time; after the next loop where it ends.
        let mut before = 0;
        for eight in counts.as_chunks_mut().0 {
            let here = u64::from_le_bytes(*eight);
            let ends = here.wrapping_mul(ONES) + before * ONES;
            *eight = (ends - here).to_le_bytes();
            before = ends >> (u64::BITS - u8::BITS);
        }
        for number in &*drawn {
            let at = &mut counts[bucket(*number)];
            sorted[usize::from(*at) % ROOM] = *number;
            *at += 1;
        }
        let mut start = 0;
        for (part, cut) in self.parts.iter_mut().zip(&self.cuts) {
            let place = cut - 1;
            let this = bucket(sorted[place % ROOM]);
            let first = this.checked_sub(1).map_or(0, |before| counts[before]);
            let end = settle(sorted, usize::from(first)..usize::from(counts[this]), place);
            *part = end - start;
            start = end;
        }
        if let Some(last) = self.parts.last_mut() {
            *last = (1 << BITS) - start;
        }
        &self.parts
    }
}

/// Which bucket a number goes to.
fn bucket(number: u64) -> usize {
    (number >> BUCKET) as usize % BUCKETS
}

/// The number that belongs to a place, where the buckets are in order and only the numbers within
/// each are not: puts the bucket of this place into order.
fn settle(numbers: &mut [u64; ROOM], bucket: Range<usize>, place: usize) -> u64 {
    if bucket.len() <= 2 {
        let a = numbers[bucket.start % ROOM];
        let b = numbers[bucket.end.wrapping_sub(1) % ROOM];
        return if place == bucket.start {
            a.min(b)
        } else {
            a.max(b)
        };
    }
    for next in bucket.start + 1..bucket.end {
        let number = numbers[next % ROOM];
        let mut at = next;
        while at > bucket.start && numbers[(at - 1) % ROOM] > number {
            numbers[at % ROOM] = numbers[(at - 1) % ROOM];
            at -= 1;
        }
        numbers[at % ROOM] = number;
    }
    numbers[place % ROOM]
}
