//! One value: label, control, and below it only what matters now.

use super::breakable::breakable;
use super::control::{ControlProps, control};
use super::icon::icon;
use super::loads_family::files_list;
use super::row_shown::RowShown;
use crate::app::dispatch::{Dispatch, use_dispatch};
use crate::app::state::{Action, Refused};
use crate::app::words::{form as words, loads};
use crate::check::{Finding, Severity};
use crate::config::{Edit, ValueRef};
use crate::path::Path;
use crate::session::Control as Kind;
use std::rc::Rc;
use yew::prelude::*;

/// What a row shows.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldRowProps {
    /// The value.
    pub row: Rc<RowShown>,
    /// Whether someone was just led here.
    pub target: bool,
    /// Whether the row says by itself that it was added; its card may have said so.
    pub says_added: bool,
    /// What was typed here and cannot be written.
    pub refused: Option<Refused>,
}

/// Draws a row.
#[component]
pub fn FieldRow(props: &FieldRowProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state(|| false);
    let revealed = use_state(|| false);
    let kept = use_mut_ref(|| None::<Kind>);
    let redraw = use_force_update();
    let row = &props.row;
    let view = &row.view;
    let kind = steady(kept.borrow().as_ref(), &view.control);

    let onfocusin = {
        let (dispatch, kept, kind, value) =
            (dispatch.clone(), kept.clone(), kind.clone(), view.value);
        Callback::from(move |_: FocusEvent| {
            *kept.borrow_mut() = Some(kind.clone());
            dispatch.tell(Action::FieldFocused(Some(value)));
        })
    };
    let onfocusout = {
        let (dispatch, wanted) = (dispatch.clone(), view.control.clone());
        Callback::from(move |_: FocusEvent| {
            let before = kept.borrow_mut().take();
            dispatch.tell(Action::TypingEnded);
            // The control that was kept while it was in use may give way to the right one now.
            if before.is_some_and(|kept| kept != wanted) {
                redraw.force_update();
            }
        })
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };

    let id = &row.id;
    let said = said(props);
    let was = view.was.as_ref().map(|was| was_shown(row.secret, was));
    let added = view.added && props.says_added;
    let errors = |s: &Sentence| s.severity == Severity::Error;
    let faulty = said.iter().any(errors);
    let text = props.refused.as_ref().map_or(view.text.as_str(), |r| &r.text);
    let mut described = Vec::new();
    if row.help.is_some() {
        described.push(format!("{id}-help"));
    }
    if was.is_some() || added {
        described.push(format!("{id}-was"));
    }
    described.extend(said.iter().enumerate().map(|(at, _)| format!("{id}-problem{at}")));
    if *open {
        described.push(format!("{id}-path"));
    }
    let described = (!described.is_empty()).then(|| AttrValue::from(described.join(" ")));
    let classes = classes!(
        "field-row",
        (view.was.is_some() || view.added).then_some("is-changed"),
        faulty.then_some("is-faulty"),
        props.target.then_some("is-target"),
    );
    let shown = ControlProps {
        row: row.clone(),
        kind,
        text: text.to_owned().into(),
        described,
        invalid: faulty,
        revealed,
    };
    let depth = (row.depth > 0).then(|| format!("--depth:{}", row.depth));
    let removable = !matches!(view.value, ValueRef::Run(..));

    html! {
        <div class={classes} style={depth} {onfocusin} {onfocusout}>
            <div class="field-row__name">
                <label class="field-row__label" id={format!("{id}-label")} for={id.clone()}>
                    { if view.known { html! { &view.label } } else { breakable(&view.label, '_') } }
                </label>
                if let Some(tag) = &row.tag {
                    <code class="field-row__tag">{ breakable(tag, '/') }</code>
                }
            </div>
            <div class="field-row__body">
                <div class="field-row__control">
                    { control(&shown, &dispatch) }
                </div>
                if let Some(help) = &row.help {
                    <p class="field-row__note field-row__help" id={format!("{id}-help")}>{ help }</p>
                }
                if was.is_some() || added {
                    <p class="field-row__note field-row__was" id={format!("{id}-was")}>
                        if let Some(was) = was {
                            <span>{ words::WAS }{ " " }
                                <del class={row.mono.then_some("mono")}>{ was }</del>
                            </span>
                            <button
                                class="button button--small button--change" type="button"
                                aria-label={words::revert_label(&view.label)}
                                onclick={tell(&dispatch, Action::ValueReverted(view.value))}
                            >{ words::REVERT }</button>
                        } else {
                            <span>{ words::ADDED }</span>
                        }
                    </p>
                }
                // A list of its own: its length must not shift the control, or the focus would be lost.
                <>{ for said.iter().enumerate().map(|(at, s)| s.draw(&format!("{id}-problem{at}"), &dispatch)) }</>
                { firmware(row) }
                if *open { { path(row, &dispatch) } }
            </div>
            <div class="field-row__tools">
                <button
                    class="button button--quiet button--small button--icon field-row__where"
                    type="button" aria-label={words::where_label(&view.label)}
                    title={words::PATH_TITLE} aria-expanded={if *open { "true" } else { "false" }}
                    onclick={toggle}
                >{ icon("info") }</button>
                if removable {
                    <button
                        class="button button--quiet button--small button--icon field-row__remove"
                        type="button" aria-label={words::remove_label(&view.label)}
                        title={words::REMOVE_TITLE}
                        onclick={edits(&dispatch, row, |path| Edit::Remove { path })}
                    >{ icon("remove") }</button>
                }
            </div>
        </div>
    }
}

