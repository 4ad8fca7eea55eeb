//! How what happens changes what the page knows. Pure: no browser, tested natively.

use super::{
    Action, AppState, Content, Jump, LogTab, Notice, Pane, Question, Reading, Refused, Tab, Theme,
};
use crate::config::{Edit, EditError};
use crate::session::{Deed, DeedKind, EditSession};
use std::ops::Range;
use std::rc::Rc;
use yew::Reducible;

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let same = match &action {
            Action::Dragged(over) => *over == self.dragging,
            Action::FieldFocused(value) => self.tab().is_none_or(|t| t.focused == *value),
            Action::NoticeDismissed => self.notice.is_none(),
            _ => false,
        };
        if same { self } else { Rc::new(Self::clone(&self).after(action)) }
    }
}

impl AppState {
    /// What an action makes of the state; pure.
    fn after(mut self, action: Action) -> Self {
        match action {
            Action::FileArrived { name, bytes } => {
                let content = match EditSession::open_with(&name, bytes.0, &self.keys) {
                    Ok(session) => Content::Open(Rc::new(session)),
                    Err(error) => Content::Locked(error),
                };
                self.add_tab(name, content);
                self.notice = None;
                self.keys_shown = false;
            }
            Action::KeyFileArrived(file) => self.take_key_file(file, None),
            Action::KeyPasswordGiven(password) => {
                if let Some(Question::KeyPassword(file)) = self.question.take() {
                    self.take_key_file(file, Some(&password));
                }
                self.ask_next();
            }
            Action::KeysMade { name, material } => self.take_keys(&name, material),
            Action::PassphraseGiven { tab, passphrase } => self.try_passphrase(tab, passphrase),
            Action::KeysForgotten => self.forget_keys(),
            Action::KeysShown(shown) => {
                self.keys_shown = shown;
                self.finding = false;
            }
            Action::FileUnreadable { name, reason } => {
                self.notice(Notice::Unreadable { name, reason });
            }
            Action::LogStarted { name, reading } => {
                let log = LogTab { reading, percent: 0, report: None, chosen: 0 };
                self.add_tab(name, Content::Log(log));
                self.notice = None;
            }
            Action::LogProgress { reading, percent } => {
                if let Some(log) = self.log_mut(&reading) {
                    log.percent = percent;
                }
            }
            Action::LogRead { reading, report } => {
                if let Some(log) = self.log_mut(&reading) {
                    log.report = Some(report);
                }
            }
            Action::PhoneChosen(chosen) => {
                if let Some(Tab { content: Content::Log(log), .. }) = self.tab_mut() {
                    log.chosen = chosen;
                }
            }
            Action::TabChosen(id) => {
                if let Some(at) = self.tabs.iter().position(|t| t.id == id) {
                    self.active = at;
                    self.notice = None;
                    self.keys_shown = false;
                }
            }
            Action::TabCloseAsked(id) => {
                if self.tabs.iter().any(|t| t.id == id && t.is_unexported()) {
                    self.question = Some(Question::Close(id));
                } else {
                    self.close(id);
                }
            }
            Action::CloseConfirmed => {
                if let Some(Question::Close(id)) = self.question {
                    self.close(id);
                }
            }
            Action::QuestionDismissed => {
                self.question = None;
                self.ask_next();
            }
            Action::RenameAsked => self.question = Some(Question::Rename),
            Action::ValueTyped { path, text } => self.type_value(&path, text),
            Action::Edited(edit) => self.edit(&edit),
            Action::EditedTogether(edits) => {
                if let Some(session) = self.session().cloned() {
                    let removes = edits.iter().all(|edit| matches!(edit, Edit::Remove { .. }));
                    let kind = if removes { DeedKind::Removed } else { DeedKind::Set };
                    let deed = Deed { kind, path: None };
                    if self.follow(session.sealed().apply_all(&edits, deed)) {
                        self.notice(Notice::Done(edits.len()));
                    }
                }
            }
            Action::SourceTyped { range, text } => {
                if let Some(session) = self.session().cloned() {
                    self.follow(session.apply(&Edit::ReplaceSource { range, text }));
                }
            }
            Action::TypingEnded => {
                if let Some(session) = self.session().cloned() {
                    self.follow(Ok(session.sealed()));
                }
            }
            Action::UndoAsked => {
                let step = self.session().and_then(|s| s.undo());
                self.step(step, Notice::Undone);
            }
            Action::RedoAsked => {
                let step = self.session().and_then(|s| s.redo());
                self.step(step, Notice::Redone);
            }
            Action::ChangeReverted(change) => {
                if let Some(session) = self.session().cloned() {
                    self.follow(Ok(session.sealed().revert(&change)));
                    self.notice(Notice::Reverted);
                }
            }
            Action::ValueReverted(value) => {
                if let Some(session) = self.session().cloned()
                    && let Some(change) = session.change_of(value)
                {
                    self.follow(Ok(session.sealed().revert(change)));
                }
            }
            Action::AllReverted => {
                if let Some(session) = self.session().cloned() {
                    self.follow(Ok(session.sealed().revert_all()));
                    self.notice(Notice::Reverted);
                }
            }
            Action::FixApplied(fix) => {
                if let Some(session) = self.session().cloned() {
                    let deed = Deed {
                        kind: DeedKind::Fixed,
                        path: fix.edits.first().and_then(|edit| edit.path()).cloned(),
                    };
                    if self.follow(session.sealed().apply_all(&fix.edits, deed)) {
                        self.notice(Notice::Fixed);
                    }
                }
            }
            Action::NewAsked(wish) => self.question = Some(Question::New(wish)),
            Action::NewMade(session) => {
                self.question = None;
                self.notice = None;
                self.add_tab(session.name().to_owned(), Content::Open(Rc::new(*session)));
                if let Some(tab) = self.tab_mut() {
                    tab.made_here = true;
                }
            }
            Action::SafeFixesAsked if self.session().is_some() => {
                self.question = Some(Question::SafeFixes);
            }
            Action::SafeFixesAsked => {}
            Action::SafeFixesApplied => {
                self.question = None;
                if let Some(session) = self.session().cloned()
                    && self.follow(session.with_safe_fixes())
                {
                    self.notice(Notice::Fixed);
                }
            }
            Action::PaneChosen(pane) => {
                if let Some(tab) = self.tab_mut() {
                    tab.pane = pane;
                    tab.pane_closed = false;
                    tab.pane_in_front = true;
                }
            }
            Action::FormChosen => {
                if let Some(tab) = self.tab_mut() {
                    tab.pane_in_front = false;
                }
            }
            Action::PaneToggled => {
                if let Some(tab) = self.tab_mut() {
                    tab.pane_closed = !tab.pane_closed;
                }
            }
            Action::FieldFocused(value) => {
                if let Some(tab) = self.tab_mut() {
                    tab.focused = value;
                }
            }
            Action::FieldAsked(path) => self.jump(&path),
            Action::SourceAsked(range) => self.go_to_source(range),
            Action::FindToggled(open) => {
                self.finding = open && self.session().is_some() && !self.keys_shown;
            }
            Action::ExportSaved(exported) => {
                self.question = None;
                if let Some(tab) = self.tab_mut() {
                    tab.exported = Some(exported);
                    tab.leave_repacking();
                    tab.export_shown = true;
                    tab.pane_in_front = false;
                }
            }
            Action::ExportLeft => {
                if let Some(tab) = self.tab_mut() {
                    tab.export_shown = false;
                }
            }
            Action::Repack(action) => self.repack(action),
            Action::Noticed(notice) => self.notice(notice),
            Action::NoticeDismissed => self.notice = None,
            Action::Dragged(over) => self.dragging = over,
            Action::ThemeAsked => {
                self.theme = match self.theme {
                    Theme::System => Theme::Light,
                    Theme::Light => Theme::Dark,
                    Theme::Dark => Theme::System,
                };
            }
        }
        self
    }
}

