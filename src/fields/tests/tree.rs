//! How paths become places, and which names lead to them.

use crate::fields::Section;
use crate::fields::tree::{Place, TOP, Tree};

fn tree(rows: &[(&'static str, Option<(&'static str, bool)>)]) -> Tree {
    let rows: Vec<_> =
        rows.iter().map(|&(path, link)| Place { path, section: Section::Lines, link }).collect();
    Tree::build(&rows)
}

#[test]
fn places_above_a_row_are_made_with_it() {
    let tree = tree(&[("a/b[]/@c", None)]);
    let a = tree.find(TOP, false, "a").unwrap();
    let b = tree.find(a, false, "b").unwrap();
    assert_eq!(tree.spec(a), None);
    assert_eq!(tree.section(a), Section::Other);
    assert_eq!(tree.find(b, true, "c").and_then(|id| tree.spec(id)), Some(0));
    assert_eq!(tree.find(b, false, "c"), None);
    assert_eq!(tree.find(b, true, "b"), None);
    assert_eq!(tree.find(TOP, false, "b"), None);
    assert_eq!(tree.find(TOP, false, ""), None);
}

#[test]
fn the_exact_name_wins_over_another_case() {
    let tree = tree(&[("r/proxy", None), ("r/Proxy", None), ("r/other", None)]);
    let root = tree.find(TOP, false, "r").unwrap();
    let spec = |name| tree.find(root, false, name).and_then(|id| tree.spec(id));
    assert_eq!(spec("proxy"), Some(0));
    assert_eq!(spec("Proxy"), Some(1));
    assert!(spec("PROXY").is_some());
    assert_eq!(spec("OTHER"), Some(2));
    assert_eq!(spec("prox"), None);
}

#[test]
fn indexes_match_after_names() {
    let tree = tree(&[
        ("r/hash1", None),
        ("r/hash[2-10]", None),
        ("r/GPP_[B-P]", None),
        ("r/U_[u]_K_[k]_", None),
        ("r/G722_[n]_", None),
        ("r/G711_[n]_", None),
    ]);
    let root = tree.find(TOP, false, "r").unwrap();
    let spec = |name| tree.find(root, false, name).and_then(|id| tree.spec(id));
    assert_eq!(spec("hash1"), Some(0));
    assert_eq!(spec("HASH7"), Some(1));
    assert_eq!(spec("hash11"), None);
    assert_eq!(spec("GPP_C"), Some(2));
    assert_eq!(spec("gpp_p"), Some(2));
    assert_eq!(spec("GPP_Q"), None);
    assert_eq!(spec("U_1_K_12_"), Some(3));
    assert_eq!(spec("U_1_K_x_"), None);
    assert_eq!(spec("G722_1_"), Some(4));
    assert_eq!(spec("G711_1_"), Some(5));
    assert_eq!(spec("G729_1_"), None);
}

#[test]
fn links_reach_into_the_places_below() {
    let tree = tree(&[
        ("full/ports/sip", None),
        ("full/ports/tls", None),
        ("part", Some(("full", false))),
        ("part/ports/sip", None),
        ("loop", Some(("loop", true))),
        ("lost", Some(("nowhere", true))),
    ]);
    let part = tree.find(TOP, false, "part").unwrap();
    let ports = tree.find(part, false, "ports").unwrap();
    assert_eq!(tree.find(ports, false, "tls"), None);
    let tls = tree.chain(ports).find_map(|id| tree.find(id, false, "tls"));
    assert_eq!(tls.and_then(|id| tree.spec(id)), Some(1));
    assert_eq!(tree.link(tree.find(TOP, false, "lost").unwrap()), None);
    assert!(tree.chain(tree.find(TOP, false, "loop").unwrap()).count() <= 4);
}

#[test]
fn children_come_in_table_order() {
    let tree = tree(&[("r/b", None), ("r/a/x", None), ("r/c", None), ("r/a/y", None)]);
    let root = tree.find(TOP, false, "r").unwrap();
    let names: Vec<_> = tree.children(root).map(|id| tree.name(id)).collect();
    assert_eq!(names, ["b", "a", "c"]);
}
