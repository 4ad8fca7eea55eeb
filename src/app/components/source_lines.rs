//! The drawn lines of the source: numbers, colours, and what is changed, faulty or focused.

use super::source_colour::{Colour, Piece, colour};
use crate::check::{Place, Severity};
use crate::config::{Config, ValueRef};
use crate::session::EditSession;
use crate::text::LineIndex;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// A line in more pieces than this is drawn plain to its end: what comes out of a program in one
/// line would cost more than its colours are worth.
const MOST_PIECES: usize = 600;

/// What is to be marked, in bytes of the source.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Marks {
    changed: Vec<Range<usize>>,
    /// Where a problem begins; its line is marked.
    faulty: Vec<usize>,
    /// What an XML parser stumbles over; the first line of it is underlined.
    bad: Vec<Range<usize>>,
}

impl Marks {
    /// The marks of a session.
    pub(super) fn of(session: &EditSession) -> Self {
        let source = session.source();
        // What is added begins with the end of the line before, which is not changed.
        let changed = session.changes().iter().map(|c| {
            let text = &source[c.span.clone()];
            let blank = text.len() - text.trim_start_matches(['\r', '\n']).len();
            if blank < text.len() { c.span.start + blank..c.span.end } else { c.span.clone() }
        });
        let mut marks = Self { changed: changed.collect(), ..Self::default() };
        for finding in session.findings().filter(|f| f.severity != Severity::Hint) {
            match &finding.place {
                Place::File => {}
                Place::Source(range) => {
                    marks.faulty.push(range.start);
                    if finding.severity == Severity::Error {
                        marks.bad.push(range.clone());
                    }
                }
                Place::Value(value) => {
                    marks.faulty.extend(span_of(session.config(), *value).map(|s| s.start));
                }
            }
        }
        marks
    }
}

/// Bytes of a value; `None` when the document has no such value any more.
pub(super) fn span_of(config: &Config, value: ValueRef) -> Option<Range<usize>> {
    if let Some(id) = config.element(value) {
        let last = config.xml()?.elements().next_back()?;
        if id > last {
            return None;
        }
    }
    let span = config.span(value);
    // A value that is gone has no place; one that is empty has one.
    (span.end > 0).then_some(span)
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
struct Span {
    text: AttrValue,
    colour: Colour,
    focused: bool,
}

/// A line to draw.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    number: usize,
    changed: bool,
    faulty: bool,
    focused: bool,
    spans: Rc<[Span]>,
}

/// Some lines of the part of a source that is held.
pub(super) struct Excerpt<'a> {
    pub(super) config: &'a Config,
    pub(super) marks: &'a Marks,
    pub(super) focus: Option<Range<usize>>,
    /// The part of the source that is held, and where its lines begin.
    pub(super) part: Range<usize>,
    pub(super) index: &'a LineIndex,
    /// How many lines of the source come before the part.
    pub(super) before: usize,
    /// Which of the part's lines.
    pub(super) lines: Range<usize>,
}

