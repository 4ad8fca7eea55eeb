//! The inline scripts, composed from the files beside this one.

use super::policy;
use crate::step::Outcome;

const START: &str = include_str!("start.js");
const SITE: &str = include_str!("site.js");
const SINGLE: &str = include_str!("single.js");

/// The script of the site, which fetches the program.
pub(super) fn site(script: &str, wasm: &str, wasm_integrity: &str) -> Outcome<String> {
    let text = format!("\n{}{}", without_comments(START), without_comments(SITE));
    filled(
        text,
        &[
            ("{script}", &format!("./{script}")),
            ("{wasm}", &format!("./{wasm}")),
            ("{wasm_integrity}", wasm_integrity),
            ("{closed}", policy::CLOSED_SITE),
            ("{touched}", policy::TOUCHED_SITE),
        ],
    )
}

/// The script of the single file: what wasm-bindgen wrote, and what unpacks the program.
pub(super) fn single(glue: &str) -> Outcome<String> {
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err("The program's script imports other scripts: one file cannot hold it.".into());
    }
    let text = format!("\n{}{}", without_comments(START), without_comments(SINGLE));
    let text = filled(text, &[("{closed}", policy::CLOSED_SINGLE)])?;
    fits(format!("\n{glue}{text}"))
}

/// Puts values in the places of their names, each of which must be there.
pub(super) fn filled(mut text: String, values: &[(&str, &str)]) -> Outcome<String> {
    for (name, value) in values {
        if !text.contains(name) {
            return Err(format!("A script of the build has no place for {name}."));
        }
        text = text.replace(name, value);
    }
    fits(text)
}

/// Refuses what would end the element around it.
fn fits(text: String) -> Outcome<String> {
    let lower = text.to_ascii_lowercase();
    if lower.contains("</script") || lower.contains("<!--") || lower.contains("<script") {
        return Err("A script holds a tag of its own: it cannot stand in the page.".into());
    }
    Ok(text)
}

/// The lines that are more than a comment, without their indentation.
fn without_comments(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_names_its_files_and_has_no_open_place() {
        let text = site("a-1.js", "a-1_bg.wasm", "sha384-x").unwrap();
        for part in ["import('./a-1.js')", "fetch('./a-1_bg.wasm'", "'sha384-x'"] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(text.contains(policy::CLOSED_SITE) && !text.contains("// "), "{text}");
    }

    #[test]
    fn the_single_file_refuses_what_it_cannot_hold() {
        assert!(single("export { x as default };\n").unwrap().contains("DecompressionStream"));
        assert!(single("import a from './snippets/a.js';\n").is_err());
        assert!(single("const tag = '</SCRIPT>';\n").is_err());
        assert!(single("const tag = '<!-- ';\n").is_err());
    }

    #[test]
    fn a_place_that_is_missing_is_told() {
        assert!(filled("a {b}".to_owned(), &[("{b}", "1")]).is_ok_and(|text| text == "a 1"));
        assert!(filled("a".to_owned(), &[("{b}", "1")]).is_err());
    }
}
