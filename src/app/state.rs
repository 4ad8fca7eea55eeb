//! Everything the page knows, and how what happens changes it. Pure: no browser, tested natively.

use crate::check::Fix;
use crate::config::{Edit, EditError, ValueRef};
use crate::path::Path;
use crate::session::{Change, Checksums, Deed, DeedKind, EditSession, OpenError};
use crate::text::TextEdit;
use std::ops::Range;
use std::rc::Rc;
use yew::Reducible;

/// What a tab shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A file that is edited.
    Open(Rc<EditSession>),
    /// A file that cannot be opened here, and why.
    Locked(OpenError),
}

/// What stands beside the form, or in its place on a narrow page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The text of the file.
    #[default]
    Source,
    /// What differs from the file that was opened.
    Changes,
    /// What is wrong.
    Problems,
}

impl Pane {
    /// In the order of their tabs.
    pub const ALL: [Self; 3] = [Self::Source, Self::Changes, Self::Problems];
}

/// A request to bring a field into view and focus it. Each has a number of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// The field's path.
    pub path: Rc<str>,
    /// Tells one request from the next.
    pub serial: u32,
}

/// A value that was typed but cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The field's path.
    pub path: Rc<str>,
    /// What was typed.
    pub text: Rc<str>,
    /// Why it cannot be written.
    pub error: EditError,
}

/// The last export of a tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The name it was saved under.
    pub name: String,
    /// How many bytes it has.
    pub size: usize,
    /// Its media type.
    pub media_type: &'static str,
    /// Checksums of the bytes.
    pub checksums: Checksums,
    /// How many values and bytes differ from the file that was opened.
    pub changes: usize,
    /// Bytes that differ from the file that was opened.
    pub differing: usize,
    /// Whether the bytes, opened as any file, give the same text.
    pub reads_back: bool,
    /// The difference that was exported.
    pub net: TextEdit,
}

/// An open file.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Tells tabs apart; never used twice.
    pub id: u32,
    /// The file's name.
    pub name: Rc<str>,
    /// What it shows.
    pub content: Content,
    /// The chosen pane.
    pub pane: Pane,
    /// Whether the pane is closed on a wide page.
    pub pane_closed: bool,
    /// On a narrow page: whether the pane is shown instead of the form.
    pub pane_in_front: bool,
    /// The value whose field, or whose place in the source, has the focus.
    pub focused: Option<ValueRef>,
    /// The field to go to.
    pub jump: Option<Jump>,
    /// The place in the source to go to.
    pub source_jump: Option<(Range<usize>, u32)>,
    /// What was typed and cannot be written.
    pub refused: Option<Refused>,
    /// The last export.
    pub exported: Option<Rc<Exported>>,
    /// Whether the export is shown in place of the form.
    pub export_shown: bool,
}

impl Tab {
    /// The session, unless the file is locked.
    #[must_use]
    pub fn session(&self) -> Option<&Rc<EditSession>> {
        match &self.content {
            Content::Open(session) => Some(session),
            Content::Locked(_) => None,
        }
    }

    /// Puts the session after an edit in place.
    fn show(&mut self, session: EditSession) {
        // With other elements the focused value has another number, but the same path.
        if let (Some(before), Some(focused)) = (self.session(), self.focused)
            && !Rc::ptr_eq(before.outline(), session.outline())
        {
            self.focused = session.config().find(&before.path(focused));
        }
        self.content = Content::Open(Rc::new(session));
        self.refused = None;
    }

    /// Whether closing the tab would lose work.
    #[must_use]
    pub fn is_unexported(&self) -> bool {
        let Some(session) = self.session() else { return false };
        match &self.exported {
            Some(exported) => exported.net != *session.net_edit(),
            None => session.is_changed(),
        }
    }
}

