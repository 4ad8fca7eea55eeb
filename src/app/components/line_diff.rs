//! The lines that differ, secrets masked.

use super::secrets::{DOTS, masked};
use crate::app::words::pane as words;
use crate::session::{DiffLine, DiffLineKind, EditSession};
use crate::text::LineIndex;
use crate::text::edit::smallest_replacement;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Equal lines around each change.
const CONTEXT: usize = 3;

/// More lines are not shown.
const MOST: usize = 400;

/// A line longer than this is cut; what differs comes first.
const LONGEST: usize = 2_000;

/// A line as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    Line {
        kind: DiffLineKind,
        /// Its numbers in the text that was opened and in the text now.
        numbers: (Option<usize>, Option<usize>),
        text: String,
        /// What differs from the line on the other side.
        marked: Range<usize>,
    },
    /// So many equal lines are left out.
    Gap(usize),
    /// More lines differ.
    More,
}

/// Whose lines are shown.
#[derive(Clone, PartialEq, Properties)]
pub struct LineDiffProps {
    /// The file.
    pub session: Rc<EditSession>,
}

/// Draws the lines that differ.
#[component]
pub fn LineDiff(props: &LineDiffProps) -> Html {
    let lines = use_memo(props.session.clone(), |session| shown(session));
    html! {
        <div class="diff" role="region" aria-label={words::DIFF} tabindex="0">
            <div class="diff__lines">{ for lines.iter().map(draw) }</div>
        </div>
    }
}

pub(super) fn draw(line: &Shown) -> Html {
    let (kind, numbers, text, marked) = match line {
        Shown::Gap(equal) => {
            return html! { <div class="diff__gap">{ words::equal_lines(*equal) }</div> };
        }
        Shown::More => return html! { <div class="diff__gap">{ words::DIFF_MORE }</div> },
        Shown::Line { kind, numbers, text, marked } => (kind, numbers, text, marked.clone()),
    };
    let (class, sign) = match kind {
        DiffLineKind::Removed => (Some("is-removed"), "−"),
        DiffLineKind::Added => (Some("is-added"), "+"),
        _ => (None, ""),
    };
    let differing = &text[marked.clone()];
    let differing = match kind {
        _ if differing.is_empty() => Html::default(),
        DiffLineKind::Removed => html! { <del>{ differing }</del> },
        _ => html! { <ins>{ differing }</ins> },
    };
    let number = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
    html! {
        <div class={classes!("diff__line", class)}>
            <span>{ number(numbers.0) }</span>
            <span>{ number(numbers.1) }</span>
            <span class="diff__sign">{ sign }</span>
            <span>{ &text[..marked.start] }{ differing }{ &text[marked.end..] }</span>
        </div>
    }
}

/// The lines of a session's difference.
fn shown(session: &EditSession) -> Vec<Shown> {
    let diff = session.line_diff(CONTEXT, MOST);
    let (old, new) = (session.original_config(), session.config());
    let (old_lines, new_lines) = (LineIndex::new(old.source()), LineIndex::new(new.source()));
    let text = |line: &DiffLine| {
        let (config, index) =
            if line.kind == DiffLineKind::Added { (new, &new_lines) } else { (old, &old_lines) };
        let range = index.range(line.number - 1, config.source());
        masked(config, range).trim_end_matches(['\r', '\n']).to_owned()
    };
    let mut out = Vec::with_capacity(diff.len());
    // How many lines of either text came before.
    let (mut before_old, mut before_new) = (0, 0);
    let mut gap = false;
    for (at, line) in diff.iter().enumerate() {
        if line.kind == DiffLineKind::Gap {
            if at + 1 == diff.len() {
                out.push(Shown::More);
            }
            gap = true;
            continue;
        }
        if line.kind != DiffLineKind::Added {
            let equal = line.number - 1 - before_old;
            if gap && equal > 0 {
                out.push(Shown::Gap(equal));
            }
            before_new += equal;
            before_old = line.number;
        }
        gap = false;
        let numbers = match line.kind {
            DiffLineKind::Removed => (Some(line.number), None),
            DiffLineKind::Added => {
                before_new = line.number;
                (None, Some(line.number))
            }
            _ => {
                before_new += 1;
                (Some(line.number), Some(before_new))
            }
        };
        out.push(Shown::Line { kind: line.kind, numbers, text: text(line), marked: 0..0 });
    }
    mark(&mut out);
    for line in &mut out {
        cut(line);
    }
    out
}

/// Marks what differs between lines that took each other's place.
pub(super) fn mark(lines: &mut [Shown]) {
    let kind = |line: &Shown| match line {
        Shown::Line { kind, .. } => Some(*kind),
        _ => None,
    };
    let mut at = 0;
    while at < lines.len() {
        let run = |from: usize, of: DiffLineKind| {
            lines[from..].iter().take_while(|l| kind(l) == Some(of)).count()
        };
        let removed = run(at, DiffLineKind::Removed);
        let added = run(at + removed, DiffLineKind::Added);
        if removed == added {
            let (olds, news) = lines[at..at + removed + added].split_at_mut(removed);
            for (old, new) in olds.iter_mut().zip(news) {
                mark_pair(old, new);
            }
        }
        at += (removed + added).max(1);
    }
}

