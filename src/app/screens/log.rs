//! A log: its phones, the verdicts of one of them, and its timeline.

use crate::app::browser::clipboard;
use crate::app::components::icon::icon;
use crate::app::components::new_form::{NewForm, asked_for};
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, LogTab, NewWish, Tab};
use crate::app::words::{log as words, new};
use crate::config::NewFamily;
use crate::diagnose::{Event, Finding, Level, Outcome, Phone, Report, Verdict, What};
use yew::prelude::*;

/// Draws a log. The other `tabs` are where a verdict may lead to.
pub fn log_screen(tab: &Tab, log: &LogTab, tabs: &[Tab], dispatch: &Dispatch) -> Html {
    let body = match &log.report {
        None => progress(tab.id, log.percent, dispatch),
        Some(report) => report_view(&tab.name, report, log.chosen, tabs, dispatch),
    };
    html! {
        <main class="stage" data-state="log" id="content" tabindex="-1">
            <h1 class="visually-hidden">{ tab.name.to_string() }</h1>
            { body }
        </main>
    }
}

fn progress(id: u32, percent: u8, dispatch: &Dispatch) -> Html {
    html! {
        <div class="message-page">
            <h2 class="message-page__title">{ words::READING }</h2>
            <progress class="log__progress" max="100" value={percent.to_string()} />
            <p class="message-page__text" role="status">{ words::percent(percent) }</p>
            <div class="button-row">
                <button
                    class="button"
                    type="button"
                    onclick={dispatch.on(move || Action::TabCloseAsked(id))}
                >
                    { words::STOP }
                </button>
            </div>
        </div>
    }
}

fn report_view(
    name: &str,
    report: &Report,
    chosen: usize,
    tabs: &[Tab],
    dispatch: &Dispatch,
) -> Html {
    let phone = report.phones.get(chosen);
    html! {
        <div class="log">
            <aside class="log__side">
                <h2 class="log__title">{ words::phones(report) }</h2>
                <ul class="log__phones" aria-label={words::PHONES}>
                    { for report.phones.iter().enumerate().map(|(at, phone)| {
                        phone_button(at, phone, at == chosen, dispatch)
                    }) }
                </ul>
                <p class="log__tally">{ words::tally(report) }</p>
                { unknown(report) }
            </aside>
            <div class="log__main">
                if let Some(phone) = phone {
                    { for phone.findings.iter().map(|f| verdict(f, Some(phone), tabs, dispatch)) }
                    if phone.findings.is_empty() {
                        <div class="notice">
                            { icon("info") }
                            <p class="notice__title">{ words::NOTHING_WRONG }</p>
                            <p>{ words::NOTHING_WRONG_TEXT }</p>
                        </div>
                    }
                    { timeline(phone) }
                    <div class="button-row">
                        <button
                            class="button"
                            type="button"
                            onclick={copy(ticket(name, phone), dispatch)}
                        >
                            { icon("copy") }{ words::COPY_TICKET }
                        </button>
                    </div>
                } else if report.findings.is_empty() {
                    <div class="notice notice--change">
                        { icon("warning") }
                        <p class="notice__title">{ words::NO_PHONES }</p>
                        <p>{ words::NO_PHONES_DO }</p>
                    </div>
                }
                if !report.findings.is_empty() {
                    <h2 class="log__title">{ words::WHOLE_LOG }</h2>
                    { for report.findings.iter().map(|f| verdict(f, None, tabs, dispatch)) }
                }
            </div>
        </div>
    }
}

fn phone_button(at: usize, phone: &Phone, chosen: bool, dispatch: &Dispatch) -> Html {
    let first = phone.findings.first();
    let level = first.map_or(Level::Info, Finding::level);
    html! {
        <li>
            <button
                class={classes!("log__phone", chosen.then_some("is-chosen"))}
                type="button"
                aria-pressed={if chosen { "true" } else { "false" }}
                onclick={dispatch.on(move || Action::PhoneChosen(at))}
            >
                <code>{ phone_name(phone) }</code>
                <span class={tone(level)}>
                    { icon(words::icon(level)) }
                    { first.map_or(words::NOTHING_WRONG.to_owned(), Finding::sentence) }
                </span>
            </button>
        </li>
    }
}

