//! The way to the sections, with how much changed and how much is wrong in each.

use super::after_paint::after_paint;
use crate::app::words::form as words;
use crate::check::Severity;
use crate::config::{Config, Outline, ValueRef};
use crate::fields::{Catalog, Section};
use crate::path::Path;
use crate::session::{ChangeKind, EditSession};
use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;
use yew::prelude::*;

/// What the list of sections is about.
#[derive(Clone, PartialEq, Properties)]
pub struct SectionNavProps {
    /// The file.
    pub session: Rc<EditSession>,
}

/// Draws the list of sections.
#[component]
pub fn SectionNav(props: &SectionNavProps) -> Html {
    let session = &props.session;
    let current = use_state(|| None::<String>);
    {
        let current = current.setter();
        use_effect_with((), move |()| {
            let follower = Follower::start(move |id| current.set(Some(id)));
            move || drop(follower)
        });
    }
    let counts = counts(session);
    let first = session.outline().sections.first().map(|s| s.section.id());
    let here = current
        .as_deref()
        .filter(|id| session.outline().sections.iter().any(|s| s.section.id() == *id));
    let here = here.or(first);
    let links = session.outline().sections.iter().map(|s| {
        let id = s.section.id();
        let (changed, faulty) = counts.get(&s.section).copied().unwrap_or_default();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            go(id);
        });
        html! {
            <li>
                <a class="section-nav__link" href={format!("#section-{id}")} {onclick}
                    aria-current={(here == Some(id)).then_some("true")}>
                    <span>{ words::section_title(s.section, false) }</span>
                    if changed > 0 {
                        <span class="count count--change">{ changed }
                            <span class="visually-hidden">{ words::changes(changed) }</span>
                        </span>
                    }
                    if faulty > 0 {
                        <span class="count count--error">{ faulty }
                            <span class="visually-hidden">{ words::problems(faulty) }</span>
                        </span>
                    }
                </a>
            </li>
        }
    });
    html! {
        <nav class="section-nav" aria-label={words::SECTIONS}>
            <ul class="section-nav__list">{ for links }</ul>
        </nav>
    }
}

/// Changes and problems by section; only changed and faulty values are looked up.
fn counts(session: &EditSession) -> HashMap<Section, (usize, usize)> {
    let mut counts: HashMap<Section, (usize, usize)> = HashMap::new();
    let mut wanted: HashMap<ValueRef, (usize, usize)> = HashMap::new();
    for change in session.changes().iter() {
        match &change.kind {
            ChangeKind::Value { value, .. } => wanted.entry(*value).or_default().0 += 1,
            _ => counts.entry(section_of(session.config(), &change.path)).or_default().0 += 1,
        }
    }
    for finding in session.findings() {
        // What is only worth knowing is no problem.
        if finding.severity != Severity::Hint
            && let Some(value) = session.value_of(finding)
        {
            wanted.entry(value).or_default().1 += 1;
        }
    }
    add_values(session.outline(), &wanted, &mut counts);
    counts
}

/// One pass over the rows, up to the last value that is wanted.
fn add_values(
    outline: &Outline,
    wanted: &HashMap<ValueRef, (usize, usize)>,
    counts: &mut HashMap<Section, (usize, usize)>,
) {
    let few: Vec<ValueRef> = wanted.keys().copied().take(9).collect();
    // Comparing with a few is faster than looking each row up.
    let is_wanted = |value: &ValueRef| few.len() > 8 || few.contains(value);
    let mut left = wanted.len();
    for section in &outline.sections {
        for row in section.cards.iter().flat_map(|c| &c.rows) {
            if left == 0 {
                return;
            }
            if let Some(own) = Some(&row.value).filter(|v| is_wanted(v)).and_then(|v| wanted.get(v))
            {
                let sum = counts.entry(section.section).or_default();
                *sum = (sum.0 + own.0, sum.1 + own.1);
                left -= 1;
            }
        }
    }
}

/// The section where something was added or removed, as the tables have it.
fn section_of(config: &Config, path: &Path) -> Section {
    let mut at = Some(path.element());
    while let Some(path) = at {
        let text = path.to_string();
        let text = if config.xml().is_some() { text } else { format!("legacy/{text}") };
        if let Some(cursor) = Catalog::get().locate(&text) {
            return Catalog::get().section(cursor);
        }
        at = path.parent();
    }
    Section::Other
}

