//! How large the built page is: as it is, as hosts compress it, and as one file.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

/// What the page may weigh at most: gzip, brotli, and the single file, in bytes.
///
/// A little above what it weighs now. The goal is 400 kB, 320 kB and 600 kB; whoever makes the page
/// smaller lowers these with it.
const CEILINGS: [(&str, u64); 3] =
    [("gzip", 1_100_000), ("brotli", 880_000), ("single file", 1_600_000)];

/// The sizes of one file, or of several together.
#[derive(Clone, Debug, Default)]
struct Size {
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The sizes of all files of the page.
#[derive(Clone, Debug)]
pub struct Sizes {
    files: Vec<Size>,
    single: u64,
}

impl Sizes {
    /// Weighs every file of the site with the compressed copies beside it, and the single file.
    ///
    /// # Errors
    /// When the page is not built.
    pub fn of(folder: &Path, single: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !path.is_file() || name.ends_with(".gz") || name.ends_with(".br") {
                continue;
            }
            let raw = fs::metadata(&path)?.len();
            // What has no smaller copy is sent as it is.
            let copy = |ending: &str| {
                let copy = folder.join(format!("{name}.{ending}"));
                fs::metadata(copy).map_or(raw, |facts| facts.len())
            };
            files.push(Size { raw, gzip: copy("gz"), brotli: copy("br"), name });
        }
        files.sort_by(|a, b| b.raw.cmp(&a.raw).then_with(|| a.name.cmp(&b.name)));
        Ok(Self { files, single: fs::metadata(single)?.len() })
    }

    /// What is larger than allowed, a sentence each.
    pub fn excess(&self) -> Vec<String> {
        let total = self.total();
        CEILINGS
            .into_iter()
            .zip([total.gzip, total.brotli, self.single])
            .filter(|((_, ceiling), size)| size > ceiling)
            .map(|((name, ceiling), size)| {
                format!("{name}: {size} bytes, and {ceiling} are allowed (xtask/src/sizes.rs).")
            })
            .collect()
    }

    fn total(&self) -> Size {
        let mut total = Size { name: "total".to_owned(), ..Size::default() };
        for size in &self.files {
            total.raw += size.raw;
            total.gzip += size.gzip;
            total.brotli += size.brotli;
        }
        total
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<44} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip -9", "brotli 11")?;
        for size in self.files.iter().chain([&self.total()]) {
            let Size { name, raw, gzip, brotli } = size;
            writeln!(f, "{name:<44} {raw:>10} {gzip:>10} {brotli:>10}")?;
        }
        writeln!(f, "{:<44} {:>10}", "single file", self.single)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(gzip: u64, brotli: u64, single: u64) -> Sizes {
        let size = |gzip, brotli| Size { name: "a".to_owned(), raw: 9, gzip, brotli };
        Sizes { files: vec![size(gzip, 0), size(0, brotli)], single }
    }

    #[test]
    fn each_ceiling_is_held_by_itself() {
        let [gzip, brotli, single] = CEILINGS.map(|(_, ceiling)| ceiling);
        assert!(sizes(gzip, brotli, single).excess().is_empty());
        for (over, name) in [
            (sizes(gzip + 1, brotli, single), "gzip"),
            (sizes(gzip, brotli + 1, single), "brotli"),
            (sizes(gzip, brotli, single + 1), "single"),
        ] {
            let sentences = over.excess();
            assert!(sentences.len() == 1 && sentences[0].starts_with(name), "{sentences:?}");
        }
    }

    #[test]
    fn a_page_that_is_not_built_is_an_error() {
        assert!(Sizes::of(Path::new("no-such-folder"), Path::new("no-such-file")).is_err());
        assert!(Sizes::of(Path::new("."), Path::new("no-such-file")).is_err());
    }
}