impl AppState {
    fn next_serial(&mut self) -> u32 {
        self.serial += 1;
        self.serial
    }

    pub(super) fn notice(&mut self, notice: Notice) {
        let serial = self.next_serial();
        self.notice = Some((notice, serial));
    }

    fn tab_mut(&mut self) -> Option<&mut Tab> {
        self.tabs.get_mut(self.active)
    }

    /// The log that a reading fills, wherever its tab is.
    fn log_mut(&mut self, reading: &Reading) -> Option<&mut LogTab> {
        self.tabs.iter_mut().find_map(|tab| match &mut tab.content {
            Content::Log(log) if log.reading == *reading => Some(log),
            _ => None,
        })
    }

    fn add_tab(&mut self, name: String, content: Content) {
        let id = self.next_serial();
        // A damaged file opens with its problems in front.
        let damaged = match &content {
            Content::Open(session) => {
                session.config().xml().is_some_and(|d| !d.problems().is_empty())
            }
            Content::Locked(_) | Content::Log(_) => false,
        };
        self.tabs.push(Tab {
            id,
            name: name.into(),
            content,
            pane: if damaged { Pane::Problems } else { Pane::Source },
            pane_closed: false,
            pane_in_front: false,
            focused: None,
            jump: None,
            source_jump: None,
            refused: None,
            made_here: false,
            exported: None,
            export_shown: false,
            repacking: None,
            attempts: 0,
            signatures: Rc::default(),
        });
        self.active = self.tabs.len() - 1;
        self.finding = false;
        self.judge();
    }