/// What is to know about a load; nothing for other values.
fn firmware(row: &RowShown) -> Html {
    let told = &row.firmware;
    html! { <>
        if let Some(age) = &told.age {
            <span class="load-age">{ age }</span>
        }
        <>{ for told.warnings.iter().map(|warning| html! {
            <p class="field-row__note field-row__problem is-warning">
                { icon("warning") }<span>{ warning }</span>
            </p>
        }) }</>
        if !told.files.is_empty() {
            <details class="load-files">
                <summary>{ loads::FILES_ROW }</summary>
                { files_list(&told.files) }
            </details>
        }
    </> }
}

/// While a control is in use it stays of its kind, so that typing never takes the focus away.
fn steady(kept: Option<&Kind>, wanted: &Kind) -> Kind {
    match (kept, wanted) {
        (Some(lines @ Kind::Text { multiline: true }), _) => lines.clone(),
        (_, Kind::Text { multiline: true }) => wanted.clone(),
        (Some(kept @ (Kind::Text { .. } | Kind::Choice(_) | Kind::Number)), _) => kept.clone(),
        _ => wanted.clone(),
    }
}

fn was_shown(secret: bool, was: &str) -> String {
    match (secret, was) {
        (_, "") => words::EMPTY.to_owned(),
        (true, _) => words::DOTS.to_owned(),
        (false, was) => was.to_owned(),
    }
}

/// A sentence on what is wrong.
struct Sentence<'a> {
    severity: Severity,
    words: String,
    rule: &'static str,
    fix: Option<(&'a Finding, &'a str)>,
}

/// What cannot be written comes first: it is what was just typed.
fn said(props: &FieldRowProps) -> Vec<Sentence<'_>> {
    let refused = props.refused.iter().map(|refused| Sentence {
        severity: Severity::Error,
        words: words::refusal(&refused.error),
        rule: "refused",
        fix: None,
    });
    let row = &props.row;
    let found = row.view.findings.iter().zip(&row.said).map(|(finding, said)| Sentence {
        severity: finding.severity,
        words: if said.advice.is_empty() {
            said.what.clone()
        } else {
            format!("{} {}", said.what, said.advice)
        },
        rule: finding.rule,
        fix: said.fix.as_deref().map(|word| (finding, word)),
    });
    refused.chain(found).collect()
}

impl Sentence<'_> {
    fn draw(&self, id: &str, dispatch: &Dispatch) -> Html {
        let (class, sign) = match self.severity {
            Severity::Error => ("is-error", "error"),
            Severity::Warning => ("is-warning", "warning"),
            Severity::Hint => ("is-note", "info"),
        };
        let fix = self.fix.and_then(|(finding, word)| Some((finding.fix.clone()?, word)));
        html! {
            <p class={classes!("field-row__note", "field-row__problem", class)} id={id.to_owned()}
                data-finding={self.rule}>
                { icon(sign) }
                <span><span class="visually-hidden">{ words::severity(self.severity) }</span>{ &self.words }</span>
                if let Some((fix, word)) = fix {
                    <button class="button button--small" type="button"
                        onclick={tell(dispatch, Action::FixApplied(fix))}>{ word }</button>
                }
            </p>
        }
    }
}

/// The path, and what can be done with the element as a whole.
fn path(row: &RowShown, dispatch: &Dispatch) -> Html {
    let copy = {
        let (dispatch, path) = (dispatch.clone(), row.path.clone());
        Callback::from(move |_: MouseEvent| {
            crate::app::browser::clipboard::copy(path.to_string(), dispatch.clone());
        })
    };
    let button = |word: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button class="button button--small button--quiet" type="button" {onclick}>
                { word }<span class="visually-hidden">{ " " }{ &row.view.label }</span>
            </button>
        }
    };
    html! {
        <p class="field-row__path" id={format!("{}-path", row.id)}>
            <code>{ breakable(&row.path, '/') }</code>
            { button(words::COPY_PATH, copy) }
            if row.view.repeats {
                { button(words::DUPLICATE, edits(dispatch, row, |path| Edit::Duplicate { path })) }
                { button(words::MOVE_UP, edits(dispatch, row, |path| Edit::Move { path, up: true })) }
                { button(words::MOVE_DOWN, edits(dispatch, row, |path| Edit::Move { path, up: false })) }
            }
        </p>
    }
}

fn tell(dispatch: &Dispatch, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.tell(action.clone()))
}

fn edits(dispatch: &Dispatch, row: &RowShown, edit: fn(Path) -> Edit) -> Callback<MouseEvent> {
    let (dispatch, path) = (dispatch.clone(), row.path.clone());
    Callback::from(move |_| {
        if let Ok(path) = path.parse() {
            dispatch.tell(Action::Edited(edit(path)));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_in_use_stays_of_its_kind() {
        let text = |multiline| Kind::Text { multiline };
        let switch = Kind::Switch { on: "1", off: "0" };
        let choice = Kind::Choice(vec![("1", "On".into())]);
        assert_eq!(steady(None, &switch), switch);
        assert_eq!(steady(Some(&text(false)), &switch), text(false));
        assert_eq!(steady(Some(&choice), &switch), choice);
        assert_eq!(steady(Some(&text(true)), &text(false)), text(true));
        assert_eq!(steady(Some(&text(false)), &text(true)), text(true));
        assert_eq!(steady(Some(&switch), &choice), choice);
        assert_eq!(steady(Some(&Kind::Secret), &text(true)), text(true));
    }

    #[test]
    fn secrets_are_dots_and_nothing_is_a_word() {
        assert_eq!(was_shown(true, "hunter2"), words::DOTS);
        assert_eq!(was_shown(true, ""), words::EMPTY);
        assert_eq!(was_shown(false, "a"), "a");
    }
}
