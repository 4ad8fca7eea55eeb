//! The other place that sets what a row sets, and which of the two counts. Pure.

use crate::app::state::AppState;
use crate::app::words::form as words;
use crate::config::{Family, FileName};
use crate::session::EditSession;
use std::rc::Rc;

/// The parts of a file that share their fields; earlier ones count first.
const LEVELS: [&str; 3] = ["vendorConfig", "commonConfig", "enterpriseConfig"];

/// Another place that sets the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Rival {
    /// Which of the two counts.
    pub words: String,
    /// The path of the other one.
    pub path: Rc<str>,
    /// The tab it is in, where that is another one.
    pub tab: Option<u32>,
}

/// The text file that a 7940 or 7960 reads beside the one in front.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// Its tab.
    pub tab: u32,
    /// What is in it.
    pub session: Rc<EditSession>,
}

impl Other {
    /// The file beside the one in front, where both are open.
    #[must_use]
    pub fn of(state: &AppState) -> Option<Self> {
        let own = is_default(state.session()?)?;
        let mut others = state.tabs.iter().filter_map(|tab| Some((tab.id, tab.session()?)));
        let (tab, session) = others.find(|(_, session)| is_default(session) == Some(!own))?;
        Some(Self { tab, session: Rc::clone(session) })
    }

    /// Which of the two files counts, and how many values both set.
    #[must_use]
    pub fn note(&self, session: &EditSession) -> String {
        let rows = session.outline().rows();
        let both = rows.filter(|r| self.session.find(&session.path(r.value).to_string()).is_some());
        let own = is_default(session) == Some(false);
        words::both_open(self.session.name(), own, both.count())
    }
}

/// Whether a text file is the one for all phones; nothing for files of other families.
fn is_default(session: &EditSession) -> Option<bool> {
    let name = session.package().base_name();
    let default = name.to_ascii_lowercase().starts_with("sipdefault");
    let fits = default || FileName::read(name).mac.is_some();
    (*session.config().family() == Family::Legacy && fits).then_some(default)
}

/// The other place that sets what stands at `path`, here or in the file beside this one.
#[must_use]
pub fn rival(session: &EditSession, path: &str, other: Option<&Other>) -> Option<Rival> {
    let says = |session: &EditSession, path: &str| {
        session.find(path).is_some_and(|value| !session.config().value(value).trim().is_empty())
    };
    if let Some(other) = other {
        let words = match is_default(session)? {
            true => words::loses(other.session.name()),
            false => words::wins(other.session.name()),
        };
        let both = says(session, path) && says(&other.session, path);
        return both.then(|| Rival { words, path: path.into(), tab: Some(other.tab) });
    }
    let (level, field) = path.strip_prefix("device/")?.split_once('/')?;
    let own = LEVELS.iter().position(|l| *l == level)?;
    let at = |level: &&str| format!("device/{level}/{field}");
    let (above, rest) = LEVELS.split_at(own);
    let filled =
        |levels: &[&'static str]| levels.iter().find(|level| says(session, &at(level))).copied();
    if !says(session, path) {
        return None;
    }
    let (words, level) = match filled(above) {
        Some(winner) => (words::loses(winner), winner),
        None => {
            let loser = filled(rest.get(1..)?)?;
            (words::wins(loser), loser)
        }
    };
    Some(Rival { words, path: at(&level).into(), tab: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Action, FileBytes};
    use yew::Reducible;

    fn open(name: &str, text: &str) -> EditSession {
        EditSession::open(name, text.as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn the_first_level_that_says_something_counts() {
        let file = "<device><vendorConfig><a>1</a><b></b></vendorConfig><commonConfig><a>2</a><b>1</b><c>1</c></commonConfig><enterpriseConfig><a>3</a><b>2</b></enterpriseConfig></device>";
        let session = open("SEP001122334455.cnf.xml", file);
        let of = |path| rival(&session, path, None).map(|r| (r.words, r.path.to_string()));
        let wins =
            |level: &str, at: &str| Some((words::wins(level), format!("device/{level}/{at}")));
        let loses =
            |level: &str, at: &str| Some((words::loses(level), format!("device/{level}/{at}")));
        assert_eq!(of("device/vendorConfig/a"), wins("commonConfig", "a"));
        assert_eq!(of("device/commonConfig/a"), loses("vendorConfig", "a"));
        assert_eq!(of("device/enterpriseConfig/a"), loses("vendorConfig", "a"));
        assert_eq!(of("device/commonConfig/b"), wins("enterpriseConfig", "b"));
        for alone in ["device/vendorConfig/b", "device/commonConfig/c", "device/a", "", "x/y/z"] {
            assert_eq!(of(alone), None, "{alone}");
        }
    }

    #[test]
    fn the_file_of_one_phone_wins() {
        let opened = |state: Rc<AppState>, name: &str, text: &str| {
            let bytes = FileBytes::from(text.as_bytes().to_vec());
            state.reduce(Action::FileArrived { name: name.into(), bytes })
        };
        let state = opened(Rc::default(), "SIPDefault.cnf", "sntp_server: a\nproxy1_address: b\n");
        assert_eq!(Other::of(&state), None);
        let state = opened(state, "SIP001122334455.cnf", "proxy1_address: c\nline1_name: 7\n");
        let session = state.session().unwrap();
        let other = Other::of(&state).unwrap();
        let found = rival(session, "proxy1_address", Some(&other)).unwrap();
        assert_eq!(found.tab, Some(other.tab));
        assert_eq!(found.words, words::wins("SIPDefault.cnf"));
        assert_eq!(rival(session, "line1_name", Some(&other)), None);
        assert_eq!(other.note(session), words::both_open("SIPDefault.cnf", true, 1));
        let state = state.clone().reduce(Action::TabChosen(other.tab));
        let own = Other::of(&state).unwrap();
        let found = rival(state.session().unwrap(), "proxy1_address", Some(&own)).unwrap();
        assert_eq!(found.words, words::loses("SIP001122334455.cnf"));
    }
}