/// A short message that goes away by itself when the next one comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A step was taken back.
    Undone(Deed),
    /// A step was made again.
    Redone(Deed),
    /// Something was copied.
    Copied,
    /// The browser did not let us copy.
    CopyFailed,
    /// An edit cannot be made.
    Refused(EditError),
    /// Something was removed; it can be undone.
    Removed(Path),
    /// A change was taken back; it can be undone.
    Reverted,
    /// The fix of a finding was applied; it can be undone.
    Fixed,
    /// A file could not be read.
    Unreadable {
        /// Its name.
        name: String,
        /// Why.
        reason: Unreadable,
    },
    /// The paste held nothing that can be opened.
    NothingPasted,
    /// The written bytes did not pass their check; nothing was saved.
    ExportFailed(String),
    /// The file was written in place.
    SavedInPlace(String),
    /// Writing in place did not work.
    SaveFailed(String),
}

/// Why the browser gave no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is a folder.
    Folder,
    /// It went away, or may not be read.
    Gone,
    /// More bytes than are opened.
    TooLarge,
}

/// A question that has to be answered before anything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Close a tab with unexported changes?
    Close(u32),
    /// Under which name is the export saved?
    Rename,
}

/// What the colours follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The system.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// All that the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppState {
    /// The open files.
    pub tabs: Vec<Tab>,
    /// Which of them is in front.
    pub active: usize,
    /// The last message and its number.
    pub notice: Option<(Notice, u32)>,
    /// The question at hand.
    pub question: Option<Question>,
    /// Whether the find box is open.
    pub finding: bool,
    /// Whether something is dragged over the page.
    pub dragging: bool,
    /// What the colours follow.
    pub theme: Theme,
    serial: u32,
}

/// What a person did, or what the browser answered.
#[derive(Clone, Debug)]
pub enum Action {
    /// A file's bytes arrived: by button, drop, paste or sample.
    FileArrived {
        /// Its name.
        name: String,
        /// What opening it gave.
        opened: Box<Result<EditSession, OpenError>>,
    },
    /// A file's bytes did not arrive.
    FileUnreadable {
        /// Its name.
        name: String,
        /// Why.
        reason: Unreadable,
    },
    /// Another tab was chosen.
    TabChosen(u32),
    /// A tab is to be closed; asks first when work would be lost.
    TabCloseAsked(u32),
    /// The question was answered with yes.
    CloseConfirmed,
    /// The question was answered with no.
    QuestionDismissed,
    /// The name of the export is to be changed.
    RenameAsked,
    /// A value was typed.
    ValueTyped {
        /// The field's path.
        path: Rc<str>,
        /// Its text now.
        text: String,
    },
    /// An edit was asked for.
    Edited(Edit),
    /// The source was edited as text.
    SourceTyped {
        /// Bytes of the source that were replaced.
        range: Range<usize>,
        /// What took their place.
        text: String,
    },
    /// A control lost the focus: the step of typing ends.
    TypingEnded,
    /// Undo.
    UndoAsked,
    /// Redo.
    RedoAsked,
    /// One change is to be taken back.
    ChangeReverted(Change),
    /// The value of one field is to be taken back.
    ValueReverted(ValueRef),
    /// All changes are to be taken back.
    AllReverted,
    /// A finding's fix is to be applied.
    FixApplied(Fix),
    /// A pane was chosen.
    PaneChosen(Pane),
    /// On a narrow page, the form was chosen.
    FormChosen,
    /// The pane was closed or opened.
    PaneToggled,
    /// A field got the focus.
    FieldFocused(Option<ValueRef>),
    /// A field is to be brought into view and focused.
    FieldAsked(Rc<str>),
    /// A place in the source is to be shown.
    SourceAsked(Range<usize>),
    /// The find box was opened or closed.
    FindToggled(bool),
    /// An export was saved.
    ExportSaved(Rc<Exported>),
    /// Back from the export to the form.
    ExportLeft,
    /// A message is to be shown.
    Noticed(Notice),
    /// The message was dismissed.
    NoticeDismissed,
    /// Something is dragged over the page, or no longer.
    Dragged(bool),
    /// The next theme was asked for.
    ThemeAsked,
}

