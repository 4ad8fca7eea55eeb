//! Keys, lines and servers as sentences: what keeps a phone from registering.

use crate::check::{Cause, Missing};

/// What is wrong, and what to do; nothing for causes of other kinds.
#[expect(clippy::too_many_lines, reason = "one sentence a cause")]
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::BadButton(found) => (
            format!("“{found}” is no button: they count from 1, so the phone likely leaves this key out."),
            "Write the number of the key, counted from the top.".to_owned(),
        ),
        Cause::BusyTrigger(busy, most) => (
            format!("The line is busy only from {busy} calls on, but holds {most}; the limit is never reached."),
            format!("Write a number up to {most}."),
        ),
        Cause::ButtonBeyondKeys(button, keys) => (
            format!("Button {button} lies beyond the {keys} keys that this phone has with its modules; it likely shows nowhere."),
            "Use a lower number, or add the key module that carries it.".to_owned(),
        ),
        Cause::CallManagerName(name) if name.is_empty() => (
            "This call manager has no address (processNodeName), so the phone cannot reach it.".to_owned(),
            "Write the name or address of the server, or remove the entry.".to_owned(),
        ),
        Cause::CallManagerName(name) => (
            format!("This call manager has no processNodeName; its name says “{name}”, but phones call the other field."),
            "Write the address into processNodeName.".to_owned(),
        ),
        Cause::CallManagerPort(port, usual) => (
            format!("This call manager has no {port}; some phones then do not register."),
            format!("Write the port of the server; usually it is {usual}."),
        ),
        Cause::CallManagerPriority(found, true) => (
            format!("Two call managers have the priority {found}; which of them the phone asks first is not certain."),
            "Give each a number of its own, 0 for the first one.".to_owned(),
        ),
        Cause::CallManagerPriority(found, false) => (
            format!("“{found}” is no priority: phones know 0 to 4."),
            "Number the servers from 0 in the order in which they are to be asked.".to_owned(),
        ),
        Cause::ContactDiffers(contact, name) => (
            format!("The line signs in as “{name}”, but asks to be called as “{contact}”; some servers then answer calls with “not found”."),
            "Write the same in both, unless the server asks for another contact.".to_owned(),
        ),
        Cause::DuplicateButton(button) => (
            format!("Another key has button {button} too; the phone shows only one of them."),
            "Give this key a free number.".to_owned(),
        ),
        Cause::DuplicateLineIndex(index) => (
            format!("Another line has the index {index} too; calls may show on the wrong line."),
            "Number the lines 1, 2, 3 in the order of their keys.".to_owned(),
        ),
        Cause::FeatureLabel => (
            "This key has no featureLabel; the phone shows it without text.".to_owned(),
            "Write what the key should be called.".to_owned(),
        ),
        Cause::FeatureUnknown(found) => (
            format!("“{found}” is none of the functions that are known for keys; the phone likely leaves the key empty."),
            "Choose one from the list: 9 is a line, 2 a speed dial, 21 a busy lamp.".to_owned(),
        ),
        Cause::FirstLine => (
            "The first line is an intercom line; phones need a normal line there.".to_owned(),
            "Put a key with featureID 9 first.".to_owned(),
        ),
        Cause::KeyFunction(key) => (
            format!("Key {key} has a function of its own, but Extension {key} gives the key to a line; phones then likely ignore the function."),
            format!("Set Extension {key} to Disabled for a feature key."),
        ),
        Cause::KeyOptionMisplaced(option, feature) => (
            format!("{option} counts only on keys with featureID {feature}; here it is ignored."),
            "Remove it, or correct the featureID.".to_owned(),
        ),
        Cause::LineIndexMisplaced => (
            "This key is no line, so its lineIndex means nothing.".to_owned(),
            "Remove the attribute.".to_owned(),
        ),
        Cause::LineIndexOrder(expected, None) => (
            format!("This line has no lineIndex while others have one; it should be {expected}."),
            "Number the lines 1, 2, 3 in the order of their keys.".to_owned(),
        ),
        Cause::LineIndexOrder(expected, Some(found)) => (
            format!("This line has the index {found}, but {expected} is next in the order of the keys; the phone may mix up its lines."),
            "Number the lines 1, 2, 3 in the order of their keys.".to_owned(),
        ),
        Cause::LineLogin(Missing::Name) => (
            "The line has a password but no name to sign in with; most servers then refuse it.".to_owned(),
            "Write the sign-in name; often it is the extension.".to_owned(),
        ),
        Cause::LineLogin(Missing::Password) => (
            "The line has no password to sign in with; most servers then refuse it.".to_owned(),
            "Write the password that the server has for this line.".to_owned(),
        ),
        Cause::LineLogin(Missing::Both) => (
            "The line has no name and password to sign in with; servers that ask for them refuse it.".to_owned(),
            "Fill in authName and authPassword, unless your server asks for none.".to_owned(),
        ),
        Cause::LineName => (
            "The line has no name (its extension), so it cannot register.".to_owned(),
            "Write the extension as the server knows it.".to_owned(),
        ),
        Cause::LinePort(found, expected) => (
            format!("The line calls its server at port {found}, but the list of call managers has {expected} for the same server."),
            "Write the port that the server listens at, in both places.".to_owned(),
        ),
        Cause::LineProxy => (
            "The line has no server (proxy), so it cannot register.".to_owned(),
            "Write USECALLMANAGER to use the list of call managers, or the address of the server.".to_owned(),
        ),
        Cause::LinesIgnored(count) if *count == 1 => (
            "The file is for SCCP but holds a SIP line; the phone gets its lines from the server and ignores it.".to_owned(),
            "Remove it, or set deviceProtocol to SIP if the phone runs SIP firmware.".to_owned(),
        ),
        Cause::LinesIgnored(count) => (
            format!("The file is for SCCP but holds {count} SIP keys; the phone gets its lines from the server and ignores them."),
            "Remove them, or set deviceProtocol to SIP if the phone runs SIP firmware.".to_owned(),
        ),
        Cause::MaxCalls(calls, most) => (
            format!("The line is to hold {calls} calls, but this model is known to hold {most}."),
            format!("Write a number up to {most}."),
        ),
        Cause::NoButton => (
            "This key has no button, so the phone has to guess where it belongs.".to_owned(),
            "Add the attribute button with the number of the key.".to_owned(),
        ),
        Cause::NoCallManager => (
            "The list of call managers is empty; some phones restart over it, others never register.".to_owned(),
            "Add a member with the address of your server.".to_owned(),
        ),
        Cause::NoLine(0) => (
            "The file has no lines, so the phone cannot register.".to_owned(),
            "Add a line with featureID 9.".to_owned(),
        ),
        Cause::NoLine(_) => (
            "None of the keys is a line (featureID 9), so the phone cannot register.".to_owned(),
            "Make the first key a line.".to_owned(),
        ),
        Cause::ParkContact => (
            "This park key does not say which slot it watches.".to_owned(),
            "Write the slot into contact.".to_owned(),
        ),
        Cause::PasswordLength(found, most) => (
            format!("The password has {found} characters; some phones of this kind are reported to refuse more than {most}."),
            "If the phone does not register, give the line a shorter password, first on the server.".to_owned(),
        ),
        Cause::PrimeLine => (
            "Lifting the handset always takes the first line, even while another line rings.".to_owned(),
            "Switch it off if people should answer the line that rings.".to_owned(),
        ),
        Cause::ProfileLine("Proxy", line) => (
            format!("Line {line} has a user but no server (Proxy); it cannot register."),
            "Write the server of the line, or disable it.".to_owned(),
        ),
        Cause::ProfileLine(what, line) => (
            format!("Line {line} has a user but no {what}; most servers then refuse it."),
            "Write it as the server has it, or disable the line.".to_owned(),
        ),
        Cause::ProxyHost => (
            "The line names the same server as the list of call managers; newer phones switch over to the next one only with USECALLMANAGER.".to_owned(),
            "Write USECALLMANAGER, unless the phone works as it is.".to_owned(),
        ),
        Cause::QualityReport => (
            "A key sends quality reports, but the phone is not told to keep figures (callStats).".to_owned(),
            "Switch callStats on.".to_owned(),
        ),
        Cause::Recording => (
            "A key starts recordings, but no line allows them (recordingOption).".to_owned(),
            "Set recordingOption to enable on the lines that may be recorded.".to_owned(),
        ),
        Cause::RegisterWithProxy => (
            "The phone is told not to register, so it cannot be called.".to_owned(),
            "Set registerWithProxy to true.".to_owned(),
        ),
        Cause::SameLineName(name) => (
            format!("Another line signs in as “{name}” at the same server; on most servers the second one takes the place of the first."),
            "Give each line an extension of its own.".to_owned(),
        ),
        Cause::SameServerTwice(name) => (
            format!("{name} is in the list twice; if it fails, the phone asks it again instead of another one."),
            "Name another server, or remove the entry.".to_owned(),
        ),
        Cause::ServiceAddress => (
            "This service key has no address, so it does nothing.".to_owned(),
            "Write the address into serviceURI.".to_owned(),
        ),
        Cause::SpeedDialIndex(index) => (
            format!("Another speed dial has the short number {index} too."),
            "Give each a number of its own from 1 to 99.".to_owned(),
        ),
        Cause::SpeedDialNumber => (
            "This key has no number to dial or watch (speedDialNumber).".to_owned(),
            "Write the number.".to_owned(),
        ),
        Cause::TextLineFirst(line) => (
            format!("Line {line} is set, but line 1 is not; the phone needs its first line."),
            "Fill in line 1.".to_owned(),
        ),
        Cause::TextProxy => (
            "The phone is to register, but this file names no server; it needs one in SIPDefault.cnf.".to_owned(),
            "Write proxy1_address, unless the other file has it.".to_owned(),
        ),
        Cause::TimerDelta(delta, expires) => (
            format!("The phone is to renew {delta} seconds before what lasts {expires} seconds; it then renews without end."),
            "Write a smaller number, such as 5.".to_owned(),
        ),
        Cause::TooManyServers(count) => (
            format!("The list names {count} servers; phones read five."),
            "Remove those that matter least.".to_owned(),
        ),
        _ => return None,
    })
}
