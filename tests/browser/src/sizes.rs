//! How large the files of the built page are: as they are, and as servers compress them.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::Outcome;

/// The sizes of one file, or of several together.
#[derive(Clone, Debug, Default)]
pub struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The sizes of all files of a folder.
pub struct Sizes(Vec<Size>);

impl Sizes {
    /// Compresses every file of a folder as well as each method can.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of(folder: &Path) -> Outcome<Self> {
        let mut sizes = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                sizes.push(Size::of(name, &fs::read(&path)?)?);
            }
        }
        sizes.sort_by(|a, b| b.raw.cmp(&a.raw).then_with(|| a.name.cmp(&b.name)));
        Ok(Self(sizes))
    }

    fn total(&self) -> Size {
        let mut total = Size { name: "total".to_owned(), ..Size::default() };
        for size in &self.0 {
            total.raw += size.raw;
            total.gzip += size.gzip;
            total.brotli += size.brotli;
        }
        total
    }
}

impl Size {
    fn of(name: String, bytes: &[u8]) -> io::Result<Self> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
        brotli.write_all(bytes)?;
        Ok(Self {
            name,
            raw: bytes.len(),
            gzip: gzip.finish()?.len(),
            brotli: brotli.into_inner().len(),
        })
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<44} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip -9", "brotli 11")?;
        for size in self.0.iter().chain([&self.total()]) {
            let Size { name, raw, gzip, brotli } = size;
            writeln!(f, "{name:<44} {raw:>10} {gzip:>10} {brotli:>10}")?;
        }
        Ok(())
    }
}
