//! The source as a text field over its coloured lines.
//!
//! The text field is the only scroller and holds the truth while someone types in it; what lies
//! below follows it. Offsets and endings are `source_map`'s, colours `source_colour`'s.

use super::after_paint::after_paint;
use super::source_field::{Held, Wanted};
use super::source_lines::{Excerpt, Marks, SourceLines, SourceNumbers, span_of};
use super::source_map::{byte_at, shown_to_source};
use super::source_parts::Parts;
use super::source_window;
use crate::app::dispatch::use_dispatch;
use crate::app::state::Action;
use crate::app::words::pane as words;
use crate::config::ValueRef;
use crate::session::EditSession;
use crate::text::LineIndex;
use std::ops::Range;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Lines drawn beyond those in sight.
const MARGIN: usize = 16;

/// Drawing follows the scroller in steps of so many lines.
const STEP: usize = 8;

/// What the view shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SourceViewProps {
    /// The file.
    pub session: Rc<EditSession>,
    /// The value that has the focus, here or in the form.
    pub focused: Option<ValueRef>,
    /// The place to go to, with the number of the request.
    pub jump: Option<(Range<usize>, u32)>,
    /// What outlives the view while another one is shown.
    pub held: Held,
}

/// A text that is equal only to itself: comparing would cost as much as reading it again.
#[derive(Clone)]
struct Text(Rc<str>);

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Draws the source.
#[component]
pub fn SourceView(props: &SourceViewProps) -> Html {
    let dispatch = use_dispatch();
    let update = use_force_update();
    let field = use_node_ref();
    let code = use_node_ref();
    let numbers = use_node_ref();
    let step = use_state(|| props.held.first_line() / STEP);
    let rows = use_state(|| 48_usize);

    let config = props.session.config();
    let text = Text(config.shared_source());
    let index = use_memo(text.clone(), |t| LineIndex::new(&t.0));
    let focus = props.focused.and_then(|v| span_of(config, v));

    // The part that is held stays where it is, until a place outside of it is to be shown.
    let wanted = props.held.wanted(props.jump.as_ref(), focus.clone());
    let mut part = source_window::from(&text.0, &index, props.held.part_start(&text.0));
    if let Some(start) = wanted.as_ref().map(Wanted::start)
        && !part.contains(&start)
    {
        part = source_window::around(&text.0, &index, start);
    }
    let windowed = part.len() < text.0.len();
    let own = use_memo((text.clone(), part.clone()), |(t, part)| {
        let windowed = part.len() < t.0.len();
        windowed.then(|| Rc::new(LineIndex::new(&t.0[part.clone()])))
    });
    // Held whole, the lines of the part are those of the source.
    let own = (*own).clone().unwrap_or_else(|| index.clone());
    let marks = use_memo(props.session.clone(), |session| Marks::of(session));

    let before = index.line_at(part.start);
    let first = (*step * STEP).saturating_sub(MARGIN).min(own.count().saturating_sub(1));
    let lines = first..first + *rows + STEP + 2 * MARGIN;
    let excerpt =
        Excerpt { config, marks: &marks, focus, part: part.clone(), index: &own, before, lines };
    let drawn = Rc::new(excerpt.draw());

    let parts = Parts { field: field.clone(), code: code.clone(), numbers: numbers.clone() };

    // A view that goes away takes the focus with it, and no event tells.
    {
        let held = props.held.clone();
        use_effect_with((), move |()| move || held.set_typing(false));
    }
    // Behind each drawing the text field gets the text, the layers their place.
    {
        let (held, parts, text, part) =
            (props.held.clone(), parts.clone(), text.clone(), part.clone());
        let (step, rows, own) = (step.clone(), rows.clone(), own.clone());
        use_effect(move || {
            if held.is_new() {
                // The lines below are painted already; the text field costs more.
                let (held, parts) = (held.clone(), parts.clone());
                after_paint(move || held.sync(&parts, &text.0, part));
            } else {
                held.sync(&parts, &text.0, part);
            }
            held.set_drawn(&parts, first);
            if let Some(wanted) = wanted {
                let parts = parts.clone();
                after_paint(move || held.show(&parts, &wanted, &own));
            }
            if let Some(seen) = parts.rows()
                && seen > *rows
            {
                rows.set(seen);
            }
            let now = parts.first_line() / STEP;
            if now != *step {
                step.set(now);
            }
        });
    }

    let onscroll = {
        let (held, parts, step, rows) =
            (props.held.clone(), parts.clone(), step.clone(), rows.clone());
        Callback::from(move |_: Event| {
            held.scrolled(&parts);
            let now = parts.first_line() / STEP;
            if now != *step {
                step.set(now);
            }
            if let Some(seen) = parts.rows()
                && seen > *rows
            {
                rows.set(seen);
            }
        })
    };
    let oninput = {
        let (held, dispatch, update) = (props.held.clone(), dispatch.clone(), update.clone());
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
            if let Some(made) = held.typed(field.value()) {
                dispatch.tell(Action::SourceTyped { range: made.range, text: made.insert });
                // A refused edit changes nothing: the text field goes back to the source then.
                let update = update.clone();
                after_paint(move || update.force_update());
            }
        })
    };
    // The value at the caret, where the text field shows the source as it is now.
    let value_at_caret = {
        let (held, session, text) = (props.held.clone(), props.session.clone(), text.clone());
        let part = part.clone();
        move |field: &HtmlTextAreaElement| {
            let caret = field.selection_start().ok().flatten()?;
            let byte = held.with_text(&text.0, |shown| byte_at(shown, caret))?;
            let at = part.start + shown_to_source(&text.0[part.clone()], byte);
            session.config().value_at(at)
        }
    };
    let oncaret = {
        let (dispatch, value_at_caret) = (dispatch.clone(), value_at_caret.clone());
        move |field: Option<HtmlTextAreaElement>| {
            if let Some(value) = field.and_then(|f| value_at_caret(&f)) {
                dispatch.tell(Action::FieldFocused(Some(value)));
            }
        }
    };
    let onkeyup = {
        let oncaret = oncaret.clone();
        Callback::from(move |e: KeyboardEvent| oncaret(e.target_dyn_into()))
    };
    let onclick = Callback::from(move |e: MouseEvent| oncaret(e.target_dyn_into()));
    let ondblclick = {
        let (dispatch, session) = (dispatch.clone(), props.session.clone());
        Callback::from(move |e: MouseEvent| {
            let field = e.target_dyn_into::<HtmlTextAreaElement>();
            if let Some(value) = field.and_then(|f| value_at_caret(&f)) {
                let path = session.path(value).to_string();
                dispatch.tell(Action::FieldAsked(path.into()));
            }
        })
    };
    let onfocus = {
        let held = props.held.clone();
        Callback::from(move |_: FocusEvent| held.set_typing(true))
    };
    let onblur = {
        let (held, dispatch) = (props.held.clone(), dispatch);
        Callback::from(move |_: FocusEvent| {
            held.set_typing(false);
            dispatch.tell(Action::TypingEnded);
        })
    };

    let bar = windowed.then(|| {
        let to = |at: usize| {
            let held = props.held.clone();
            let update = update.clone();
            Callback::from(move |_: MouseEvent| {
                held.go(at);
                update.force_update();
            })
        };
        let online = {
            let (held, index, update) = (props.held.clone(), index.clone(), update.clone());
            Callback::from(move |event: Event| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                if let Ok(line) = input.value().trim().parse::<usize>() {
                    held.go(index.start(line.clamp(1, index.count()) - 1));
                    update.force_update();
                }
            })
        };
        let earlier = part.start.saturating_sub(1);
        let last = before + own.count();
        html! {
            <div class="source__bar">
                <button class="button button--small" type="button" disabled={part.start == 0} onclick={to(earlier)}>
                    { words::EARLIER_LINES }
                </button>
                <button class="button button--small" type="button" disabled={part.end == text.0.len()} onclick={to(part.end)}>
                    { words::LATER_LINES }
                </button>
                <span>{ words::lines_shown(before + 1, last, index.count()) }</span>
                <label class="source__go">
                    { words::GO_TO_LINE }
                    <input class="input input--number" type="text" inputmode="numeric" onchange={online} />
                </label>
            </div>
        }
    });
    html! {
        <div class={classes!("source", windowed.then_some("source--part"))}>
            { for bar }
            <div class="source__gutter" aria-hidden="true">
                <div class="source__numbers" ref={numbers}><SourceNumbers lines={drawn.clone()} /></div>
            </div>
            <div class="source__body">
                <div class="source__layer" aria-hidden="true">
                    <pre class="source__code" ref={code}><SourceLines lines={drawn} /></pre>
                </div>
                <textarea
                    class="source__text"
                    id="source"
                    ref={field}
                    wrap="off"
                    spellcheck="false"
                    autocapitalize="off"
                    autocomplete="off"
                    aria-label={words::source_of(props.session.name())}
                    {onscroll}
                    {oninput}
                    {onkeyup}
                    {onclick}
                    {ondblclick}
                    {onfocus}
                    {onblur}
                />
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "current_thread")]
    async fn a_part_of_the_lines_is_drawn() {
        let source = format!("<device>\n{}</device>\n", "<a>1</a>\n".repeat(2_000));
        let session = EditSession::open("SEP001122334455.cnf.xml", source.into_bytes()).unwrap();
        let props = SourceViewProps {
            session: Rc::new(session),
            focused: None,
            jump: None,
            held: Held::default(),
        };
        let html = yew::LocalServerRenderer::<SourceView>::with_props(props).render().await;
        assert!(html.contains(r#"id="source""#), "{html}");
        assert!(html.contains(r#"<span class="tok-tag">&lt;device&gt;</span>"#), "{html}");
        let drawn = html.matches("source__line").count();
        assert!((48..200).contains(&drawn), "{drawn} lines");
    }
}
