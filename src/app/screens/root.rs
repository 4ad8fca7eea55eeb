//! The folder of a server: its phones, and what is wrong in it.

use super::log::{copy, progress, tone};
use crate::app::browser::window;
use crate::app::components::icon::icon;
use crate::app::dispatch::Dispatch;
use crate::app::state::{Action, NewWish, RootTab, Tab};
use crate::app::words::{log, new, root as words};
use crate::config::{NewFamily, normal_mac};
use crate::diagnose::{Fault, Item, Level, Mac, RootFinding, RootPhone, RootReport};
use yew::prelude::*;

/// The most phones, and the most files of one finding, that are drawn.
const SHOWN: usize = 100;

/// Draws the folder of a server.
pub fn root_screen(tab: &Tab, root: &RootTab, dispatch: &Dispatch) -> Html {
    let body = match &root.report {
        None => progress(&words::READING, tab.id, root.percent, dispatch),
        Some(report) => report_view(report, root, dispatch),
    };
    html! {
        <main class="stage" data-state="root" id="content" tabindex="-1">
            <h1 class="visually-hidden">{ tab.name.to_string() }</h1>
            { body }
        </main>
    }
}

fn report_view(report: &RootReport, root: &RootTab, dispatch: &Dispatch) -> Html {
    let opens = root.open.as_ref();
    html! {
        <div class="log">
            <aside class="log__side">
                <h2 class="log__title">{ words::sum(report) }</h2>
                if !report.root.is_empty() {
                    <p class="log__tally">{ words::root(&report.root) }</p>
                }
                { lookup(report, &root.wanted, dispatch) }
                { answer(report, &root.wanted, opens, dispatch) }
                <ul class="log__phones root__phones" aria-label={words::PHONES}>
                    { for report.phones.iter().take(SHOWN).map(|p| phone_button(report, p, dispatch)) }
                </ul>
                { more(report.phones.len()) }
            </aside>
            <div class="log__main">
                { for report.findings.iter().map(|f| finding(report, f, opens, dispatch)) }
                if report.files().is_empty() {
                    <div class="notice notice--change">
                        { icon("warning") }
                        <p class="notice__title">{ words::NO_FILES }</p>
                        <p>{ words::NO_FILES_DO }</p>
                    </div>
                } else if report.findings.iter().all(|f| f.fault == Fault::NamesOnly) {
                    <div class="notice notice--ok">
                        { icon("ok") }
                        <p class="notice__title">{ words::NOTHING_WRONG }</p>
                        <p>{ words::NOTHING_WRONG_TEXT }</p>
                    </div>
                }
                <div class="button-row">
                    <button
                        class="button"
                        type="button"
                        onclick={Callback::from(|_: MouseEvent| window::pick_folder())}
                    >
                        { words::CHOOSE_AGAIN }
                    </button>
                    if !report.findings.is_empty() {
                        <button class="button" type="button" onclick={copy(ticket(report), dispatch)}>
                            { icon("copy") }{ words::COPY_ALL }
                        </button>
                    }
                </div>
            </div>
        </div>
    }
}

/// The field in which a phone is looked for.
fn lookup(report: &RootReport, wanted: &str, dispatch: &Dispatch) -> Html {
    let typed = dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
            typed.tell(Action::RootPhoneTyped(input.value()));
        }
    });
    let wrong =
        !wanted.trim().is_empty() && mac_of(wanted).is_none() && near(report, wanted).is_none();
    html! {
        <div class="root__lookup">
            <label for="root-mac">{ words::WHICH_FILE }</label>
            <input
                class="input input--mono"
                id="root-mac"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder={words::MAC_HINT}
                value={wanted.to_owned()}
                aria-invalid={wrong.then_some("true")}
                aria-describedby={wrong.then_some("root-mac-wrong")}
                {oninput}
            />
            if wrong {
                <p class="root__wrong" id="root-mac-wrong">{ words::NOT_A_MAC }</p>
            }
        </div>
    }
}

