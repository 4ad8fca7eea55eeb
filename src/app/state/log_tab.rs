//! A log in a tab: being read, or read.

use crate::diagnose::Report;
use std::cell::Cell;
use std::rc::Rc;

/// Tells one reading of a log from another, and stops it.
#[derive(Clone, Debug, Default)]
pub struct Reading(Rc<Cell<bool>>);

impl Reading {
    /// Ends the reading at its next piece.
    pub fn stop(&self) {
        self.0.set(true);
    }

    /// Whether it was ended.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.get()
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A log in a tab.
#[derive(Clone, Debug)]
pub struct LogTab {
    /// The reading that fills it.
    pub reading: Reading,
    /// Hundredths of the file that are read.
    pub percent: u8,
    /// What it says, once it is read.
    pub report: Option<Rc<Report>>,
    /// Which of its phones is shown.
    pub chosen: usize,
}

impl PartialEq for LogTab {
    fn eq(&self, other: &Self) -> bool {
        self.reading == other.reading
            && self.percent == other.percent
            && self.chosen == other.chosen
            && self.report.is_some() == other.report.is_some()
    }
}
