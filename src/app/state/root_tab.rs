//! The folder of a server in a tab: being looked through, or looked through.

use super::log_tab::Reading;
use crate::diagnose::RootReport;
use std::rc::Rc;
use yew::Callback;

/// The folder of a server in a tab.
#[derive(Clone, Debug)]
pub struct RootTab {
    /// The reading that fills it.
    pub reading: Reading,
    /// Hundredths of the files that are read.
    pub percent: u8,
    /// What is known of it, once it is read.
    pub report: Option<Rc<RootReport>>,
    /// Opens a file of the folder by its place in the list; `None` where only names were pasted.
    pub open: Option<Callback<usize>>,
    /// The phone that is looked for, as somebody typed it.
    pub wanted: Rc<str>,
}

impl PartialEq for RootTab {
    fn eq(&self, other: &Self) -> bool {
        self.reading == other.reading
            && self.percent == other.percent
            && self.wanted == other.wanted
            && self.report.is_some() == other.report.is_some()
    }
}