impl Excerpt<'_> {
    /// The lines, ready to draw.
    pub(super) fn draw(&self) -> Vec<Line> {
        let text = &self.config.source()[self.part.clone()];
        let lines = self.lines.start..self.lines.end.min(self.index.count());
        if lines.is_empty() {
            return Vec::new();
        }
        let bytes = |line: usize| {
            let range = self.index.range(line, text);
            self.part.start + range.start..self.part.start + range.end
        };
        let all = bytes(lines.start).start..bytes(lines.end - 1).end;
        let pieces = self.underlined(colour(self.config, all));
        let mut at = 0;
        lines
            .map(|line| {
                let whole = bytes(line);
                let raw = self.config.source()[whole.clone()].trim_end_matches(['\r', '\n']);
                let shown = whole.start..whole.start + raw.len();
                while pieces.get(at).is_some_and(|p| p.range.end <= whole.start) {
                    at += 1;
                }
                self.line(line, &whole, shown, &pieces[at..])
            })
            .collect()
    }

    fn line(
        &self,
        line: usize,
        whole: &Range<usize>,
        shown: Range<usize>,
        pieces: &[Piece],
    ) -> Line {
        let last = line + 1 == self.index.count();
        let on = |at: usize| whole.contains(&at) || (last && at == whole.end);
        let across = |c: &Range<usize>| c.start < whole.start && whole.start < c.end;
        let changed = self.marks.changed.iter().any(|c| on(c.start) || across(c));
        let faulty = self.marks.faulty.iter().any(|&at| on(at));
        let focused = self.focus.as_ref().is_some_and(|f| on(f.start));
        let mut spans: Vec<Span> = Vec::new();
        let mut push = |range: Range<usize>, colour, focused| {
            if !range.is_empty() || focused {
                let text = AttrValue::from(self.config.source()[range].to_owned());
                spans.push(Span { text, colour, focused });
            }
        };
        let focus = self.focus.clone().unwrap_or(0..0);
        let mut at = shown.start;
        for piece in pieces.iter().take(MOST_PIECES) {
            if piece.range.start >= shown.end {
                break;
            }
            let end = piece.range.end.min(shown.end);
            // The focused value is drawn on a ground of its own.
            for stop in [focus.start, focus.end, end] {
                let stop = stop.clamp(at, end);
                let inside = focus.start <= at && stop <= focus.end && !focus.is_empty();
                push(at..stop, piece.colour, inside && at < stop);
                at = stop;
            }
        }
        push(at..shown.end.max(at), Colour::Text, false);
        Line { number: self.before + line + 1, changed, faulty, focused, spans: spans.into() }
    }

    /// The pieces with what is malformed underlined.
    fn underlined(&self, pieces: Vec<Piece>) -> Vec<Piece> {
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return pieces };
        let (start, end) = (first.range.start, last.range.end);
        let source = self.config.source();
        let near = |b: &&Range<usize>| b.start < end && start < b.end && b.start >= start;
        let bad: Vec<Range<usize>> = self
            .marks
            .bad
            .iter()
            .filter(near)
            .map(|b| {
                let stop = source[b.start..b.end.min(end)].find(['\r', '\n']);
                b.start..stop.map_or(b.end.min(end), |n| b.start + n)
            })
            .collect();
        if bad.is_empty() {
            return pieces;
        }
        let mut out = Vec::with_capacity(pieces.len() + bad.len());
        for piece in pieces {
            let mut at = piece.range.start;
            for b in &bad {
                let (from, to) = (b.start.max(at), b.end.min(piece.range.end));
                if from < to {
                    out.push(Piece { range: at..from, colour: piece.colour });
                    out.push(Piece { range: from..to, colour: Colour::Bad });
                    at = to;
                }
            }
            out.push(Piece { range: at..piece.range.end, colour: piece.colour });
        }
        out.retain(|p| !p.range.is_empty());
        out
    }
}

/// What is drawn.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SourceLinesProps {
    pub(super) lines: Rc<Vec<Line>>,
}

/// Draws the numbers of some lines.
#[component]
pub(super) fn SourceNumbers(props: &SourceLinesProps) -> Html {
    let number = |line: &Line| {
        let class = classes!(
            "source__number",
            line.changed.then_some("is-changed"),
            line.faulty.then_some("is-faulty"),
            line.focused.then_some("is-focused"),
        );
        html! { <span {class}>{ line.number }</span> }
    };
    html! { <>{ for props.lines.iter().map(number) }</> }
}

/// Draws the characters of some lines.
#[component]
pub(super) fn SourceLines(props: &SourceLinesProps) -> Html {
    let line = |line: &Line| html! { <SourceLine key={line.number} line={line.clone()} /> };
    html! { <>{ for props.lines.iter().map(line) }</> }
}

#[derive(Clone, PartialEq, Properties)]
struct SourceLineProps {
    line: Line,
}