    fn close(&mut self, id: u32) {
        let Some(at) = self.tabs.iter().position(|t| t.id == id) else { return };
        if let Content::Log(log) = self.tabs.remove(at).content {
            log.reading.stop();
        }
        self.judge();
        if at < self.active || self.active == self.tabs.len() {
            self.active = self.active.saturating_sub(1);
        }
        self.question = None;
        self.notice = None;
    }

    /// Puts the session after an edit in place; a refused edit becomes a message.
    fn follow(&mut self, result: Result<EditSession, EditError>) -> bool {
        match result {
            Ok(session) => {
                if let Some(tab) = self.tab_mut() {
                    tab.show(session);
                }
                true
            }
            Err(error) => {
                self.notice(Notice::Refused(error));
                false
            }
        }
    }

    fn type_value(&mut self, path: &Rc<str>, text: String) {
        let Some(session) = self.session().cloned() else { return };
        let edited = path
            .parse()
            .map_err(EditError::from)
            .and_then(|path| session.apply(&Edit::SetValue { path, value: text.clone() }));
        let Some(tab) = self.tab_mut() else { return };
        match edited {
            Ok(session) => tab.show(session),
            // The text stays in its field, with the reason below.
            Err(error) => {
                tab.refused = Some(Refused { path: path.clone(), text: text.into(), error });
            }
        }
    }

    fn edit(&mut self, edit: &Edit) {
        let Some(session) = self.session().cloned() else { return };
        if !self.follow(session.sealed().apply(edit)) {
            return;
        }
        match edit {
            Edit::Remove { path } => self.notice(Notice::Removed(path.clone())),
            Edit::AddField { path, .. } => self.jump(&path.to_string()),
            _ => {}
        }
    }

    fn jump(&mut self, path: &str) {
        let serial = self.next_serial();
        if let Some(tab) = self.tab_mut() {
            tab.jump = Some(Jump { path: path.into(), serial });
            tab.pane_in_front = false;
            tab.export_shown = false;
            tab.leave_repacking();
        }
        self.finding = false;
    }

    fn go_to_source(&mut self, range: Range<usize>) {
        let serial = self.next_serial();
        if let Some(tab) = self.tab_mut() {
            tab.source_jump = Some((range, serial));
            tab.pane = Pane::Source;
            tab.pane_closed = false;
            tab.pane_in_front = true;
        }
    }

