//! What is done to the bytes of a sample: bits, pieces, lengths, and the insides of PEM blocks.

use base64ct::{Base64, Encoding};

use crate::chance::Chance;

/// Inputs are at most this long, but for pieces that are repeated.
const LONGEST: usize = 96 << 10;
/// So far a repeated piece may go.
const LONGEST_REPEATED: usize = 256 << 10;

/// Bytes at which readers change their minds.
const BYTES: [u8; 20] = [
    0, 1, 2, 3, 4, 5, 6, 8, 0x0d, 0x10, 0x1f, b'<', b'&', 0x30, 0x31, 0x7f, 0x80, 0x82, 0xa0, 0xff,
];

/// Some bytes of other samples and words of the formats.
pub(crate) struct Material<'a> {
    pub(crate) other: &'a [u8],
    pub(crate) words: &'a [&'a [u8]],
}

/// A sample with some damage.
pub(crate) fn mutate(base: &[u8], material: &Material<'_>, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = base.to_vec();
    if chance.once_in(3)
        && let Some(changed) = inside_of_pem(&bytes, material, chance)
    {
        return changed;
    }
    // Mostly little damage: much damage is refused at the door.
    let steps = 1 + chance.below(3) * chance.below(3);
    for _ in 0..steps {
        step(&mut bytes, material, chance);
        bytes.truncate(LONGEST);
    }
    if chance.once_in(200) {
        repeat(&mut bytes, chance);
    }
    bytes
}

fn step(bytes: &mut Vec<u8>, material: &Material<'_>, chance: &mut Chance) {
    match chance.below(14) {
        0 | 1 => {
            let (at, bit) = (place(bytes, chance), chance.below(8));
            bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << bit);
        }
        2 => {
            let (at, new) = (place(bytes, chance), *chance.one_of(&BYTES));
            bytes.get_mut(at).into_iter().for_each(|byte| *byte = new);
        }
        3 => {
            let (at, new) = (place(bytes, chance), chance.byte());
            bytes.get_mut(at).into_iter().for_each(|byte| *byte = new);
        }
        4 => {
            let range = piece(bytes, chance);
            bytes.drain(range);
        }
        5 => {
            let copy = bytes[piece(bytes, chance)].to_vec();
            insert(bytes, &copy, chance);
        }
        6 => {
            let new: Vec<u8> = (0..=chance.below(8)).map(|_| chance.byte()).collect();
            insert(bytes, &new, chance);
        }
        7 => {
            let copy = material.other[piece(material.other, chance)].to_vec();
            insert(bytes, &copy, chance);
        }
        8 => {
            let copy = material.other[piece(material.other, chance)].to_vec();
            let at = place(bytes, chance);
            bytes[at..].iter_mut().zip(copy).for_each(|(to, from)| *to = from);
        }
        9 => bytes.truncate(place(bytes, chance)),
        10 => {
            let word = *chance.one_of(material.words);
            insert(bytes, word, chance);
        }
        11 => {
            // The beginning of one, the end of another.
            let (from, to) = (place(material.other, chance), place(bytes, chance));
            bytes.truncate(to);
            bytes.extend_from_slice(&material.other[from..]);
        }
        _ => length(bytes, chance),
    }
}

/// A place, near the beginning more often than not: that is where headers are.
fn place(bytes: &[u8], chance: &mut Chance) -> usize {
    let end = match chance.below(4) {
        0 => bytes.len().min(16),
        1 => bytes.len().min(512),
        _ => bytes.len(),
    };
    chance.below(end)
}

fn piece(bytes: &[u8], chance: &mut Chance) -> std::ops::Range<usize> {
    let start = place(bytes, chance);
    let most = if chance.once_in(4) { bytes.len() } else { 24 };
    start..(start + chance.below(most + 1)).min(bytes.len())
}

fn insert(bytes: &mut Vec<u8>, new: &[u8], chance: &mut Chance) {
    let at = place(bytes, chance);
    bytes.splice(at..at, new.iter().copied());
}

/// Changes what may be a number of one, two or four bytes, such as a length.
fn length(bytes: &mut [u8], chance: &mut Chance) {
    let width = *chance.one_of(&[1, 2, 2, 4]);
    let at = place(bytes, chance);
    let whole = bytes.len();
    let Some(field) = bytes.get_mut(at..at + width) else { return };
    let little = chance.once_in(4);
    if little {
        field.reverse();
    }
    let old = field.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let rest = u64::try_from(whole - at).unwrap_or(0);
    let choices = [
        0,
        1,
        old.wrapping_add(1),
        old.wrapping_sub(1),
        old.wrapping_mul(2),
        rest,
        rest.wrapping_sub(1),
        rest.wrapping_sub(u64::try_from(width).unwrap_or(0)),
        0x7fff,
        0x8000,
        0xffff,
        0x7fff_ffff,
        0x8000_0000,
        0xffff_ffff,
        chance.number(),
    ];
    let new = chance.one_of(&choices).to_be_bytes();
    field.copy_from_slice(&new[8 - width..]);
    if little {
        field.reverse();
    }
}

/// Repeats a piece until it is long: where work grows faster than the input, it shows here.
fn repeat(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let range = piece(bytes, chance);
    let copy = bytes[range.clone()].to_vec();
    if copy.is_empty() {
        return;
    }
    let times = (LONGEST_REPEATED - bytes.len()) / copy.len();
    let most = 1 << chance.below(18);
    let times = chance.below(times.min(most) + 1);
    bytes.splice(range.end..range.end, copy.repeat(times));
}

/// Damages what a PEM block holds, and writes the block anew.
fn inside_of_pem(bytes: &[u8], material: &Material<'_>, chance: &mut Chance) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let begins: Vec<_> = text.match_indices("-----BEGIN ").map(|(at, _)| at).collect();
    let start = *begins.get(chance.below(begins.len()))?;
    let body = start + text.get(start..)?.find('\n')? + 1;
    let end = body + text.get(body..)?.find("-----END")?;
    let lines: String = text.get(body..end)?.split_ascii_whitespace().collect();
    let mut der = Base64::decode_vec(&lines).ok()?;
    for _ in 0..=chance.below(2) {
        step(&mut der, material, chance);
        der.truncate(LONGEST);
    }
    let mut out = bytes[..body].to_vec();
    for line in Base64::encode_string(&der).as_bytes().chunks(64) {
        out.extend_from_slice(line);
        out.push(b'\n');
    }
    out.extend_from_slice(&bytes[end..]);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{Material, mutate};
    use crate::chance::Chance;

    #[test]
    fn nothing_is_too_short_to_be_damaged() {
        let material = Material { other: b"", words: &[b"word"] };
        for base in [&b""[..], b"a", b"-----BEGIN X-----\nAAAA\n-----END X-----\n"] {
            let mut chance = Chance::new(3);
            let made: Vec<_> = (0..500).map(|_| mutate(base, &material, &mut chance)).collect();
            assert!(made.iter().any(|bytes| bytes != base));
            assert!(made.iter().all(|bytes| bytes.len() <= super::LONGEST_REPEATED));
        }
    }
}
