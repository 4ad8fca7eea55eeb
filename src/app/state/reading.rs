//! What is read piece by piece: logs and folders, each judged by the other.

use super::{AppState, Content, Reading};
use crate::diagnose::{Report, RootReport};
use std::rc::Rc;
use yew::Callback;

impl AppState {
    /// A log is read; a folder that is open tells which files there are.
    pub(super) fn log_read(&mut self, reading: &Reading, mut report: Rc<Report>) {
        let root = self.tabs.iter().find_map(|tab| match &tab.content {
            Content::Root(root) => root.report.clone(),
            _ => None,
        });
        if let Some(root) = root {
            Rc::make_mut(&mut report).judge(root.disk());
        }
        for tab in &mut self.tabs {
            match &mut tab.content {
                Content::Log(log) if log.reading == *reading => log.report = Some(report.clone()),
                _ => {}
            }
        }
    }

    /// A folder is read; the logs that are open are judged by it.
    pub(super) fn root_read(
        &mut self,
        reading: &Reading,
        report: Rc<RootReport>,
        open: Option<Callback<usize>>,
    ) {
        let mut known = false;
        for tab in &mut self.tabs {
            match &mut tab.content {
                Content::Root(root) if root.reading == *reading => {
                    root.report = Some(report.clone());
                    root.open.clone_from(&open);
                    known = true;
                }
                _ => {}
            }
        }
        // A tab that was closed in the meantime judges nothing.
        for tab in self.tabs.iter_mut().filter(|_| known) {
            if let Content::Log(log) = &mut tab.content
                && let Some(said) = &mut log.report
            {
                Rc::make_mut(said).judge(report.disk());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Action;
    use crate::diagnose::{Reader, RootReader, Verdict, read_listing};
    use yew::Reducible;

    const LOG: &[u8] =
        b"Nov 23 07:20:18 pbx in.tftpd[71]: RRQ from 192.0.2.11 filename SEP0011223344AB.cnf.xml
Nov 23 07:20:18 pbx in.tftpd[71]: sending NAK (1, File not found) to 192.0.2.11
Nov 23 07:20:19 pbx in.tftpd[72]: RRQ from 192.0.2.11 filename XMLDefault.cnf.xml
";

    fn log(reading: &Reading) -> [Action; 2] {
        let mut reader = Reader::new();
        reader.feed(LOG);
        let report = Rc::new(reader.finish());
        let started = Action::LogStarted { name: "log".to_owned(), reading: reading.clone() };
        [started, Action::LogRead { reading: reading.clone(), report }]
    }

    fn root(reading: &Reading) -> [Action; 2] {
        let list = b"./sep0011223344ab.cnf.xml\n./XMLDefault.cnf.xml\n";
        let report = Rc::new(RootReader::new(read_listing(list).0, false).finish());
        let started = Action::RootStarted { name: "root".to_owned(), reading: reading.clone() };
        [started, Action::RootRead { reading: reading.clone(), report, open: None }]
    }

    fn verdicts(state: &AppState) -> Vec<Verdict> {
        let reports = state.tabs.iter().filter_map(|tab| match &tab.content {
            Content::Log(log) => log.report.as_ref(),
            _ => None,
        });
        reports.flat_map(|r| &r.phones).flat_map(|p| &p.findings).map(|f| f.verdict).collect()
    }

    #[test]
    fn a_log_is_judged_by_the_folder_in_either_order() {
        let (one, two) = (Reading::default(), Reading::default());
        let after = |actions: Vec<Action>| {
            actions.into_iter().fold(Rc::new(AppState::default()), Reducible::reduce)
        };
        assert_eq!(verdicts(&after(log(&one).to_vec())), [Verdict::OwnFileMissing]);
        let orders = [[log(&one), root(&two)].concat(), [root(&two), log(&one)].concat()];
        for actions in orders {
            assert_eq!(verdicts(&after(actions)), [Verdict::WrongCase]);
        }
    }

    #[test]
    fn a_folder_that_was_closed_stays_closed() {
        let reading = Reading::default();
        let [started, read] = root(&reading);
        let state = Rc::new(AppState::default()).reduce(started);
        let id = state.tab().unwrap().id;
        let percent = Action::ReadingProgress { reading: reading.clone(), percent: 40 };
        let state = state.reduce(percent);
        assert!(matches!(&state.tab().unwrap().content, Content::Root(r) if r.percent == 40));
        let state = state.reduce(Action::TabCloseAsked(id));
        assert!(reading.is_stopped() && state.tabs.is_empty());
        assert!(state.reduce(read).tabs.is_empty());
    }
}