    fn step(&mut self, step: Option<(EditSession, Deed)>, told: impl FnOnce(Deed) -> Notice) {
        let Some((session, deed)) = step else { return };
        let path = deed.path.clone();
        self.follow(Ok(session));
        self.notice(told(deed));
        // Undo leads to where it happened, if that is a field still.
        let path = path
            .map(|p| p.to_string())
            .filter(|p| self.session().is_some_and(|s| s.find(p).is_some()));
        if let (Some(path), Some(tab)) = (path, self.tab())
            && !tab.pane_in_front
        {
            self.jump(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{NewWish, Unreadable};

    const FILE: &str = "<device>\n  <deviceProtocol>SIP</deviceProtocol>\n  <sipProfile><phoneLabel>A</phoneLabel></sipProfile>\n</device>\n";

    fn arrived(name: &str, text: &str) -> Action {
        Action::FileArrived { name: name.to_owned(), bytes: text.as_bytes().to_vec().into() }
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> AppState {
        let start = Rc::new(AppState::default());
        Rc::unwrap_or_clone(actions.into_iter().fold(start, |s, a| s.reduce(a)))
    }

    fn typed(text: &str) -> Action {
        Action::ValueTyped { path: "device/sipProfile/phoneLabel".into(), text: text.to_owned() }
    }

    fn source(state: &AppState) -> &str {
        state.session().map_or("", |s| s.source())
    }

    #[test]
    fn typing_is_one_step_until_it_ends() {
        let state = after([
            arrived("a.xml", FILE),
            typed("AB"),
            typed("ABC"),
            Action::TypingEnded,
            typed("X"),
        ]);
        assert!(source(&state).contains("<phoneLabel>X<"));
        let back = Rc::new(state).reduce(Action::UndoAsked);
        assert!(source(&back).contains("<phoneLabel>ABC<"));
        let back = back.reduce(Action::UndoAsked);
        assert_eq!(source(&back), FILE);
        assert!(matches!(back.notice, Some((Notice::Undone(_), _))));
        let nothing_left = back.reduce(Action::UndoAsked);
        assert_eq!(source(&nothing_left), FILE);
    }

    #[test]
    fn what_cannot_be_written_stays_in_its_field() {
        let state = after([arrived("a.xml", FILE), typed("a\0b")]);
        let refused = state.tab().unwrap().refused.clone().unwrap();
        assert_eq!(&*refused.text, "a\0b");
        assert_eq!(source(&state), FILE);
        assert_eq!(Rc::new(state).reduce(typed("ok")).tab().unwrap().refused, None);
    }

    #[test]
    fn unexported_work_is_asked_about() {
        let state = after([arrived("a.xml", FILE), typed("B")]);
        let id = state.tab().unwrap().id;
        assert!(state.is_unexported());
        let asked = Rc::new(state).reduce(Action::TabCloseAsked(id));
        assert_eq!(asked.question, Some(Question::Close(id)));
        assert_eq!(asked.clone().reduce(Action::QuestionDismissed).tabs.len(), 1);
        assert!(asked.reduce(Action::CloseConfirmed).tabs.is_empty());
        let untouched = after([arrived("a.xml", FILE)]);
        let id = untouched.tab().unwrap().id;
        assert!(Rc::new(untouched).reduce(Action::TabCloseAsked(id)).tabs.is_empty());
    }

    #[test]
    fn a_file_that_does_not_open_leaves_the_others() {
        let junk = Action::FileArrived {
            name: "x.sgn".into(),
            bytes: b"\x01\x00\x02\x01\x00".to_vec().into(),
        };
        let unreadable = Action::FileUnreadable { name: "dir".into(), reason: Unreadable::Folder };
        let state = after([arrived("a.xml", FILE), typed("B"), junk, unreadable]);
        assert!(matches!(state.tab().unwrap().content, Content::Locked(_)));
        assert!(state.tabs[0].is_unexported());
        let first = state.tabs[0].id;
        assert_eq!(Rc::new(state).reduce(Action::TabChosen(first)).active, 0);
    }

    #[test]
    fn actions_without_a_file_do_nothing() {
        let state = after([
            typed("x"),
            Action::UndoAsked,
            Action::RedoAsked,
            Action::AllReverted,
            Action::TypingEnded,
            Action::PaneToggled,
            Action::FindToggled(true),
            Action::CloseConfirmed,
            Action::TabCloseAsked(7),
            Action::FieldAsked("a/b".into()),
        ]);
        assert!(state.tabs.is_empty() && !state.finding);
    }

    #[test]
    fn a_file_that_was_made_here_is_unexported_work() {
        let session = EditSession::open("SEP001122334455.cnf.xml", FILE.into()).unwrap();
        let asked = after([Action::NewAsked(NewWish::default())]);
        assert!(matches!(asked.question, Some(Question::New(_))));
        let state = Rc::new(asked).reduce(Action::NewMade(Box::new(session)));
        assert_eq!(state.question, None);
        assert!(state.tab().unwrap().is_unexported());
        let id = state.tab().unwrap().id;
        assert_eq!(state.reduce(Action::TabCloseAsked(id)).question, Some(Question::Close(id)));
    }

    #[test]
    fn safe_repairs_are_asked_about_and_are_one_step() {
        let file = "<device><a>1 & 2</a><b>3 & 4</b></device>";
        let asked = Rc::new(after([arrived("a.xml", file), Action::SafeFixesAsked]));
        assert_eq!(asked.question, Some(Question::SafeFixes));
        let fixed = asked.reduce(Action::SafeFixesApplied);
        assert_eq!(source(&fixed), "<device><a>1 &amp; 2</a><b>3 &amp; 4</b></device>");
        assert_eq!(fixed.question, None);
        assert_eq!(source(&fixed.reduce(Action::UndoAsked)), file);
        let nothing = after([Action::SafeFixesAsked, Action::SafeFixesApplied]);
        assert_eq!(nothing.question, None);
    }

    #[test]
    fn a_damaged_file_shows_its_problems() {
        let state = after([arrived("a.xml", "<device><a>1</b></device>")]);
        assert_eq!(state.tab().unwrap().pane, Pane::Problems);
    }
}
