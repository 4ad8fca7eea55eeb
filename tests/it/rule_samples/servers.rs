//! Servers, transport and trust.

use super::{END, MEMBERS, Sample, TWIN, sip};

pub(super) fn servers() -> Vec<Sample> {
    vec![
        sip(
            "no-call-manager",
            &[("<member ", "<!-- <member "), ("</member>", "</member> -->")],
            &[("pbx.example.net", "")],
        ),
        sip(
            "call-manager-name",
            &[(
                "<processNodeName>pbx.example.net</processNodeName>",
                "<name>pbx.example.net</name>",
            )],
            &[("pbx.example.net", "192.0.2.1")],
        ),
        sip("call-manager-port", &[("<sipPort>5060</sipPort>", "")], &[("5060<", "5080<")]),
        sip(
            "call-manager-priority",
            &[(MEMBERS, TWIN), ("priority=\"1\"", "priority=\"0\"")],
            &[(MEMBERS, TWIN)],
        ),
        sip(
            "too-many-servers",
            &[(END, "<capfList><capf/><capf/><capf/><capf/><capf/><capf/></capfList></device>")],
            &[(END, "<capfList><capf/><capf/><capf/><capf/><capf/></capfList></device>")],
        ),
        sip(
            "same-server-twice",
            &[
                (
                    "<ports>\n              <sipPort>5060</sipPort>\n            </ports>",
                    "<ports><sipPort>5060</sipPort></ports>",
                ),
                (MEMBERS, TWIN),
                ("pbx2", "PBX"),
            ],
            &[(MEMBERS, TWIN)],
        ),
        sip(
            "tls-without-security-mode",
            &[("Protocol>1<", "Protocol>3<")],
            &[("Protocol>1<", "Protocol>3<"), ("Mode>1<", "Mode>2<")],
        ),
        sip(
            "security-mode-without-tls",
            &[("Mode>1<", "Mode>3<")],
            &[("Mode>1<", "Mode>3<"), ("Protocol>1<", "Protocol>4<")],
        ),
        sip(
            "tls-port",
            &[("Protocol>1<", "Protocol>3<")],
            &[
                ("Protocol>1<", "Protocol>3<"),
                ("<sipPort>", "<securedSipPort>5061</securedSipPort><sipPort>"),
            ],
        ),
        sip("transport-udp", &[("Protocol>1<", "Protocol>2<")], &[("Protocol>1<", "Protocol>4<")]),
        sip(
            "srst-address",
            &[(
                "</devicePool>",
                "<srstInfo><srstOption>Enable</srstOption><ipAddr1>192.0.2.9</ipAddr1></srstInfo></devicePool>",
            )],
            &[(
                "</devicePool>",
                "<srstInfo><srstOption>Enable</srstOption><sipIpAddr1>192.0.2.9</sipIpAddr1></srstInfo></devicePool>",
            )],
        ),
        sip("timer-delta", &[("Delta>5<", "Delta>3600<")], &[("Delta>5<", "Delta>3599<")]),
        sip(
            "nat-address",
            &[("<preferred", "<natAddress>192.0.2.7</natAddress><preferred")],
            &[(
                "<preferred",
                "<natEnabled>true</natEnabled><natAddress>192.0.2.7</natAddress><preferred",
            )],
        ),
        sip(
            "capf-list",
            &[(END, "<capfAuthMode>1</capfAuthMode></device>")],
            &[(END, "<capfAuthMode>0</capfAuthMode></device>")],
        ),
        sip(
            "vpn-incomplete",
            &[(
                END,
                "<vpnGroup><addresses><url1>https://192.0.2.1/</url1></addresses></vpnGroup></device>",
            )],
            &[(END, "<vpnGroup><addresses><url1/></addresses></vpnGroup></device>")],
        ),
        sip(
            "vpn-certificate",
            &[(
                END,
                "<vpnGroup><authMethod>2</authMethod><addresses><url1>https://192.0.2.1/</url1></addresses></vpnGroup></device>",
            )],
            &[(END, "<vpnGroup><authMethod>2</authMethod></vpnGroup></device>")],
        ),
    ]
}
