//! Keys, lines and servers as sentences: what keeps a phone from registering.

use crate::app::words::language::owned;
use crate::check::{Cause, Missing};

/// What is wrong, and what to do; nothing for causes of other kinds.
#[expect(clippy::too_many_lines, reason = "one sentence a cause")]
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::BadButton(found) => (
            say!(
                "“{found}” is no button: they count from 1, so the phone likely leaves this key out.",
                "„{found}“ ist keine Taste: Sie zählen ab 1, das Telefon lässt diese Taste also wahrscheinlich weg."
            ),
            owned(
                "Write the number of the key, counted from the top.",
                "Schreiben Sie die Nummer der Taste, von oben gezählt.",
            ),
        ),
        Cause::BusyTrigger(busy, most) => (
            say!(
                "The line is busy only from {busy} calls on, but holds {most}; the limit is never reached.",
                "Die Leitung ist erst ab {busy} Anrufen besetzt, fasst aber {most}; die Grenze wird nie erreicht."
            ),
            say!("Write a number up to {most}.", "Schreiben Sie eine Zahl bis {most}."),
        ),
        Cause::ButtonBeyondKeys(button, keys) => (
            say!(
                "Button {button} lies beyond the {keys} keys that this phone has with its modules; it likely shows nowhere.",
                "Taste {button} liegt jenseits der {keys} Tasten, die dieses Telefon mit seinen Modulen hat; sie erscheint wahrscheinlich nirgends."
            ),
            owned(
                "Use a lower number, or add the key module that carries it.",
                "Nehmen Sie eine kleinere Nummer, oder fügen Sie das Tastenmodul hinzu, auf dem sie liegt.",
            ),
        ),
        Cause::CallManagerName(name) if name.is_empty() => (
            owned(
                "This call manager has no address (processNodeName), so the phone cannot reach it.",
                "Dieser Call Manager hat keine Adresse (processNodeName), das Telefon kann ihn also nicht erreichen.",
            ),
            owned(
                "Write the name or address of the server, or remove the entry.",
                "Schreiben Sie den Namen oder die Adresse des Servers, oder entfernen Sie den Eintrag.",
            ),
        ),
        Cause::CallManagerName(name) => (
            say!(
                "This call manager has no processNodeName; its name says “{name}”, but phones call the other field.",
                "Dieser Call Manager hat keinen processNodeName; sein Name sagt „{name}“, aber Telefone benutzen das andere Feld."
            ),
            owned(
                "Write the address into processNodeName.",
                "Schreiben Sie die Adresse in processNodeName.",
            ),
        ),
        Cause::CallManagerPort(port, usual) => (
            say!(
                "This call manager has no {port}; some phones then do not register.",
                "Dieser Call Manager hat keinen {port}; manche Telefone melden sich dann nicht an."
            ),
            say!(
                "Write the port of the server; usually it is {usual}.",
                "Schreiben Sie den Port des Servers; meist ist es {usual}."
            ),
        ),
        Cause::CallManagerPriority(found, true) => (
            say!(
                "Two call managers have the priority {found}; which of them the phone asks first is not certain.",
                "Zwei Call Manager haben die Priorität {found}; welchen das Telefon zuerst fragt, ist nicht sicher."
            ),
            owned(
                "Give each a number of its own, 0 for the first one.",
                "Geben Sie jedem eine eigene Zahl, 0 für den ersten.",
            ),
        ),
        Cause::CallManagerPriority(found, false) => (
            say!(
                "“{found}” is no priority: phones know 0 to 4.",
                "„{found}“ ist keine Priorität: Telefone kennen 0 bis 4."
            ),
            owned(
                "Number the servers from 0 in the order in which they are to be asked.",
                "Nummerieren Sie die Server ab 0 in der Reihenfolge, in der sie gefragt werden sollen.",
            ),
        ),
        Cause::ContactDiffers(contact, name) => (
            say!(
                "The line signs in as “{name}”, but asks to be called as “{contact}”; some servers then answer calls with “not found”.",
                "Die Leitung meldet sich als „{name}“ an, will aber als „{contact}“ gerufen werden; manche Server antworten auf Anrufe dann mit „not found“."
            ),
            owned(
                "Write the same in both, unless the server asks for another contact.",
                "Schreiben Sie in beide dasselbe, wenn der Server keinen anderen Kontakt verlangt.",
            ),
        ),
        Cause::DuplicateButton(button) => (
            say!(
                "Another key has button {button} too; the phone shows only one of them.",
                "Auch eine andere Taste hat den Platz {button}; das Telefon zeigt nur eine von beiden."
            ),
            owned("Give this key a free number.", "Geben Sie dieser Taste eine freie Nummer."),
        ),
        Cause::DuplicateLineIndex(index) => (
            say!(
                "Another line has the index {index} too; calls may show on the wrong line.",
                "Auch eine andere Leitung hat den Index {index}; Anrufe können auf der falschen Leitung erscheinen."
            ),
            owned(
                "Number the lines 1, 2, 3 in the order of their keys.",
                "Nummerieren Sie die Leitungen 1, 2, 3 in der Reihenfolge ihrer Tasten.",
            ),
        ),
        Cause::FeatureLabel => (
            owned(
                "This key has no featureLabel; the phone shows it without text.",
                "Diese Taste hat kein featureLabel; das Telefon zeigt sie ohne Text.",
            ),
            owned(
                "Write what the key should be called.",
                "Schreiben Sie, wie die Taste heißen soll.",
            ),
        ),
        Cause::FeatureUnknown(found) => (
            say!(
                "“{found}” is none of the functions that are known for keys; the phone likely leaves the key empty.",
                "„{found}“ ist keine der Funktionen, die für Tasten bekannt sind; das Telefon lässt die Taste wahrscheinlich leer."
            ),
            owned(
                "Choose one from the list: 9 is a line, 2 a speed dial, 21 a busy lamp.",
                "Wählen Sie eine aus der Liste: 9 ist eine Leitung, 2 eine Kurzwahl, 21 eine Besetztlampe.",
            ),
        ),
        Cause::FirstLine => (
            owned(
                "The first line is an intercom line; phones need a normal line there.",
                "Die erste Leitung ist eine Intercom-Leitung; Telefone brauchen dort eine gewöhnliche Leitung.",
            ),
            owned(
                "Put a key with featureID 9 first.",
                "Setzen Sie eine Taste mit featureID 9 an den Anfang.",
            ),
        ),
        Cause::KeyFunction(key) => (
            say!(
                "Key {key} has a function of its own, but Extension {key} gives the key to a line; phones then likely ignore the function.",
                "Taste {key} hat eine eigene Funktion, aber Extension {key} gibt die Taste einer Leitung; Telefone übergehen die Funktion dann wahrscheinlich."
            ),
            say!(
                "Set Extension {key} to Disabled for a feature key.",
                "Setzen Sie Extension {key} für eine Funktionstaste auf Disabled."
            ),
        ),
        Cause::KeyOptionMisplaced(option, feature) => (
            say!(
                "{option} counts only on keys with featureID {feature}; here it is ignored.",
                "{option} gilt nur an Tasten mit featureID {feature}; hier wird es übergangen."
            ),
            owned(
                "Remove it, or correct the featureID.",
                "Entfernen Sie es, oder berichtigen Sie die featureID.",
            ),
        ),
        Cause::LineIndexMisplaced => (
            owned(
                "This key is no line, so its lineIndex means nothing.",
                "Diese Taste ist keine Leitung, ihr lineIndex bedeutet also nichts.",
            ),
            owned("Remove the attribute.", "Entfernen Sie das Attribut."),
        ),
        Cause::LineIndexOrder(expected, None) => (
            say!(
                "This line has no lineIndex while others have one; it should be {expected}.",
                "Diese Leitung hat keinen lineIndex, andere haben einen; es sollte {expected} sein."
            ),
            owned(
                "Number the lines 1, 2, 3 in the order of their keys.",
                "Nummerieren Sie die Leitungen 1, 2, 3 in der Reihenfolge ihrer Tasten.",
            ),
        ),
        Cause::LineIndexOrder(expected, Some(found)) => (
            say!(
                "This line has the index {found}, but {expected} is next in the order of the keys; the phone may mix up its lines.",
                "Diese Leitung hat den Index {found}, aber in der Reihenfolge der Tasten kommt {expected}; das Telefon kann seine Leitungen verwechseln."
            ),
            owned(
                "Number the lines 1, 2, 3 in the order of their keys.",
                "Nummerieren Sie die Leitungen 1, 2, 3 in der Reihenfolge ihrer Tasten.",
            ),
        ),
        Cause::LineLogin(Missing::Name) => (
            owned(
                "The line has a password but no name to sign in with; most servers then refuse it.",
                "Die Leitung hat ein Passwort, aber keinen Namen zur Anmeldung; die meisten Server weisen sie dann ab.",
            ),
            owned(
                "Write the sign-in name; often it is the extension.",
                "Schreiben Sie den Anmeldenamen; oft ist es die Durchwahl.",
            ),
        ),
        Cause::LineLogin(Missing::Password) => (
            owned(
                "The line has no password to sign in with; most servers then refuse it.",
                "Die Leitung hat kein Passwort zur Anmeldung; die meisten Server weisen sie dann ab.",
            ),
            owned(
                "Write the password that the server has for this line.",
                "Schreiben Sie das Passwort, das der Server für diese Leitung hat.",
            ),
        ),
        Cause::LineLogin(Missing::Both) => (
            owned(
                "The line has no name and password to sign in with; servers that ask for them refuse it.",
                "Die Leitung hat weder Namen noch Passwort zur Anmeldung; Server, die danach fragen, weisen sie ab.",
            ),
            owned(
                "Fill in authName and authPassword, unless your server asks for none.",
                "Füllen Sie authName und authPassword aus, wenn Ihr Server danach fragt.",
            ),
        ),
        Cause::LineName => (
            owned(
                "The line has no name (its extension), so it cannot register.",
                "Die Leitung hat keinen Namen (ihre Durchwahl) und kann sich deshalb nicht anmelden.",
            ),
            owned(
                "Write the extension as the server knows it.",
                "Schreiben Sie die Durchwahl so, wie der Server sie kennt.",
            ),
        ),
        Cause::LinePort(found, expected) => (
            say!(
                "The line calls its server at port {found}, but the list of call managers has {expected} for the same server.",
                "Die Leitung ruft ihren Server an Port {found}, aber die Liste der Call Manager hat für denselben Server {expected}."
            ),
            owned(
                "Write the port that the server listens at, in both places.",
                "Schreiben Sie an beiden Stellen den Port, an dem der Server horcht.",
            ),
        ),
        Cause::LineProxy => (
            owned(
                "The line has no server (proxy), so it cannot register.",
                "Die Leitung hat keinen Server (proxy) und kann sich deshalb nicht anmelden.",
            ),
            owned(
                "Write USECALLMANAGER to use the list of call managers, or the address of the server.",
                "Schreiben Sie USECALLMANAGER, um die Liste der Call Manager zu benutzen, oder die Adresse des Servers.",
            ),
        ),
        Cause::LinesIgnored(count) if *count == 1 => (
            owned(
                "The file is for SCCP but holds a SIP line; the phone gets its lines from the server and ignores it.",
                "Die Datei ist für SCCP, enthält aber eine SIP-Leitung; das Telefon bekommt seine Leitungen vom Server und übergeht sie.",
            ),
            owned(
                "Remove it, or set deviceProtocol to SIP if the phone runs SIP firmware.",
                "Entfernen Sie sie, oder setzen Sie deviceProtocol auf SIP, wenn auf dem Telefon SIP-Firmware läuft.",
            ),
        ),
        Cause::LinesIgnored(count) => (
            say!(
                "The file is for SCCP but holds {count} SIP keys; the phone gets its lines from the server and ignores them.",
                "Die Datei ist für SCCP, enthält aber {count} SIP-Tasten; das Telefon bekommt seine Leitungen vom Server und übergeht sie."
            ),
            owned(
                "Remove them, or set deviceProtocol to SIP if the phone runs SIP firmware.",
                "Entfernen Sie diese, oder setzen Sie deviceProtocol auf SIP, wenn auf dem Telefon SIP-Firmware läuft.",
            ),
        ),
        Cause::MaxCalls(calls, most) => (
            say!(
                "The line is to hold {calls} calls, but this model is known to hold {most}.",
                "Die Leitung soll {calls} Anrufe fassen, aber von diesem Modell sind {most} bekannt."
            ),
            say!("Write a number up to {most}.", "Schreiben Sie eine Zahl bis {most}."),
        ),
        Cause::NoButton => (
            owned(
                "This key has no button, so the phone has to guess where it belongs.",
                "Diese Taste hat kein button, das Telefon muss also raten, wohin sie gehört.",
            ),
            owned(
                "Add the attribute button with the number of the key.",
                "Fügen Sie das Attribut button mit der Nummer der Taste hinzu.",
            ),
        ),
        Cause::NoCallManager => (
            owned(
                "The list of call managers is empty; some phones restart over it, others never register.",
                "Die Liste der Call Manager ist leer; manche Telefone starten deswegen neu, andere melden sich nie an.",
            ),
            owned(
                "Add a member with the address of your server.",
                "Fügen Sie ein member mit der Adresse Ihres Servers hinzu.",
            ),
        ),
        Cause::NoLine(0) => (
            owned(
                "The file has no lines, so the phone cannot register.",
                "Die Datei hat keine Leitungen, das Telefon kann sich also nicht anmelden.",
            ),
            owned("Add a line with featureID 9.", "Fügen Sie eine Leitung mit featureID 9 hinzu."),
        ),
        Cause::NoLine(_) => (
            owned(
                "None of the keys is a line (featureID 9), so the phone cannot register.",
                "Keine der Tasten ist eine Leitung (featureID 9), das Telefon kann sich also nicht anmelden.",
            ),
            owned("Make the first key a line.", "Machen Sie die erste Taste zur Leitung."),
        ),
        Cause::ParkContact => (
            owned(
                "This park key does not say which slot it watches.",
                "Diese Parktaste sagt nicht, welchen Platz sie beobachtet.",
            ),
            owned("Write the slot into contact.", "Schreiben Sie den Platz in contact."),
        ),
        Cause::PasswordLength(found, most) => (
            say!(
                "The password has {found} characters; some phones of this kind are reported to refuse more than {most}.",
                "Das Passwort hat {found} Zeichen; manche Telefone dieser Art lehnen nach Berichten mehr als {most} ab."
            ),
            owned(
                "If the phone does not register, give the line a shorter password, first on the server.",
                "Meldet sich das Telefon nicht an, geben Sie der Leitung ein kürzeres Passwort, zuerst auf dem Server.",
            ),
        ),
        Cause::PrimeLine => (
            owned(
                "Lifting the handset always takes the first line, even while another line rings.",
                "Beim Abheben des Hörers wird immer die erste Leitung genommen, auch wenn eine andere klingelt.",
            ),
            owned(
                "Switch it off if people should answer the line that rings.",
                "Schalten Sie es aus, wenn die klingelnde Leitung angenommen werden soll.",
            ),
        ),
        Cause::ProfileLine("Proxy", line) => (
            say!(
                "Line {line} has a user but no server (Proxy); it cannot register.",
                "Leitung {line} hat einen Benutzer, aber keinen Server (Proxy); sie kann sich nicht anmelden."
            ),
            owned(
                "Write the server of the line, or disable it.",
                "Schreiben Sie den Server der Leitung, oder schalten Sie sie ab.",
            ),
        ),
        Cause::ProfileLine(what, line) => (
            say!(
                "Line {line} has a user but no {what}; most servers then refuse it.",
                "Leitung {line} hat einen Benutzer, aber es fehlt {what}; die meisten Server weisen sie dann ab."
            ),
            owned(
                "Write it as the server has it, or disable the line.",
                "Schreiben Sie es so, wie der Server es hat, oder schalten Sie die Leitung ab.",
            ),
        ),
        Cause::ProxyHost => (
            owned(
                "The line names the same server as the list of call managers; newer phones switch over to the next one only with USECALLMANAGER.",
                "Die Leitung nennt denselben Server wie die Liste der Call Manager; neuere Telefone wechseln nur mit USECALLMANAGER zum nächsten.",
            ),
            owned(
                "Write USECALLMANAGER, unless the phone works as it is.",
                "Schreiben Sie USECALLMANAGER, wenn das Telefon so nicht arbeitet.",
            ),
        ),
        Cause::QualityReport => (
            owned(
                "A key sends quality reports, but the phone is not told to keep figures (callStats).",
                "Eine Taste sendet Qualitätsberichte, aber das Telefon soll keine Zahlen dafür sammeln (callStats).",
            ),
            owned("Switch callStats on.", "Schalten Sie callStats ein."),
        ),
        Cause::Recording => (
            owned(
                "A key starts recordings, but no line allows them (recordingOption).",
                "Eine Taste startet Aufzeichnungen, aber keine Leitung erlaubt sie (recordingOption).",
            ),
            owned(
                "Set recordingOption to enable on the lines that may be recorded.",
                "Setzen Sie recordingOption an den Leitungen, die aufgezeichnet werden dürfen, auf enable.",
            ),
        ),
        Cause::RegisterWithProxy => (
            owned(
                "The phone is told not to register, so it cannot be called.",
                "Das Telefon soll sich nicht anmelden, kann also nicht angerufen werden.",
            ),
            owned("Set registerWithProxy to true.", "Setzen Sie registerWithProxy auf true."),
        ),
        Cause::SameLineName(name) => (
            say!(
                "Another line signs in as “{name}” at the same server; on most servers the second one takes the place of the first.",
                "Auch eine andere Leitung meldet sich als „{name}“ am selben Server an; auf den meisten Servern nimmt die zweite der ersten den Platz."
            ),
            owned(
                "Give each line an extension of its own.",
                "Geben Sie jeder Leitung eine eigene Durchwahl.",
            ),
        ),
        Cause::SameServerTwice(name) => (
            say!(
                "{name} is in the list twice; if it fails, the phone asks it again instead of another one.",
                "{name} steht zweimal in der Liste; fällt er aus, fragt das Telefon noch einmal ihn statt eines anderen."
            ),
            owned(
                "Name another server, or remove the entry.",
                "Nennen Sie einen anderen Server, oder entfernen Sie den Eintrag.",
            ),
        ),
        Cause::ServiceAddress => (
            owned(
                "This service key has no address, so it does nothing.",
                "Diese Diensttaste hat keine Adresse, sie tut also nichts.",
            ),
            owned("Write the address into serviceURI.", "Schreiben Sie die Adresse in serviceURI."),
        ),
        Cause::SpeedDialIndex(index) => (
            say!(
                "Another speed dial has the short number {index} too.",
                "Auch eine andere Kurzwahl hat die Kurznummer {index}."
            ),
            owned(
                "Give each a number of its own from 1 to 99.",
                "Geben Sie jeder eine eigene Zahl von 1 bis 99.",
            ),
        ),
        Cause::SpeedDialNumber => (
            owned(
                "This key has no number to dial or watch (speedDialNumber).",
                "Diese Taste hat keine Nummer zum Wählen oder Beobachten (speedDialNumber).",
            ),
            owned("Write the number.", "Schreiben Sie die Nummer."),
        ),
        Cause::TextLineFirst(line) => (
            say!(
                "Line {line} is set, but line 1 is not; the phone needs its first line.",
                "Leitung {line} ist eingerichtet, Leitung 1 aber nicht; das Telefon braucht seine erste Leitung."
            ),
            owned("Fill in line 1.", "Füllen Sie Leitung 1 aus."),
        ),
        Cause::TextProxy => (
            owned(
                "The phone is to register, but this file names no server; it needs one in SIPDefault.cnf.",
                "Das Telefon soll sich anmelden, aber diese Datei nennt keinen Server; dann braucht es einen in SIPDefault.cnf.",
            ),
            owned(
                "Write proxy1_address, unless the other file has it.",
                "Schreiben Sie proxy1_address, wenn die andere Datei es nicht hat.",
            ),
        ),
        Cause::TimerDelta(delta, expires) => (
            say!(
                "The phone is to renew {delta} seconds before what lasts {expires} seconds; it then renews without end.",
                "Das Telefon soll {delta} Sekunden vor Ablauf von {expires} Sekunden erneuern; dann erneuert es ohne Ende."
            ),
            owned(
                "Write a smaller number, such as 5.",
                "Schreiben Sie eine kleinere Zahl, etwa 5.",
            ),
        ),
        Cause::TooManyServers(count) => (
            say!(
                "The list names {count} servers; phones read five.",
                "Die Liste nennt {count} Server; Telefone lesen fünf."
            ),
            owned("Remove those that matter least.", "Entfernen Sie die unwichtigsten."),
        ),
        _ => return None,
    })
}
