//! The table of medians.

use std::fmt;

use crate::open_file::Figures;

/// A column per file, a row per figure.
pub(crate) struct Table<'a> {
    files: &'a [(&'static str, String)],
    figures: &'a [Vec<Figures>],
}

type Figure = fn(&Figures) -> f64;

/// Rows in milliseconds.
const TIMES: [(&str, Figure); 10] = [
    ("open, until the form is laid out", |run| run.open),
    ("open, until it is painted (next frame)", |run| run.open_painted),
    ("  the browser: DOMParser", |run| run.dom_parser),
    ("key press, work until it is painted", |run| run.key_press),
    ("  the browser: set text and serialize", |run| run.dom_edit),
    ("scroll, longest wait for a frame", |run| run.scroll),
    ("find box, work of a key until painted", |run| run.find),
    ("export, verified, checksums laid out", |run| run.export),
    ("  the browser: XMLSerializer", |run| run.serializer),
    ("longest task (below 50 ms shows as 0)", |run| run.longest_task),
];

/// Rows in bytes.
const MEMORY: [(&str, Figure); 2] = [
    ("WebAssembly memory grown by opening", |run| run.wasm),
    ("JavaScript heap grown by opening", |run| run.heap),
];

impl<'a> Table<'a> {
    /// The table of these runs, one list of runs per file.
    pub(crate) fn new(files: &'a [(&'static str, String)], figures: &'a [Vec<Figures>]) -> Self {
        Self { files, figures }
    }

    fn row(
        &self,
        f: &mut fmt::Formatter<'_>,
        name: &str,
        cell: impl Fn(usize) -> String,
    ) -> fmt::Result {
        write!(f, "{name:<40}")?;
        for column in 0..self.files.len() {
            write!(f, " {:>18}", cell(column))?;
        }
        writeln!(f)
    }

    fn median(&self, column: usize, figure: Figure) -> f64 {
        median(self.figures[column].iter().map(figure).collect())
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.row(f, "", |column| self.files[column].0.to_owned())?;
        for (name, figure) in TIMES {
            self.row(f, name, |column| format!("{:.1} ms", self.median(column, figure)))?;
        }
        for (name, figure) in MEMORY {
            self.row(f, name, |column| {
                // What the rest of the page gave back is no memory of the file.
                let bytes = self.median(column, figure).clamp(0.0, f64::INFINITY);
                let times = bytes / self.files[column].1.len() as f64;
                format!("{:.1} MB = {times:.1} ×", bytes / 1e6)
            })?;
        }
        self.row(f, "controls in the document", |column| {
            format!("{:.0}", self.median(column, |run| run.controls))
        })
    }
}

/// The middle one of several numbers.
pub(crate) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