fn mac_of(text: &str) -> Option<Mac> {
    Mac::leading(&normal_mac(text)?)
}

/// The one phone whose MAC address holds what was typed so far.
fn near<'a>(report: &'a RootReport, typed: &str) -> Option<&'a RootPhone> {
    let digits: String = typed.chars().filter(char::is_ascii_hexdigit).collect();
    let digits = digits.to_ascii_uppercase();
    let mut fits = report.phones.iter().filter(|p| p.mac.to_string().contains(&digits));
    let first = fits.next().filter(|_| digits.len() >= 3)?;
    fits.next().is_none().then_some(first)
}

/// What the phone gets that was looked for.
fn answer(
    report: &RootReport,
    wanted: &str,
    opens: Option<&Callback<usize>>,
    dispatch: &Dispatch,
) -> Html {
    let near = near(report, wanted);
    let Some(mac) = mac_of(wanted).or(near.map(|phone| phone.mac)) else {
        return html! { <div role="status" class="root__answer" /> };
    };
    let file = report.phone(mac).and_then(|phone| phone.file);
    let (kind, sign, says) = match file {
        Some(file) => ("notice--ok", "ok", words::gets(mac, report.name(file))),
        None => ("notice--change", "warning", words::falls_back(mac, report.default)),
    };
    html! {
        <div role="status" class="root__answer">
            <article class={classes!("notice", kind)}>
                { icon(sign) }
                <h3 class="notice__title">{ says }</h3>
                <div class="button-row">
                    if let Some(file) = file {
                        { open_button(report.name(file), file, opens) }
                    } else {
                        { create_button(mac, dispatch) }
                    }
                </div>
            </article>
        </div>
    }
}

fn phone_button(report: &RootReport, phone: &RootPhone, dispatch: &Dispatch) -> Html {
    let says = match phone.file {
        Some(file) => report.name(file).to_owned(),
        None => words::FALLS_BACK.to_string(),
    };
    let mac = phone.mac;
    html! {
        <li>
            <button
                class="log__phone"
                type="button"
                onclick={dispatch.on(move || Action::RootPhoneTyped(mac.to_string()))}
            >
                <code>{ mac.to_string() }</code>
                <span class={tone(phone.level)}>
                    { icon(log::icon(phone.level)) }
                    <span class="root__name">{ says }</span>
                </span>
            </button>
        </li>
    }
}

fn finding(
    report: &RootReport,
    finding: &RootFinding,
    opens: Option<&Callback<usize>>,
    dispatch: &Dispatch,
) -> Html {
    let level = finding.level();
    let kind = match level {
        Level::Error => Some("notice--error"),
        Level::Warning => Some("notice--change"),
        Level::Info => None,
        Level::Harmless => Some("notice--ok"),
    };
    let key = finding.fault.key();
    html! {
        <article class={classes!("notice", kind)} data-fault={key}>
            { icon(log::icon(level)) }
            <h3 class="notice__title">{ finding.sentence() }</h3>
            <p>{ finding.why() }</p>
            <p><strong>{ finding.todo() }</strong></p>
            if !finding.items.is_empty() {
                <ul class="root__items">
                    { for finding.items.iter().take(SHOWN).map(|i| item(report, finding, i, opens, dispatch)) }
                </ul>
            }
            { more(finding.items.len()) }
        </article>
    }
}

