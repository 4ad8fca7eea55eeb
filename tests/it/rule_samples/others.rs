//! Profiles, text files, other files, and single values.

use super::{PROFILE, SIP, Sample, TEXT, named, sample, sip};

pub(super) fn other_files() -> Vec<Sample> {
    let profile =
        |rule, bad: &[(&str, &str)], near: &[(&str, &str)]| sample(rule, PROFILE, bad, near);
    let text = |rule, bad: &[(&str, &str)], near: &[(&str, &str)]| sample(rule, TEXT, bad, near);
    let plan = |row: &str| format!("<DIALTEMPLATE>{row}</DIALTEMPLATE>").into_bytes();
    vec![
        profile(
            "static-address",
            &[(">DHCP<", ">Static IP<")],
            &[
                (">DHCP<", ">Static IP<"),
                (
                    "</flat",
                    "<Static_IP>192.0.2.2</Static_IP><NetMask>255.255.255.0</NetMask><Gateway>192.0.2.1</Gateway></flat",
                ),
            ],
        ),
        profile("resync-time", &[("0330", "03:30")], &[("0330", "2359")]),
        profile(
            "vlan-number",
            &[("VLAN ua=\"rw\">No", "VLAN ua=\"rw\">Yes"), ("ID ua=\"rw\">1<", "ID ua=\"rw\"><")],
            &[("ID ua=\"rw\">1<", "ID ua=\"rw\"><")],
        ),
        profile(
            "key-function",
            &[(">Disabled<", ">2<")],
            &[("fnc=sd+blf;sub=2002@$PROXY", ""), (">Disabled<", ">2<")],
        ),
        profile(
            "profile-line",
            &[(">pbx.example.net<", "><")],
            &[(">pbx.example.net<", "><"), (">2001<", "><")],
        ),
        profile(
            "user-access",
            &[("ua=\"na\">Yes", "ua=\"none\">Yes")],
            &[("ua=\"na\">Yes", "ua=\"RO\">Yes")],
        ),
        profile(
            "user-may-change",
            &[("<Proxy_1_ ua=\"na\"", "<Proxy_1_ ua=\"rw\"")],
            &[("<Proxy_1_ ua=\"na\"", "<Proxy_1_ ua=\"ro\"")],
        ),
        profile(
            "profile-web-open",
            &[(">Wn4tz8cR<", "><")],
            &[(">Wn4tz8cR<", "><"), (">Yes<", ">No<")],
        ),
        text(
            "text-line",
            &[("line1_name: 2001", "line1_name: UNPROVISIONED\nline2_name: 2002")],
            &[("line1_name", "line2_name: UNPROVISIONED\nline1_name")],
        ),
        text(
            "text-proxy",
            &[("proxy1_address: pbx.example.net\n", "")],
            &[("register: 1", "register: 0"), ("proxy1_address: pbx.example.net\n", "")],
        ),
        text("telnet-open", &[("level: 0", "level: 2")], &[("level: 0", "level: \"0\"")]),
        text(
            "repeated-setting",
            &[("telnet_level", "proxy_register: 1\ntelnet_level")],
            &[("telnet_level", "# proxy_register: 1\ntelnet_level")],
        ),
        Sample {
            rule: "dial-plan-row",
            name: "dialplan.xml",
            bad: plan("<Template MATCH=\"1\"/>"),
            near: plan("<TEMPLATE MATCH=\"1\"/>"),
        },
        sip("malformed", &[("Reception", "Desk & door")], &[("Reception", "Desk &amp; door")]),
        Sample {
            rule: "encoding",
            name: "a.xml",
            bad: b"<a>\xFC</a>".to_vec(),
            near: "<a>ü</a>".into(),
        },
        named("file-name", SIP, "sep001122334455.cnf.xml"),
        named("mac-in-name", SIP, "SEP00:11:22:33:44:55.cnf.xml"),
    ]
}

pub(super) fn values() -> Vec<Sample> {
    vec![
        sip("placeholder", &[("Kx7pq2mT", "YOUR_PASSWORD")], &[("Kx7pq2mT", "Kx#p$mT2")]),
        sip(
            "blank-around",
            &[(">pbx.example.net<", "> pbx.example.net<")],
            &[(">Reception<", "> Reception<")],
        ),
        sip(
            "time-zone",
            &[("GMT Standard/Daylight Time", "GMT Standard Time")],
            &[("GMT Standard/Daylight Time", "Greenwich Standard Time")],
        ),
        sip("date-template", &[("D/M/Y", "DD.MM.YYYY")], &[("D/M/Y", "D.M.YYA")]),
        sip(
            "switch-code",
            &[("sshAccess>1<", "sshAccess>off<")],
            &[("sshAccess>1<", "sshAccess>true<")],
        ),
        sip(
            "unknown-code",
            &[("<sipProfile>", "<ipAddressMode>IPv4 Only</ipAddressMode><sipProfile>")],
            &[("<sipProfile>", "<ipAddressMode>0</ipAddressMode><sipProfile>")],
        ),
        sip("text-length", &[("Reception", "Reception desk")], &[("Reception", "Reception 12")]),
        sip("value-format", &[("Port>5060<", "Port>sixty<")], &[("Port>5060<", "Port>65535<")]),
    ]
}