impl AppState {
    /// The tab in front.
    #[must_use]
    pub fn tab(&self) -> Option<&Tab> {
        self.tabs.get(self.active)
    }

    /// The session of the tab in front.
    #[must_use]
    pub fn session(&self) -> Option<&Rc<EditSession>> {
        self.tab()?.session()
    }

    /// Whether closing the page would lose work.
    #[must_use]
    pub fn is_unexported(&self) -> bool {
        self.tabs.iter().any(Tab::is_unexported)
    }

    fn next_serial(&mut self) -> u32 {
        self.serial += 1;
        self.serial
    }

    fn notice(&mut self, notice: Notice) {
        let serial = self.next_serial();
        self.notice = Some((notice, serial));
    }

    fn tab_mut(&mut self) -> Option<&mut Tab> {
        self.tabs.get_mut(self.active)
    }

    fn add_tab(&mut self, name: String, content: Content) {
        let id = self.next_serial();
        // A damaged file opens with its problems in front.
        let damaged = match &content {
            Content::Open(session) => {
                session.config().xml().is_some_and(|d| !d.problems().is_empty())
            }
            Content::Locked(_) => false,
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
            exported: None,
            export_shown: false,
        });
        self.active = self.tabs.len() - 1;
        self.finding = false;
    }

    fn close(&mut self, id: u32) {
        let Some(at) = self.tabs.iter().position(|t| t.id == id) else { return };
        self.tabs.remove(at);
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

    /// What an action makes of the state; pure.
    fn after(mut self, action: Action) -> Self {
        match action {
            Action::FileArrived { name, opened } => {
                let content = match *opened {
                    Ok(session) => Content::Open(Rc::new(session)),
                    Err(error) => Content::Locked(error),
                };
                self.add_tab(name, content);
                self.notice = None;
            }
            Action::FileUnreadable { name, reason } => {
                self.notice(Notice::Unreadable { name, reason });
            }
            Action::TabChosen(id) => {
                if let Some(at) = self.tabs.iter().position(|t| t.id == id) {
                    self.active = at;
                    self.notice = None;
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
            Action::QuestionDismissed => self.question = None,
            Action::RenameAsked => self.question = Some(Question::Rename),
            Action::ValueTyped { path, text } => self.type_value(&path, text),
            Action::Edited(edit) => self.edit(&edit),
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
                    let deed = Deed { kind: DeedKind::Fixed, path: fix.edit.path().cloned() };
                    if self.follow(session.sealed().apply_all(&[fix.edit], deed)) {
                        self.notice(Notice::Fixed);
                    }
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
            Action::FindToggled(open) => self.finding = open && self.session().is_some(),
            Action::ExportSaved(exported) => {
                self.question = None;
                if let Some(tab) = self.tab_mut() {
                    tab.exported = Some(exported);
                    tab.export_shown = true;
                    tab.pane_in_front = false;
                }
            }
            Action::ExportLeft => {
                if let Some(tab) = self.tab_mut() {
                    tab.export_shown = false;
                }
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "<device>\n  <deviceProtocol>SIP</deviceProtocol>\n  <sipProfile><phoneLabel>A</phoneLabel></sipProfile>\n</device>\n";

    fn arrived(name: &str, text: &str) -> Action {
        let opened = Box::new(EditSession::open(name, text.as_bytes().to_vec()));
        Action::FileArrived { name: name.to_owned(), opened }
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
            opened: Box::new(EditSession::open("x.sgn", b"\x01\x00\x02\x01\x00".to_vec())),
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
    fn a_damaged_file_shows_its_problems() {
        let state = after([arrived("a.xml", "<device><a>1</b></device>")]);
        assert_eq!(state.tab().unwrap().pane, Pane::Problems);
    }
}
