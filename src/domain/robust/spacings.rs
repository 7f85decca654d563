//! Random weights that lie around given ones: Dirichlet with whole parameters, in whole numbers.
//!
//! Uniform numbers between 0 and 1, sorted, cut the line into spacings; sums of so many
//! neighbouring spacings are a draw from the Dirichlet distribution with these parameters (Devroye,
//! Non-Uniform Random Variate Generation, 1986, chapters V and XI). The numbers have 53 bits
//! and are only compared and subtracted, so the result is the same to the bit on every machine.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// The bits of a number, and of the whole that the parts come to.
pub const BITS: u32 = 53;
/// Sorting begins with one bucket for each value of the first six bits: about twice as many as a
/// dimension needs numbers, so that most of them have a bucket to themselves.
const BUCKETS: usize = 64;
const BUCKET: u32 = BITS - BUCKETS.ilog2();

/// A stream of draws: each splits 2^53 into parts.
#[derive(Clone, Debug)]
pub struct Spacings {
    generator: Xoshiro256PlusPlus,
    /// How many of the sorted numbers lie before the end of each part but the last.
    cuts: Vec<usize>,
    drawn: Vec<u64>,
    sorted: Vec<u64>,
    parts: Vec<u64>,
}

impl Spacings {
    /// A fresh stream. The parts relate to each other as these parameters do, on average, and vary
    /// the less the larger they are. A parameter of 0 counts as 1.
    pub fn new(seed: u64, parameters: &[usize]) -> Self {
        let mut end = 0;
        let mut cuts: Vec<usize> = parameters
            .iter()
            .map(|parameter| {
                end += parameter.max(&1);
                end
            })
            .collect();
        cuts.pop();
        // One part is all of it, whatever is drawn.
        let numbers = if cuts.is_empty() { 0 } else { end - 1 };
        Self {
            generator: Xoshiro256PlusPlus::seed_from_u64(seed),
            cuts,
            drawn: vec![0; numbers],
            sorted: vec![0; numbers],
            parts: vec![0; parameters.len()],
        }
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
        // Slices and a generator of its own, not vectors and fields: built for size, each access
        // through `self` would be a call or a load.
        let (drawn, sorted) = (self.drawn.as_mut_slice(), self.sorted.as_mut_slice());
        let mut generator = self.generator.clone();
        let mut ends = [0_usize; BUCKETS + 1];
        for number in drawn.iter_mut() {
            *number = generator.next_u64() >> (u64::BITS - BITS);
            ends[bucket(*number) + 1] += 1;
        }
        self.generator = generator;
        let mut before = 0;
        for end in &mut ends {
            before += *end;
            *end = before;
        }
        // Now where each bucket starts; after this loop where it ends.
        for number in drawn.iter() {
            let at = &mut ends[bucket(*number)];
            sorted[*at] = *number;
            *at += 1;
        }
        let mut start = 0;
        for (part, cut) in self.parts.iter_mut().zip(&self.cuts) {
            let end = settle(sorted, cut - 1);
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
    (number >> BUCKET) as usize
}

/// The number that belongs to a place, where the buckets are in order and only the numbers within
/// each are not: puts the bucket of this place into order.
fn settle(numbers: &mut [u64], place: usize) -> u64 {
    let this = bucket(numbers[place]);
    let mut first = place;
    while first > 0 && bucket(numbers[first - 1]) == this {
        first -= 1;
    }
    let mut next = first + 1;
    while next < numbers.len() && bucket(numbers[next]) == this {
        let number = numbers[next];
        let mut at = next;
        while at > first && numbers[at - 1] > number {
            numbers[at] = numbers[at - 1];
            at -= 1;
        }
        numbers[at] = number;
        next += 1;
    }
    numbers[place]
}