/// Brings a section into view; reading goes on at its heading.
fn go(id: &str) {
    let document = web_sys::window().and_then(|w| w.document());
    let element = |id: String| document.as_ref().and_then(|d| d.get_element_by_id(&id));
    if let Some(heading) = element(format!("title-{id}"))
        && let Some(heading) = heading.dyn_ref::<web_sys::HtmlElement>()
    {
        // Nothing is lost when the browser does not want to.
        let _ = heading.focus();
    }
    if let Some(section) = element(format!("section-{id}")) {
        section.scroll_into_view();
    }
}

/// Tells which section is at the top whenever the form is scrolled.
struct Follower {
    on_scroll: Closure<dyn FnMut(Event)>,
}

impl Follower {
    fn start(tell: impl Fn(String) + 'static) -> Option<Self> {
        let tell = Rc::new(tell);
        let waiting = Rc::new(Cell::new(false));
        let on_scroll = Closure::new(move |event: Event| {
            let scroller = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            let Some(form) = scroller.filter(|s| s.class_list().contains("form")) else { return };
            if waiting.replace(true) {
                return;
            }
            let (tell, waiting) = (tell.clone(), waiting.clone());
            after_paint(move || {
                waiting.set(false);
                if let Some(id) = section_at_top(&form) {
                    tell(id);
                }
            });
        });
        // Scrolling does not bubble, but the document sees it on the way down.
        let document = web_sys::window()?.document()?;
        let function = on_scroll.as_ref().unchecked_ref();
        document.add_event_listener_with_callback_and_bool("scroll", function, true).ok()?;
        Some(Self { on_scroll })
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        if let Some(document) = web_sys::window().and_then(|w| w.document()) {
            let function = self.on_scroll.as_ref().unchecked_ref();
            // Without it the listener is only a little waste.
            let _ = document.remove_event_listener_with_callback_and_bool("scroll", function, true);
        }
    }
}

/// The last section that begins in the upper quarter of the form or above.
fn section_at_top(form: &Element) -> Option<String> {
    let view = form.get_bounding_client_rect();
    let line = view.top() + view.height() / 4.0;
    let sections = form.query_selector_all(".section").ok()?;
    let mut found = None;
    for n in 0..sections.length() {
        let section = sections.get(n).and_then(|s| s.dyn_into::<Element>().ok())?;
        if found.is_some() && section.get_bounding_client_rect().top() > line {
            break;
        }
        found = section.id().strip_prefix("section-").map(str::to_owned);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Edit;

    #[test]
    fn changes_and_problems_are_counted_where_they_are() {
        let file = b"<device>\n<devicePool><dateTimeSetting><timeZone>Nowhere</timeZone></dateTimeSetting></devicePool>\n<loadInformation>a</loadInformation>\n<own>1</own>\n</device>";
        let session = EditSession::open("x.cnf.xml", file.to_vec()).unwrap();
        let set = |s: EditSession, path: &str, value: &str| {
            let path = path.parse().unwrap();
            s.apply(&Edit::SetValue { path, value: value.into() }).unwrap()
        };
        let before = counts(&session).get(&Section::Time).copied().unwrap_or_default();
        let session = set(session, "device/loadInformation", "b");
        let session = set(session, "device/own", "2");
        let session =
            session.apply(&Edit::Remove { path: "device/devicePool".parse().unwrap() }).unwrap();
        let counts = counts(&session);
        assert_eq!(counts.get(&Section::Firmware).map(|c| c.0), Some(1));
        assert_eq!(counts.get(&Section::Other).map(|c| c.0), Some(2));
        assert_eq!(before.0, 0);
        assert!(before.1 <= 1);
    }

    #[test]
    fn paths_lead_to_sections() {
        let config = Config::read("<device/>");
        let section = |p: &str| section_of(&config, &p.parse().unwrap());
        assert_eq!(section("device/sipProfile/sipLines/line[3]/name"), Section::Lines);
        assert_eq!(section("device/sipProfile/sipLines/line[3]/unknown"), Section::Lines);
        assert_eq!(section("nothing/of/this"), Section::Other);
        assert_eq!(
            section_of(&Config::read("a: b"), &"proxy1_port".parse().unwrap()),
            Section::Servers
        );
    }
}