/// Draws one line; a key press changes one, and only that one is drawn again.
#[component]
fn SourceLine(props: &SourceLineProps) -> Html {
    let line = &props.line;
    let class = classes!(
        "source__line",
        line.changed.then_some("is-changed"),
        line.faulty.then_some("is-faulty"),
    );
    // A focused value of several colours stands on one ground.
    let runs = line.spans.chunk_by(|a, b| a.focused == b.focused);
    let run = |spans: &[Span]| match spans {
        [first, ..] if first.focused => {
            html! { <span class="source__focus">{ for spans.iter().map(span) }</span> }
        }
        spans => html! { <>{ for spans.iter().map(span) }</> },
    };
    html! { <span {class}>{ for runs.map(run) }</span> }
}

fn span(span: &Span) -> Html {
    let text = span.text.clone();
    match span.colour.class() {
        Some(class) => html! { <span {class}>{ text }</span> },
        None => html! { { text } },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    fn lines(session: &EditSession, focus: &str, lines: Range<usize>) -> Vec<Line> {
        let config = session.config();
        let index = LineIndex::new(config.source());
        let focus = session.find(focus).and_then(|v| span_of(config, v));
        let part = 0..config.source().len();
        let marks = Marks::of(session);
        Excerpt { config, marks: &marks, focus, part, index: &index, before: 0, lines }.draw()
    }

    fn text(line: &Line) -> String {
        line.spans.iter().map(|s| s.text.as_str()).collect()
    }

    fn open(source: &str) -> EditSession {
        EditSession::open("a.xml", source.as_bytes().to_vec()).unwrap()
    }

    const SOURCE: &str = "<a>\r\n <b x='1'>one</b>\r\n\r\n <c>&lt;two</c>\r\n</a>\r\n";

    #[test]
    fn lines_say_what_the_source_says() {
        let session = open(SOURCE);
        let drawn: Vec<_> = lines(&session, "", 0..99).iter().map(text).collect();
        assert_eq!(drawn, SOURCE.split("\r\n").collect::<Vec<_>>());
        let some: Vec<_> = lines(&session, "", 1..3).iter().map(|l| l.number).collect();
        assert_eq!(some, [2, 3]);
        assert!(lines(&session, "", 7..9).is_empty());
    }

    #[test]
    fn the_focused_value_is_marked() {
        let drawn = lines(&open(SOURCE), "a/c", 0..9);
        let marked: String =
            drawn[3].spans.iter().filter(|s| s.focused).map(|s| s.text.as_str()).collect();
        assert_eq!(marked, "&lt;two");
        assert_eq!(drawn.iter().filter(|l| l.focused).count(), 1);
    }

    #[test]
    fn changed_and_faulty_lines_are_marked() {
        let session = open("<a>\n<b>1</b>\n<c>2</d>\n<e>x & y</e>\n</a>");
        let edit = Edit::SetValue { path: "a/b".parse().unwrap(), value: "9".into() };
        let drawn = lines(&session.apply(&edit).unwrap(), "", 0..9);
        let which = |f: fn(&Line) -> bool| -> Vec<usize> {
            drawn.iter().filter(|l| f(l)).map(|l| l.number).collect()
        };
        assert_eq!(which(|l| l.changed), [2]);
        assert_eq!(which(|l| l.faulty), [3, 4]);
        let bad: Vec<_> = drawn
            .iter()
            .flat_map(|l| l.spans.iter())
            .filter(|s| s.colour == Colour::Bad)
            .map(|s| s.text.as_str())
            .collect();
        assert_eq!(bad, ["</d>", "&"]);
        let whole: Vec<_> = drawn.iter().map(text).collect();
        assert_eq!(whole[3], "<e>x & y</e>");
    }

    #[test]
    fn a_value_of_another_document_is_nowhere() {
        let large = open(SOURCE);
        let value = large.find("a/c").unwrap();
        assert_eq!(span_of(open("<a/>").config(), value), None);
        assert_eq!(span_of(open("k: v\n").config(), value), None);
    }

    #[test]
    fn a_very_long_line_is_drawn_to_its_end() {
        let source = format!("<a>{}</a>", "<b>1</b>".repeat(5_000));
        let drawn = lines(&open(&source), "", 0..9);
        assert_eq!(text(&drawn[0]), source);
        assert!(drawn[0].spans.len() <= MOST_PIECES * 2 + 1);
    }
}
