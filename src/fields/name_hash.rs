//! Hashes of names in their parents, and the look-up by them.

use super::tree::NodeId;

/// Iterates over the places whose names have this hash.
pub(super) fn candidates(index: &[(u32, NodeId)], hash: u32) -> impl Iterator<Item = NodeId> {
    let start = index.partition_point(|&(known, _)| known < hash);
    index
        .get(start..)
        .unwrap_or(&[])
        .iter()
        .take_while(move |&&(known, _)| known == hash)
        .map(|&(_, id)| id)
}

/// Hashes a name in its parent, case aside (FNV-1a, 32 bits).
pub(super) fn hash(parent: NodeId, at: bool, name: &str) -> u32 {
    name.bytes().fold(seed(parent, at), |hash, byte| step(hash, byte.to_ascii_lowercase()))
}

/// Hashes a name with its numbers, indexes and runs of underscores each taken as one sign.
pub(super) fn general_hash(parent: NodeId, at: bool, name: &str) -> u32 {
    let mut hash = seed(parent, at);
    let mut before = 0;
    let mut inside = false;
    for byte in name.bytes() {
        let sign = match byte {
            b']' => {
                inside = false;
                continue;
            }
            _ if inside => continue,
            b'[' => {
                inside = true;
                b'#'
            }
            b'0'..=b'9' | b'*' => b'#',
            _ => byte.to_ascii_lowercase(),
        };
        if sign != before || (sign != b'#' && sign != b'_') {
            hash = step(hash, sign);
        }
        before = sign;
    }
    hash
}

fn seed(parent: NodeId, at: bool) -> u32 {
    let [high, low] = parent.to_be_bytes();
    step(step(step(0x811c_9dc5, high), low), u8::from(at))
}

fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

#[cfg(test)]
mod tests {
    use super::{candidates, general_hash, hash};

    #[test]
    fn hashes_ignore_case_but_not_parents_or_attributes() {
        assert_eq!(hash(3, false, "webAccess"), hash(3, false, "WEBACCESS"));
        assert_ne!(hash(3, false, "webAccess"), hash(4, false, "webAccess"));
        assert_ne!(hash(3, false, "webAccess"), hash(3, true, "webAccess"));
        assert_ne!(hash(3, false, "webAccess"), hash(3, false, "webAcces"));
    }

    #[test]
    fn general_hashes_see_only_that_there_is_a_number() {
        let pattern = general_hash(0, false, "Unit_[u]_Key_[k]_");
        for name in ["Unit_1_Key_12_", "unit_22_key_3_", "Unit__1__Key_1_"] {
            assert_eq!(general_hash(0, false, name), pattern, "{name}");
        }
        for name in ["Unit_Key_", "Unit_1_Key_", "Unit_1_Key_x_", "Unit_1_Keys_2_"] {
            assert_ne!(general_hash(0, false, name), pattern, "{name}");
        }
        assert_eq!(general_hash(0, false, "load*"), general_hash(0, false, "load434"));
    }

    #[test]
    fn candidates_are_all_places_of_one_hash() {
        let index = [(1, 10), (5, 11), (5, 12), (9, 13)];
        let of = |hash| candidates(&index, hash).collect::<Vec<_>>();
        assert_eq!(of(5), [11, 12]);
        assert_eq!(of(9), [13]);
        for hash in [0, 2, 6, 10] {
            assert!(of(hash).is_empty(), "{hash}");
        }
        assert_eq!(candidates(&[], 5).count(), 0);
    }
}
