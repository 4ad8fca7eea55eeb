//! The signatures of the open files, looked at again whenever files or keys come and go.

use super::{AppState, Content};
use crate::container::trust_list::TrustList;
use crate::session::OpenError;
use std::rc::Rc;

impl AppState {
    /// Looks at the signatures of all files again: too much work to be done for every key press.
    pub(super) fn judge(&mut self) {
        let lists: Vec<Rc<TrustList>> = self.trust_lists().map(|(_, list)| list.clone()).collect();
        let keys = self.keys.clone();
        for tab in &mut self.tabs {
            tab.signatures = match &tab.content {
                Content::Open(session) => session.signatures(&keys, &lists).into(),
                Content::Locked(OpenError::Closed(file)) => file.signatures(&keys, &lists).into(),
                Content::Locked(OpenError::TooLarge { .. }) | Content::Log(_) => Rc::default(),
            };
        }
        self.renew_repacking();
    }
}