/// MAC or name, else the address.
fn phone_name(phone: &Phone) -> String {
    match phone.mac() {
        Some(mac) => mac.to_string(),
        None => phone.ips.first().map_or_else(|| phone.identity.to_string(), ToString::to_string),
    }
}

fn verdict(finding: &Finding, phone: Option<&Phone>, tabs: &[Tab], dispatch: &Dispatch) -> Html {
    let level = finding.level();
    let box_kind = match level {
        Level::Error => Some("notice--error"),
        Level::Warning => Some("notice--change"),
        Level::Info => None,
        Level::Harmless => Some("notice--ok"),
    };
    let open = finding.file.as_deref().and_then(|file| {
        let base = file.rsplit(['/', '\\']).next().unwrap_or(file);
        tabs.iter().find(|t| t.name.eq_ignore_ascii_case(base))
    });
    let text = format!("{}\n{}\n{}\n", finding.sentence(), finding.why(), finding.todo());
    let text = phone.map_or(text.clone(), |p| format!("{}: {text}", phone_name(p)));
    html! {
        <article class={classes!("notice", box_kind)} data-verdict={finding.verdict.id().to_string()}>
            { icon(words::icon(level)) }
            <h3 class="notice__title">{ finding.sentence() }</h3>
            <p>{ finding.why() }</p>
            <p><strong>{ finding.todo() }</strong></p>
            if !finding.lines.is_empty() {
                <p class="log__lines">{ words::lines(&finding.lines) }</p>
            }
            <div class="button-row">
                if let Some(tab) = open {
                    <button
                        class="button button--small button--primary"
                        type="button"
                        onclick={{
                            let id = tab.id;
                            dispatch.on(move || Action::TabChosen(id))
                        }}
                    >
                        { words::go_to(&tab.name) }
                    </button>
                }
                if let Some(wish) = missing(finding, phone).filter(|_| open.is_none()) {
                    <button
                        class="button button--small button--primary"
                        type="button"
                        onclick={{
                            let wish = wish.clone();
                            dispatch.on(move || Action::NewAsked(wish.clone()))
                        }}
                    >
                        { new::create(Some(&file_of(&wish))) }
                    </button>
                }
                <button
                    class="button button--small button--quiet"
                    type="button"
                    onclick={copy(text, dispatch)}
                >
                    { icon("copy") }{ words::COPY_TICKET }
                </button>
            </div>
        </article>
    }
}

/// What is known of the file whose absence a verdict is about, where it can be made here.
fn missing(finding: &Finding, phone: Option<&Phone>) -> Option<NewWish> {
    use Verdict::{NothingToBootFrom, OwnFileMissing, SecondPortMissing, TextFileWanted};
    let absent = matches!(
        finding.verdict,
        NothingToBootFrom | OwnFileMissing | SecondPortMissing | TextFileWanted
    );
    let asked = finding.file.as_deref().filter(|_| absent).and_then(asked_for);
    let own = || {
        let mac = phone.filter(|_| finding.verdict == NothingToBootFrom)?.mac()?;
        Some((NewFamily::Sip, mac.to_string()))
    };
    let (family, mac) = asked.or_else(own)?;
    Some(NewWish { mac, family: Some(family), like: None })
}

/// The name of the file that is to be made.
fn file_of(wish: &NewWish) -> String {
    let family = wish.family.unwrap_or(NewFamily::Sip);
    NewForm::new(family, wish.mac.clone()).file_name().unwrap_or_default()
}

fn timeline(phone: &Phone) -> Html {
    html! {
        <article class="card" aria-labelledby="log-timeline">
            <header class="card__head">
                <div class="card__words">
                    <h3 class="card__title" id="log-timeline">{ words::TIMELINE }</h3>
                    <span class="card__subtitle">{ words::order(phone.generation) }</span>
                </div>
            </header>
            <ol class="timeline" aria-label={words::TIMELINE_CAPTION}>
                { for phone.events().map(entry) }
            </ol>
            if phone.dropped > 0 {
                <p class="card__body log__lines">{ words::dropped(phone.dropped) }</p>
            }
        </article>
    }
}

