//! The form as it is drawn, without a browser.

use super::find_box::FindBox;
use super::form::{Form, FormBody};
use super::form_plan::Plan;
use super::rail::Rail;
use super::same::Same;
use crate::app::state::Refused;
use crate::config::{Edit, EditError};
use crate::session::EditSession;
use std::rc::Rc;
use yew::LocalServerRenderer;

const FILE: &str = r#"<?xml version="1.0"?>
<device>
  <fullConfig>true</fullConfig>
  <deviceProtocol>SIP</deviceProtocol>
  <devicePool>
    <dateTimeSetting><timeZone>W. Europe Standard/Daylight Time</timeZone></dateTimeSetting>
    <callManagerGroup><members>
      <member priority="0"><callManager><ports><ethernetPhonePort>2000</ethernetPhonePort></ports><processNodeName>10.0.0.1</processNodeName></callManager></member>
      <member priority="1"><callManager><processNodeName>10.0.0.2</processNodeName></callManager></member>
    </members></callManagerGroup>
  </devicePool>
  <sipProfile>
    <phoneLabel>Reception &amp; &lt;desk&gt;</phoneLabel>
    <sipLines>
      <line button="1"><featureID>9</featureID><featureLabel>Front</featureLabel><name>2001</name><authPassword>hunter2secret</authPassword><callWaiting>77</callWaiting></line>
      <line button="2"><featureID>2</featureID><featureLabel>Night</featureLabel><speedDialNumber>555</speedDialNumber></line>
    </sipLines>
  </sipProfile>
  <commonProfile><phonePassword>topsecretpin</phonePassword></commonProfile>
  <own a="1" a2="two">text <b>in</b> runs
    <note>first
second</note></own>
  <wifiPassword>unknownsecret</wifiPassword>
</device>
"#;

fn open(name: &str, text: &str) -> EditSession {
    EditSession::open(name, text.as_bytes().to_vec()).unwrap()
}

async fn whole(session: &EditSession, refused: Option<Refused>) -> String {
    let session = Rc::new(session.clone());
    let plan = Same(Rc::new(Plan::of(session.config(), session.outline())));
    let props = super::form::FormBodyProps { session, plan, refused, target: None, whole: true };
    LocalServerRenderer::<FormBody>::with_props(props).hydratable(false).render().await
}

fn paths(html: &str) -> Vec<String> {
    let after = html.split("data-path=\"").skip(1);
    after.filter_map(|rest| rest.split('"').next()).map(unescape).collect()
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The row around the control of a path.
fn row<'a>(html: &'a str, path: &str) -> &'a str {
    let at = html.find(&format!("data-path=\"{path}\"")).unwrap();
    let starts = ["\"field-row\"", "\"field-row is-"].map(|class| html[..at].rfind(class));
    let start = starts.into_iter().flatten().max().unwrap();
    let end = html[at..].find("class=\"field-row__tools").map_or(html.len(), |end| at + end);
    &html[start..end]
}

#[tokio::test]
async fn every_value_has_one_control() {
    let legacy = "# c\nproxy1_address: \"10.0.0.1\"\nline1_name: 1\nline1_password: x\nfree\n";
    let flat = "<flat-profile><Proxy_1_ ua=\"na\">a</Proxy_1_><Line_Enable_2_>Yes</Line_Enable_2_><x/></flat-profile>";
    let loads: String = (0..90)
        .map(|n| format!("<loadInformation{n} model=\"m\">L{n}</loadInformation{n}>"))
        .collect();
    let lines: String = (1..60)
        .map(|n| format!("<line button=\"{n}\"><featureID>9</featureID><name>{n}</name></line>"))
        .collect();
    for (name, text) in [
        ("SEP001122334455.cnf.xml", FILE.to_owned()),
        ("SIPDefault.cnf", legacy.to_owned()),
        ("spa.xml", flat.to_owned()),
        ("XMLDefault.cnf.xml", format!("<Default>{loads}</Default>")),
        (
            "a.xml",
            format!("<device><sipProfile><sipLines>{lines}</sipLines></sipProfile></device>"),
        ),
        (
            "dialplan.xml",
            "<DIALTEMPLATE><TEMPLATE MATCH=\"9\"/><TEMPLATE MATCH=\"*\"/></DIALTEMPLATE>"
                .to_owned(),
        ),
        ("damaged.xml", "<device><a>1</b><c>2</device>".to_owned()),
        ("empty.xml", String::new()),
    ] {
        let session = open(name, &text);
        let html = whole(&session, None).await;
        let mut drawn = paths(&html);
        let mut expected: Vec<_> =
            session.config().values().map(|v| session.path(v).to_string()).collect();
        drawn.sort();
        expected.sort();
        assert_eq!(drawn, expected, "{name}");
    }
}

