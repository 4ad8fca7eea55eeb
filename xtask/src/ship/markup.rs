//! What trunk wrote into `index.html`, taken apart and put together in another way.

use std::ops::Range;
use std::path::Path;

use super::{digest, policy, read, read_text, script};
use crate::step::Outcome;

/// The page as trunk left it.
pub(super) struct Built {
    /// `index.html`.
    pub(super) html: String,
    /// The script that wasm-bindgen wrote.
    pub(super) script: File,
    /// The program.
    pub(super) wasm: File,
    /// The style sheet.
    pub(super) style: File,
    /// The icon as an address of its own.
    pub(super) icon: String,
}

/// A file beside `index.html`.
pub(super) struct File {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Built {
    /// Reads what trunk wrote, and the icon from the folder of files.
    pub(super) fn read(dist: &Path, files: &Path) -> Outcome<Self> {
        let html = read_text(&dist.join("index.html"))?;
        let inline = &html[inline_script(&html)?];
        let file = |name: &str| -> Outcome<File> {
            Ok(File { name: name.to_owned(), bytes: read(&dist.join(name))? })
        };
        let script = file(between(inline, "from './", "'")?)?;
        let wasm = file(between(inline, "module_or_path: './", "'")?)?;
        let style = file(between(&html, "<link rel=\"stylesheet\" href=\"./", "\"")?)?;
        let icon = data_address(&read_text(&files.join("icon.svg"))?);
        Ok(Self { html, script, wasm, style, icon })
    }

    /// The page of the site.
    pub(super) fn site(&self) -> Outcome<String> {
        let wasm_integrity = digest::integrity(&self.wasm.bytes);
        let boot = script::site(&self.script.name, &self.wasm.name, &wasm_integrity)?;
        let mut html = self.html.clone();
        self.set_up(&mut html, &boot, &policy::site(&digest::source(&boot)))?;
        Ok(html)
    }

    /// The page that holds all of itself.
    pub(super) fn single(&self, program: &str) -> Outcome<String> {
        let boot = script::single(&text(&self.script)?)?;
        let style = text(&self.style)?;
        if style.contains("</") || style.replace("url(\"data:", "").contains("url(") {
            return Err("The style sheet names other files: one file cannot hold it.".into());
        }
        let mut html = self.html.clone();
        for marker in ["rel=\"manifest\"", "rel=\"modulepreload\"", "rel=\"preload\""] {
            let element = element(&html, marker)?;
            html.replace_range(element, "");
        }
        let sheet = element(&html, "rel=\"stylesheet\"")?;
        html.replace_range(sheet, &format!("<style>{style}</style>"));
        let policy = policy::single(&digest::source(&boot), &digest::source(&style));
        self.set_up(&mut html, &boot, &policy)?;
        let end = html.rfind("</body>").ok_or_else(|| unexpected("</body>"))?;
        // No script by its type: a text that the policy does not concern.
        let program = format!("<script type=\"text/plain\" id=\"program\">{program}</script>\n  ");
        html.insert_str(end, &program);
        Ok(html)
    }

