//! Finds out quickly which of many wordings a line could hold.
//!
//! Each wording is filed under one run of four letters that few others have; a line is read once.

/// Wordings by four letters.
#[derive(Debug)]
pub(super) struct Grams {
    /// Where the entries of each slot begin; one more than there are slots.
    starts: Vec<u16>,
    entries: Vec<u16>,
}

const BITS: u32 = 12;

fn slot(four: &[u8]) -> usize {
    let number = four.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    (number.wrapping_mul(0x9e37_79b1) >> (32 - BITS)) as usize
}

impl Grams {
    /// Files wordings, each given by its fixed parts.
    pub(super) fn new<'w>(wordings: impl Iterator<Item = Vec<&'w str>> + Clone) -> Self {
        let slots = |words: &[&str]| -> Vec<usize> {
            words.iter().flat_map(|word| word.as_bytes().windows(4).map(slot)).collect()
        };
        let mut usage = vec![0_u16; 1 << BITS];
        for words in wordings.clone() {
            for slot in slots(&words) {
                usage[slot] = usage[slot].saturating_add(1);
            }
        }
        let mut filed: Vec<(usize, u16)> = (0_u16..)
            .zip(wordings)
            .filter_map(|(id, words)| {
                slots(&words).into_iter().min_by_key(|slot| usage[*slot]).map(|slot| (slot, id))
            })
            .collect();
        filed.sort_unstable();
        let mut starts = vec![0_u16; (1 << BITS) + 1];
        for (slot, _) in &filed {
            starts[slot + 1] += 1;
        }
        for slot in 1..starts.len() {
            starts[slot] += starts[slot - 1];
        }
        Self { starts, entries: filed.into_iter().map(|(_, id)| id).collect() }
    }

    /// Calls for every wording that the line may hold, perhaps twice.
    pub(super) fn each(&self, lower: &[u8], mut call: impl FnMut(u16)) {
        for four in lower.windows(4) {
            let slot = slot(four);
            let (from, to) = (self.starts[slot], self.starts[slot + 1]);
            if from != to {
                for id in &self.entries[usize::from(from)..usize::from(to)] {
                    call(*id);
                }
            }
        }
    }
}