#[tokio::test]
async fn ids_are_unique_and_those_that_are_named_exist() {
    let path = "device/sipProfile/phoneLabel".parse().unwrap();
    let session = open("SEP001122334455.cnf.xml", FILE);
    let session = session.apply(&Edit::SetValue { path, value: "A".repeat(80) }).unwrap();
    let html = whole(&session, None).await;
    let all = |name: &str| -> Vec<String> {
        let starts = format!(" {name}=\"");
        let after = html.split(starts.as_str()).skip(1);
        after.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let ids = all("id");
    let unique: std::collections::HashSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
        let named = all(name);
        assert!(!named.is_empty(), "{name}");
        for id in named.iter().flat_map(|n| n.split(' ')) {
            assert!(unique.contains(&id.to_owned()), "{name} {id}");
        }
    }
}

#[tokio::test]
async fn controls_suit_their_values() {
    let html = whole(&open("SEP001122334455.cnf.xml", FILE), None).await;
    let on = row(&html, "device/fullConfig");
    assert!(on.contains("role=\"switch\"") && on.contains("aria-checked=\"true\""), "{on}");
    assert!(on.contains(">true</code>"), "{on}");
    let zone = row(&html, "device/devicePool/dateTimeSetting/timeZone");
    assert!(
        zone.contains("<select") && zone.contains("W. Europe Standard/Daylight Time ("),
        "{zone}"
    );
    let port =
        "device/devicePool/callManagerGroup/members/member[1]/callManager/ports/ethernetPhonePort";
    let port = row(&html, port);
    assert!(port.contains("inputmode=\"numeric\"") && port.contains("type=\"text\""), "{port}");
    assert!(port.contains("1 to 65535"), "{port}");
    let label = row(&html, "device/sipProfile/phoneLabel");
    assert!(label.contains("value=\"Reception &amp; &lt;desk&gt;\""), "{label}");
    let note = row(&html, "device/own/note");
    assert!(note.contains("<textarea") && note.contains("first\nsecond"), "{note}");
}

#[tokio::test]
async fn a_code_of_no_table_stays_as_it_is() {
    let html = whole(&open("SEP001122334455.cnf.xml", FILE), None).await;
    let waiting = row(&html, "device/sipProfile/sipLines/line[1]/callWaiting");
    assert!(
        waiting.contains("<option value=\"77\" selected>77</option>")
            || waiting.contains(">77</option>"),
        "{waiting}"
    );
    let empty = "<device><sipProfile><sipLines><line button=\"1\"><callWaiting/></line></sipLines></sipProfile></device>";
    let html = whole(&open("a.xml", empty), None).await;
    assert!(row(&html, "device/sipProfile/sipLines/line/callWaiting").contains("(empty)"));
}

#[tokio::test]
async fn secrets_are_only_in_their_masked_input() {
    let session = open("SEP001122334455.cnf.xml", FILE);
    for secret in ["hunter2secret", "topsecretpin", "unknownsecret"] {
        let html = whole(&session, None).await;
        assert_eq!(html.matches(secret).count(), 1, "{secret}");
        let at = html.find(secret).unwrap();
        let end = at + html[at..].find('>').unwrap();
        let tag = &html[html[..at].rfind('<').unwrap()..end];
        assert!(tag.contains("type=\"password\""), "{tag}");
        assert!(tag.contains(&format!("value=\"{secret}\"")), "{tag}");
    }
    let path: crate::path::Path =
        "device/sipProfile/sipLines/line[1]/authPassword".parse().unwrap();
    let edited = session.apply(&Edit::SetValue { path, value: "other".into() }).unwrap();
    let html = whole(&edited, None).await;
    assert!(!html.contains("hunter2secret"));
    assert!(row(&html, "device/sipProfile/sipLines/line[1]/authPassword").contains("••••••"));
}

