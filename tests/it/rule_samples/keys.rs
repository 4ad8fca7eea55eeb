//! Keys and lines of a SIP phone.

use super::{END, SECOND, Sample, sip};

pub(super) fn keys_and_lines() -> Vec<Sample> {
    vec![
        sip("no-line", &[("ID>9<", "ID>2<"), ("ID>9<", "ID>2<")], &[("ID>9<", "ID>2<")]),
        sip("first-line", &[("ID>9<", "ID>23<")], &[(SECOND, "<featureID>23</featureID>")]),
        sip("button", &[("button=\"2\"", "button=\"0\"")], &[("button=\"2\"", "button=\"4\"")]),
        sip(
            "duplicate-button",
            &[("button=\"2\"", "button=\"1\"")],
            &[("button=\"2\"", "button=\"5\"")],
        ),
        sip(
            "button-beyond-keys",
            &[("button=\"3\"", "button=\"9\"")],
            &[("button=\"3\"", "button=\"8\"")],
        ),
        sip(
            "duplicate-line-index",
            &[("lineIndex=\"2\"", "lineIndex=\"1\"")],
            &[("lineIndex=\"2\"", "lineIndex=\"3\"")],
        ),
        sip(
            "line-index-order",
            &[("lineIndex=\"2\"", "lineIndex=\"3\"")],
            &[(" lineIndex=\"1\"", ""), (" lineIndex=\"2\"", "")],
        ),
        sip(
            "line-index-misplaced",
            &[("button=\"3\"", "button=\"3\" lineIndex=\"3\"")],
            &[("ID>21<", "ID>23<"), ("button=\"3\"", "button=\"3\" lineIndex=\"3\"")],
        ),
        sip("line-name", &[("<name>2001<", "<name> <")], &[("<name>2001<", "<name>{NAME}<")]),
        sip(
            "line-proxy",
            &[("<proxy>USECALLMANAGER<", "<proxy><")],
            &[("<proxy>USECALLMANAGER<", "<proxy>192.0.2.1<")],
        ),
        sip(
            "line-login",
            &[("<authName>2001</authName>", "")],
            &[("<name>2002</name>", "<name>2002</name><authName/>")],
        ),
        sip(
            "contact-differs",
            &[("<contact>2001<", "<contact>2009<")],
            &[("<contact>2001<", "<contact>f81d4fae-7dec-11d0-a765-00a0c91e<")],
        ),
        sip(
            "speed-dial-number",
            &[("Number>2003<", "Number><")],
            &[("ID>21<", "ID>1<"), ("Number>2003<", "Number><")],
        ),
        sip(
            "service-address",
            &[("ID>21<", "ID>20<")],
            &[
                ("ID>21<", "ID>20<"),
                ("<speedDial", "<secureServiceURI>https://192.0.2.1/</secureServiceURI><speedDial"),
            ],
        ),
        sip(
            "park-contact",
            &[("ID>21<", "ID>22<")],
            &[("ID>21<", "ID>22<"), ("<speedDial", "<contact>701</contact><speedDial")],
        ),
        sip(
            "key-option-misplaced",
            &[("ID>21<", "ID>2<")],
            &[("ID>21<", "ID>2<"), ("Mask>1<", "Mask>0<")],
        ),
        sip(
            "speed-dial-index",
            &[
                (SECOND, "<featureID>2</featureID><speedDialIndex>5</speedDialIndex>"),
                (
                    "<featureID>21</featureID>",
                    "<featureID>2</featureID><speedDialIndex>5</speedDialIndex>",
                ),
            ],
            &[
                (SECOND, "<featureID>2</featureID><speedDialIndex>5</speedDialIndex>"),
                (
                    "<featureID>21</featureID>",
                    "<featureID>2</featureID><speedDialIndex>6</speedDialIndex>",
                ),
            ],
        ),
        sip("feature-label", &[(">Porter<", "><")], &[("Label>2002<", "Label><")]),
        sip("feature-unknown", &[("ID>21<", "ID>999<")], &[("ID>21<", "ID>198<")]),
        sip("busy-trigger", &[("Trigger>2<", "Trigger>5<")], &[("Trigger>2<", "Trigger>4<")]),
        sip("max-calls", &[("Calls>4<", "Calls>51<")], &[("Calls>4<", "Calls>50<")]),
        sip(
            "same-line-name",
            &[("<name>2002<", "<name>2001<"), ("<port>5060</port>", "")],
            &[("<name>2002</name>", "<name>2001</name><port>5080</port>")],
        ),
        sip(
            "line-port",
            &[("USECALLMANAGER", "pbx.example.net"), ("<port>5060<", "<port>5080<")],
            &[("USECALLMANAGER", "other.example.net"), ("<port>5060<", "<port>5080<")],
        ),
        sip(
            "proxy-host",
            &[
                ("SIP75.9-4-2SR4-3S", "sip88xx.14-3-1-0301-349"),
                ("USECALLMANAGER", "pbx.example.net"),
            ],
            &[("USECALLMANAGER", "pbx.example.net")],
        ),
        sip(
            "register-with-proxy",
            &[("Proxy>true<", "Proxy>false<")],
            &[("Proxy>true<", "Proxy><")],
        ),
        sip("media-ports", &[("32766", "16384")], &[("32766", "16484")]),
        sip("media-ports-odd", &[("16384", "16385")], &[("32766", "32767")]),
        sip("media-ports-few", &[("32766", "16390")], &[("32766", "16391")]),
        sip(
            "quality-report",
            &[("ID>21<", "ID>133<")],
            &[("ID>21<", "ID>133<"), ("<preferred", "<callStats>true</callStats><preferred")],
        ),
        sip(
            "recording",
            &[("ID>21<", "ID>159<")],
            &[
                ("ID>21<", "ID>159<"),
                ("<busyTrigger", "<recordingOption>enable</recordingOption><busyTrigger"),
            ],
        ),
        sip(
            "prime-line",
            &[("PrimeLine>false<", "PrimeLine>true<")],
            &[("PrimeLine>false<", "PrimeLine>true<"), (SECOND, "<featureID>2</featureID>")],
        ),
        sip(
            "missed-call-digits",
            &[(END, "<MissedCallLoggingOption>1</MissedCallLoggingOption></device>")],
            &[(END, "<MissedCallLoggingOption>10</MissedCallLoggingOption></device>")],
        ),
        sip("password-length", &[("Kx7pq2mT", "Kx7pq2mTv4Zw9")], &[("Kx7pq2mT", "Kx7pq2mTv4Zw")]),
    ]
}