fn mark_pair(old: &mut Shown, new: &mut Shown) {
    let (Shown::Line { text: was, marked: gone, .. }, Shown::Line { text: is, marked: come, .. }) =
        (old, new)
    else {
        return;
    };
    match smallest_replacement(was, is) {
        Some(change) => {
            *come = change.range.start..change.range.start + change.insert.len();
            *gone = change.range;
        }
        // Only a secret differs, or the line's end.
        None => {
            if let Some(at) = was.find(DOTS) {
                *gone = at..at + DOTS.len();
                *come = gone.clone();
            }
        }
    }
}

/// Shortens a very long line around what differs.
fn cut(line: &mut Shown) {
    let Shown::Line { text, marked, .. } = line else { return };
    if text.len() <= LONGEST {
        return;
    }
    let boundary = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let from = boundary(marked.start.saturating_sub(200));
    let to = boundary(from + LONGEST);
    let head = if from > 0 { "… " } else { "" };
    let tail = if to < text.len() { " …" } else { "" };
    let start = marked.start.clamp(from, to) - from + head.len();
    let end = marked.end.clamp(from, to) - from + head.len();
    *text = format!("{head}{}{tail}", &text[from..to]);
    *marked = start..end;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    fn edited(source: &str, edits: &[(&str, &str)]) -> EditSession {
        let session = EditSession::open("a.xml", source.as_bytes().to_vec()).unwrap();
        edits.iter().fold(session, |session, (path, value)| {
            let path = path.parse().unwrap();
            session.apply(&Edit::SetValue { path, value: (*value).into() }).unwrap()
        })
    }

    fn listing(session: &EditSession) -> Vec<String> {
        let tell = |line: &Shown| match line {
            Shown::Gap(n) => format!("{n} equal"),
            Shown::More => "more".to_owned(),
            Shown::Line { numbers: (old, new), text, marked, .. } => {
                let n = |n: &Option<usize>| n.map_or("-".to_owned(), |n| n.to_string());
                format!("{} {} {} [{}]", n(old), n(new), text, &text[marked.clone()])
            }
        };
        shown(session).iter().map(tell).collect()
    }

    #[test]
    fn numbers_and_marks() {
        let source: String = (1..=20).map(|n| format!("<v{n}>{n}</v{n}>\n")).collect();
        let source = format!("<a>\n{source}</a>\n");
        let session = edited(&source, &[("a/v2", "two"), ("a/v18", "x\ny")]);
        let lines = listing(&session);
        assert!(lines.contains(&"3 - <v2>2</v2> [2]".to_owned()), "{lines:#?}");
        assert!(lines.contains(&"- 3 <v2>two</v2> [two]".to_owned()), "{lines:#?}");
        assert!(lines.contains(&"9 equal".to_owned()), "{lines:#?}");
        // Behind the line that became two, numbers differ by one.
        assert!(lines.contains(&"20 21 <v19>19</v19> []".to_owned()), "{lines:#?}");
    }

    #[test]
    fn secrets_are_masked_in_lines_around_too() {
        let source = "<a>\n<authPassword>hush</authPassword>\n<b>1</b>\n<password>hush\nhush</password>\n</a>\n";
        let session = edited(source, &[("a/b", "2"), ("a/password", "other hush")]);
        let lines = listing(&session).join("\n");
        assert!(!lines.contains("hush") && lines.contains(DOTS), "{lines}");
        let only =
            listing(&edited("<a>\n<password>hush</password>\n</a>", &[("a/password", "x9")]));
        assert!(only.iter().filter(|l| l.ends_with(&format!("[{DOTS}]"))).count() == 2, "{only:?}");
        assert!(!only.concat().contains("x9"));
    }

    #[test]
    fn a_very_long_line_is_cut_around_the_difference() {
        let source = format!("<a><b>{}</b><c>1</c></a>", "ä".repeat(9_000));
        let lines = listing(&edited(&source, &[("a/c", "2")]));
        assert!(lines.iter().all(|l| l.len() < LONGEST + 40));
        assert!(lines[0].ends_with("[1]") && lines[1].ends_with("[2]"), "{lines:?}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn what_differs_is_drawn_as_such() {
        let session = Rc::new(edited("<a>\n<b>1</b>\n</a>", &[("a/b", "2")]));
        let html = yew::LocalServerRenderer::<LineDiff>::with_props(LineDiffProps { session })
            .render()
            .await;
        assert!(html.contains("<del>1</del>") && html.contains("<ins>2</ins>"), "{html}");
    }
}