#[tokio::test]
async fn a_changed_row_says_what_it_was() {
    let session = open("SEP001122334455.cnf.xml", FILE);
    let html = whole(&session, None).await;
    assert!(!html.contains("is-changed") && !html.contains("Revert"));
    let path = "device/sipProfile/sipLines/line[2]/featureLabel";
    let edit = Edit::SetValue { path: path.parse().unwrap(), value: "Day".into() };
    let html = whole(&session.apply(&edit).unwrap(), None).await;
    let changed = row(&html, path);
    assert!(changed.contains("is-changed") && changed.contains(">Night</del>"), "{changed}");
    assert!(changed.contains("Revert"), "{changed}");
    assert_eq!(html.matches("is-changed").count(), 1);
}

#[tokio::test]
async fn an_added_line_says_so_once() {
    let session = open("SEP001122334455.cnf.xml", FILE);
    let path = "device/sipProfile/sipLines/line[1]".parse().unwrap();
    let html = whole(&session.apply(&Edit::Duplicate { path }).unwrap(), None).await;
    assert_eq!(html.matches("Added since").count(), 1);
    assert!(html.contains("card is-changed"));
}

#[tokio::test]
async fn what_cannot_be_written_stays_in_its_row_with_the_reason() {
    let path = "device/sipProfile/phoneLabel";
    let refused = Refused {
        path: path.into(),
        text: "a\u{1}b".into(),
        error: EditError::Xml(crate::xml::edit::EditError::Nul),
    };
    let html = whole(&open("SEP001122334455.cnf.xml", FILE), Some(refused)).await;
    let own = row(&html, path);
    assert!(own.contains("value=\"a\u{1}b\"") && own.contains("aria-invalid=\"true\""), "{own}");
    assert!(own.contains("NUL") && own.contains("data-finding=\"refused\""), "{own}");
    assert_eq!(html.matches("data-finding=\"refused\"").count(), 1);
}

#[tokio::test]
async fn cards_have_heads_with_what_can_be_done() {
    let html = whole(&open("SEP001122334455.cnf.xml", FILE), None).await;
    assert!(html.contains("speed dial · 555"), "{html}");
    for name in
        ["Move Front up", "Move Night down", "Add one more: Line", "Add one more: Call server"]
    {
        assert!(html.contains(name), "{name}");
    }
    assert!(html.contains("under its own tag names"));
}

#[tokio::test]
async fn only_the_first_screen_is_drawn_at_once() {
    let leaves: String = (0..500).map(|n| format!("<x{n}>v</x{n}>")).collect();
    let session = Rc::new(open("a.xml", &format!("<r>{leaves}</r>")));
    let props = super::form::FormProps {
        session,
        focused: None,
        jump: None,
        refused: None,
        signatures: Rc::default(),
    };
    let html = LocalServerRenderer::<Form>::with_props(props).hydratable(false).render().await;
    assert_eq!(paths(&html).len(), 14);
    assert!(html.matches("class=\"section__block\"").count() > 10);
}

#[tokio::test]
async fn the_rail_tells_the_phone_and_its_keys() {
    let text = FILE.replace(
        "<wifiPassword>",
        "<loadInformation>SIP45.9-4-2SR4-3S</loadInformation><wifiPassword>",
    );
    let session = Rc::new(open("SEP58971ECC97C1.cnf.xml", &text));
    let props = super::rail::RailProps { session, signatures: Rc::default() };
    let html = LocalServerRenderer::<Rail>::with_props(props).hydratable(false).render().await;
    for words in [
        "Cisco 7945/7965",
        "58:97:1E:CC:97:C1",
        "load SIP45.9-4-2SR4-3S",
        "Key 1, Front",
        "Key 2, Night",
        "Key 6, free",
        "href=\"#section-lines\"",
    ] {
        assert!(html.contains(words), "{words} {html}");
    }
    assert!(!html.contains("hunter2secret"));
}

#[tokio::test]
async fn the_find_box_opens_empty() {
    let session = Rc::new(open("SEP58971ECC97C1.cnf.xml", FILE));
    let props = super::find_box::FindBoxProps { session };
    let html = LocalServerRenderer::<FindBox>::with_props(props).hydratable(false).render().await;
    assert!(html.contains("role=\"combobox\"") && html.contains("aria-expanded=\"false\""));
    assert!(!html.contains("role=\"option\""));
}