fn item(
    report: &RootReport,
    finding: &RootFinding,
    item: &Item,
    opens: Option<&Callback<usize>>,
    dispatch: &Dispatch,
) -> Html {
    let name = report.name(item.file);
    let lacking = (finding.fault == Fault::FallsBack).then_some(item.mac).flatten();
    let other = item.name.as_deref().filter(|_| lacking.is_none());
    html! {
        <li class="root__item">
            <span class="root__name">
                if let Some(open) = opens.filter(|_| lacking.is_none()).cloned() {
                    <button
                        class="link"
                        type="button"
                        aria-label={words::open(name)}
                        onclick={{
                            let at = item.file as usize;
                            Callback::from(move |_: MouseEvent| open.emit(at))
                        }}
                    >
                        <code>{ name.to_owned() }</code>
                    </button>
                } else {
                    <code>{ lacking.map_or_else(|| name.to_owned(), |mac| mac.to_string()) }</code>
                }
                if let Some(other) = other {
                    <span class="root__other">{ is_or_should_be(finding.fault, other) }</span>
                }
            </span>
            if let Some(mac) = lacking {
                { create_button(mac, dispatch) }
            }
        </li>
    }
}

/// A second name beside a file: the right one of it, or a part that it lacks.
fn is_or_should_be(fault: Fault, name: &str) -> String {
    match fault {
        Fault::WrongCase | Fault::WrongEnding | Fault::WrongFolder | Fault::NamedInOtherCase => {
            words::should_be(name)
        }
        _ => name.to_owned(),
    }
}

fn open_button(name: &str, file: u32, opens: Option<&Callback<usize>>) -> Html {
    let Some(open) = opens.cloned() else { return Html::default() };
    let onclick = Callback::from(move |_: MouseEvent| open.emit(file as usize));
    html! {
        <button class="button button--small button--primary" type="button" {onclick}>
            { words::open(name) }
        </button>
    }
}

fn create_button(mac: Mac, dispatch: &Dispatch) -> Html {
    let onclick = dispatch.on(move || {
        let family = Some(NewFamily::Sip);
        Action::NewAsked(NewWish { mac: mac.to_string(), family, like: None })
    });
    html! {
        <button class="button button--small" type="button" {onclick}>
            { new::create(Some(&format!("SEP{mac}.cnf.xml"))) }
        </button>
    }
}

fn more(all: usize) -> Html {
    if all <= SHOWN {
        return Html::default();
    }
    html! { <p class="log__tally">{ words::more(all - SHOWN) }</p> }
}

/// All findings with their files, for a ticket.
fn ticket(report: &RootReport) -> String {
    let mut text = words::sum(report) + "\n";
    for finding in &report.findings {
        text += &format!("\n{}\n{}\n{}\n", finding.sentence(), finding.why(), finding.todo());
        for item in &finding.items {
            let other = item.name.as_deref().map(|name| is_or_should_be(finding.fault, name));
            let other = other.map(|other| format!(" ({other})")).unwrap_or_default();
            text += &format!("- {}{other}\n", report.name(item.file));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::{RootReader, read_listing};

    const LIST: &[u8] = b"./sep0011223344ab.cnf.xml\n./SEP0011223344AC.cnf.xml\n./CTLSEP0011223344AD.tlv\n./XMLDefault.cnf.xml\n./SEP0011223344AC.cnf.xml~\n";

    fn report() -> RootReport {
        RootReader::new(read_listing(LIST).0, false).finish()
    }

    #[test]
    fn a_ticket_names_what_is_wrong_and_the_right_name() {
        let text = ticket(&report());
        assert!(text.starts_with("3 phones with 5 files\n"), "{text}");
        let line = "- sep0011223344ab.cnf.xml (should be SEP0011223344AB.cnf.xml)";
        assert!(text.contains(line), "{text}");
    }

    #[test]
    fn a_phone_is_found_by_any_notation_and_by_its_end() {
        let report = report();
        assert_eq!(mac_of("00:11:22:33:44:ac"), mac_of("0011.2233.44AC"));
        assert_eq!(near(&report, "4:4A-C").map(|p| p.mac), mac_of("0011223344AC"));
        for text in ["", "zz", "44", "0011"] {
            assert!(near(&report, text).is_none(), "{text}");
        }
        assert_eq!(mac_of("00112233445"), None);
    }
}