    /// Puts the script, the icon and the policy into their places.
    fn set_up(&self, html: &mut String, boot: &str, policy: &str) -> Outcome {
        let inline = inline_script(html)?;
        html.replace_range(inline, boot);
        let icon = element(html, "rel=\"icon\"")?;
        html.replace_range(icon, &format!("<link rel=\"icon\" href=\"{}\">", self.icon));
        let meta = element(html, "http-equiv=\"Content-Security-Policy\"")?;
        if html[..meta.start].contains("<script") || html[..meta.start].contains("<link") {
            return Err("index.html loads something before its policy: put that first.".into());
        }
        let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        html.replace_range(meta, &policy);
        Ok(())
    }
}

fn text(file: &File) -> Outcome<String> {
    String::from_utf8(file.bytes.clone()).map_err(|_| format!("{} is no text.", file.name))
}

/// What stands in the only inline script.
fn inline_script(html: &str) -> Outcome<Range<usize>> {
    const OPEN: &str = "<script type=\"module\">";
    let start = html.find(OPEN).ok_or_else(|| unexpected(OPEN))? + OPEN.len();
    let end = html[start..].find("</script>").ok_or_else(|| unexpected("</script>"))? + start;
    Ok(start..end)
}

/// The element without content that holds a marker.
fn element(html: &str, marker: &str) -> Outcome<Range<usize>> {
    let at = html.find(marker).ok_or_else(|| unexpected(marker))?;
    let start = html[..at].rfind('<').ok_or_else(|| unexpected(marker))?;
    let end = html[at..].find('>').ok_or_else(|| unexpected(marker))? + at + 1;
    Ok(start..end)
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Outcome<&'a str> {
    let start = text.find(before).ok_or_else(|| unexpected(before))? + before.len();
    let end = text[start..].find(after).ok_or_else(|| unexpected(before))? + start;
    Ok(&text[start..end])
}

fn unexpected(what: &str) -> String {
    format!("The page that trunk wrote has no `{what}`, which the build looks for.")
}

/// An SVG as an address that needs no request.
fn data_address(svg: &str) -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for part in svg.trim().chars() {
        match part {
            '"' => address.push('\''),
            '%' | '#' | '<' | '>' | '&' | '\n' => {
                address.push_str(&format!("%{:02X}", u32::from(part)));
            }
            _ => address.push(part),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<html><head>\n<meta\n  http-equiv=\"Content-Security-Policy\"\n  content=\"old\">\n\
        <link rel=\"icon\" href=\"icon.svg\"><link rel=\"manifest\" href=\"./manifest.webmanifest\">\n\
        <link rel=\"stylesheet\" href=\"./s-1.css\" integrity=\"x\"/>\n\
        <script type=\"module\">import init from './a-1.js'; init({ module_or_path: './a-1.wasm' });</script>\n\
        <link rel=\"modulepreload\" href=\"./a-1.js\"><link rel=\"preload\" href=\"./a-1.wasm\"></head>\n\
        <body><div id=\"app\"></div></body></html>";

    fn built() -> Built {
        let file = |name: &str, text: &str| File { name: name.into(), bytes: text.into() };
        Built {
            html: HTML.to_owned(),
            script: file("a-1.js", "export { x as default };\n"),
            wasm: file("a-1.wasm", "wasm"),
            style: file("s-1.css", "a { color: red; }"),
            icon: data_address("<svg fill=\"#fff\"/>\n"),
        }
    }

    /// The policy allows exactly what stands in the page.
    fn assert_allowed(html: &str, tag: &str) {
        let inline = between(html, tag, "</s").unwrap();
        assert!(html.contains(&digest::source(inline)), "{tag} has another digest: {html}");
    }

    #[test]
    fn the_site_is_strict_and_keeps_integrity() {
        let html = built().site().unwrap();
        assert_allowed(&html, "<script type=\"module\">");
        assert!(!html.contains("content=\"old\"") && html.contains("integrity=\"x\""), "{html}");
        assert!(html.contains("href=\"data:image/svg+xml,%3Csvg fill='%23fff'/%3E\""), "{html}");
    }

    #[test]
    fn the_single_file_names_no_other() {
        let html = built().single("AAAA").unwrap();
        assert_allowed(&html, "<script type=\"module\">");
        assert_allowed(&html, "<style>");
        for name in ["a-1", "s-1", "manifest", "preload", "src="] {
            assert!(!html.contains(name), "{name} is named in {html}");
        }
        assert!(html.contains(">AAAA</script>\n  </body>"), "{html}");
    }

    #[test]
    fn a_page_of_another_make_is_refused() {
        let mut other = built();
        other.html = HTML.replace("type=\"module\"", "type=\"text/javascript\"");
        assert!(other.site().is_err() && other.single("").is_err());
        other.html = HTML.replacen("<html>", "<html><script src=\"first.js\"></script>", 1);
        assert!(other.site().is_err());
        let mut other = built();
        other.style.bytes = b"a { background: url(b.png); }".to_vec();
        assert!(other.single("").is_err());
    }
}
