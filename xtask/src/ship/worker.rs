//! The service worker: `sw.js` with the list of what it keeps.

use super::{digest, script};
use crate::step::Outcome;

const WORKER: &str = include_str!("sw.js");

/// Writes the worker of one build; each file comes with its address below the page's folder.
pub(super) fn compose(files: &[(&str, &[u8])]) -> Outcome<String> {
    let list = files
        .iter()
        .map(|(name, bytes)| format!("\n  ['{name}', '{}'],", digest::integrity(bytes)));
    let list = format!("[{}\n]", list.collect::<String>());
    script::filled(WORKER.to_owned(), &[("{build}", &digest::name(&list)), ("{files}", &list)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_byte_is_another_build() {
        let first = compose(&[("./", b"a"), ("b.js", b"b")]).unwrap();
        let second = compose(&[("./", b"a"), ("b.js", b"c")]).unwrap();
        assert_ne!(first, second);
        let build = |text: &str| text.lines().find(|l| l.starts_with("const BUILD")).map(str::len);
        assert_eq!(build(&first), build(&second));
        assert!(first.contains("['b.js', 'sha384-"), "{first}");
    }
}