fn entry(event: &Event) -> Html {
    let (name, says, level) = match &event.what {
        What::File(asked) => {
            let level = match asked.ended() {
                Outcome::Sent | Outcome::Unrefused | Outcome::Begun => Level::Harmless,
                Outcome::Requested => Level::Info,
                Outcome::NotFound => Level::Warning,
                _ => Level::Error,
            };
            (&asked.name, asked.ended().word(), level)
        }
        What::Said(said) => (&said.text, said.meaning.means, said.meaning.level),
    };
    html! {
        <li class="timeline__entry">
            <span class="timeline__time">{ event.clock() }</span>
            <span class={classes!("timeline__sign", tone(level))}>{ icon(words::icon(level)) }</span>
            <span class="timeline__what"><code>{ &**name }</code><span>{ says }</span></span>
        </li>
    }
}

fn tone(level: Level) -> &'static str {
    match level {
        Level::Error => "log__tone log__tone--error",
        Level::Warning => "log__tone log__tone--warning",
        Level::Info => "log__tone",
        Level::Harmless => "log__tone log__tone--ok",
    }
}

fn unknown(report: &Report) -> Html {
    if report.unknown() == 0 {
        return Html::default();
    }
    html! {
        <details class="log__unknown">
            <summary>{ words::UNKNOWN_LINES }</summary>
            <ol>
                { for report.samples().map(|(line, text)| html! {
                    <li><span>{ line }</span><code>{ text }</code></li>
                }) }
            </ol>
        </details>
    }
}

fn copy(text: String, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| clipboard::copy(text.clone(), dispatch.clone()))
}

/// A phone's story for a ticket.
fn ticket(name: &str, phone: &Phone) -> String {
    let mut text = format!("{}, from {name}\n", phone_name(phone));
    for finding in &phone.findings {
        text += &format!("{}\n{}\n{}\n", finding.sentence(), finding.why(), finding.todo());
    }
    for event in phone.events() {
        let (what, says) = match &event.what {
            What::File(asked) => (&asked.name, asked.ended().word()),
            What::Said(said) => (&said.text, said.meaning.means),
        };
        text += &format!("{} {what}: {says}\n", event.clock());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::Reader;

    const LOG: &str =
        "Nov 23 07:20:18 pbx in.tftpd[71]: RRQ from 192.0.2.11 filename SEP001122334401.cnf.xml
Nov 23 07:20:18 pbx in.tftpd[71]: sending NAK (1, File not found) to 192.0.2.11
Nov 23 07:20:19 pbx in.tftpd[72]: RRQ from 192.0.2.11 filename XMLDefault.cnf.xml
something <else> entirely
";

    fn report() -> Report {
        let mut reader = Reader::new();
        reader.feed(LOG.as_bytes());
        reader.finish()
    }

    #[test]
    fn a_ticket_tells_the_verdict_and_the_timeline() {
        let report = report();
        let text = ticket("tftpd.log", &report.phones[0]);
        assert!(text.starts_with("001122334401, from tftpd.log\n"), "{text}");
        assert!(text.contains("SEP001122334401.cnf.xml: not found"), "{text}");
        assert!(text.contains(&report.phones[0].findings[0].todo()), "{text}");
    }

    #[test]
    fn a_missing_file_can_be_made_for_its_phone() {
        let report = report();
        let phone = &report.phones[0];
        let wish = phone.findings.iter().find_map(|f| missing(f, Some(phone))).unwrap();
        assert_eq!((wish.mac.as_str(), wish.family), ("001122334401", Some(NewFamily::Sip)));
        assert_eq!(file_of(&wish), "SEP001122334401.cnf.xml");
        let mut reader = Reader::new();
        reader.feed(LOG.replace("SEP001122334401.cnf.xml", "other.txt").as_bytes());
        let report = reader.finish();
        let phone = &report.phones[0];
        assert!(phone.findings.iter().all(|f| missing(f, Some(phone)).is_none()));
    }

    #[test]
    fn a_phone_without_mac_is_named_by_its_address() {
        let mut reader = Reader::new();
        reader.feed(
            b"Nov 23 07:20:19 pbx in.tftpd[72]: RRQ from 192.0.2.11 filename XMLDefault.cnf.xml\n",
        );
        assert_eq!(phone_name(&reader.finish().phones[0]), "192.0.2.11");
    }
}
