//! Finds out quickly which of many wordings a line could hold.
//!
//! Each wording is filed under one run of four letters that few others have; a line is read once.

/// Wordings by four letters.
#[derive(Debug)]
pub(super) struct Grams {
    /// Where the entries of each slot begin and end.
    ranges: Box<[[u16; 2]; 1 << BITS]>,
    entries: Vec<u16>,
}

const BITS: u32 = 12;

/// The slot of four letters, packed into a number. On the path of every byte of every log.
#[inline(always)]
fn slot(four: u32) -> usize {
    (four.wrapping_mul(0x9e37_79b1) >> (32 - BITS)) as usize
}

/// The slots of all runs of four letters.
fn slots(text: &[u8]) -> impl Iterator<Item = usize> {
    let mut four = 0;
    let packed = text.iter().map(move |byte| {
        four = four << 8 | u32::from(*byte);
        slot(four)
    });
    packed.skip(3)
}

impl Grams {
    /// Files wordings, each given by its fixed parts.
    pub(super) fn new<'w>(wordings: impl Iterator<Item = Vec<&'w str>> + Clone) -> Self {
        let slots = |words: &[&str]| -> Vec<usize> {
            words.iter().flat_map(|word| slots(word.as_bytes())).collect()
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
        let mut ranges = Box::new([[0_u16; 2]; 1 << BITS]);
        for (at, (slot, _)) in (0_u16..).zip(&filed) {
            let range = &mut ranges[*slot];
            *range = if range[0] == range[1] { [at, at + 1] } else { [range[0], at + 1] };
        }
        Self { ranges, entries: filed.into_iter().map(|(_, id)| id).collect() }
    }

    /// Calls for every wording that the line may hold, perhaps twice.
    pub(super) fn each(&self, lower: &[u8], mut call: impl FnMut(u16)) {
        for slot in slots(lower) {
            // One look decides for nearly all: the slot is empty.
            let [from, to] = self.ranges[slot & ((1 << BITS) - 1)];
            if from != to {
                let entries = self.entries.get(usize::from(from)..usize::from(to));
                entries.unwrap_or_default().iter().for_each(|id| call(*id));
            }
        }
    }
}
