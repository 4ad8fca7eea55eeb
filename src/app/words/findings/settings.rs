//! Screen, time, network and services as sentences.

use crate::app::words::language::owned;
use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
#[expect(clippy::too_many_lines, reason = "one sentence a cause")]
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::CallListsHidden => (
            owned(
                "The phone shows only the services listed here, and none of them is the call lists.",
                "Das Telefon zeigt nur die hier aufgeführten Dienste, und keiner davon ist die Anrufliste.",
            ),
            owned(
                "Add entries such as Application:Cisco/MissedCalls if people should see missed calls.",
                "Fügen Sie Einträge wie Application:Cisco/MissedCalls hinzu, wenn verpasste Anrufe zu sehen sein sollen.",
            ),
        ),
        Cause::DisplayDays(found) => (
            say!(
                "“{found}” is no day: 1 is Sunday, 7 is Saturday.",
                "„{found}“ ist kein Tag: 1 ist Sonntag, 7 ist Samstag."
            ),
            owned(
                "Write the numbers of the days with commas between them, such as 1,7.",
                "Schreiben Sie die Zahlen der Tage mit Kommas dazwischen, etwa 1,7.",
            ),
        ),
        Cause::DisplayWindow(missing) => (
            say!(
                "The working time of the screen lacks {missing}; one without the other has no effect.",
                "Der Einschaltzeit des Bildschirms fehlt {missing}; das eine ohne das andere hat keine Wirkung."
            ),
            say!(
                "Add {missing} as hours and minutes, or remove its counterpart.",
                "Fügen Sie {missing} in Stunden und Minuten hinzu, oder entfernen Sie das Gegenstück."
            ),
        ),
        Cause::IdleTimeWithoutUrl => (
            owned(
                "The phone is to show a page when idle, but no idleURL is set; the time has no effect.",
                "Das Telefon soll in Ruhe eine Seite zeigen, aber idleURL ist nicht gesetzt; die Zeit hat keine Wirkung.",
            ),
            owned(
                "Leave it, or set idleTimeout to 0 to make that clear.",
                "Lassen Sie es, oder setzen Sie idleTimeout auf 0, um das klarzustellen.",
            ),
        ),
        Cause::IdleUrlWithoutTime => (
            owned(
                "A page for the idle phone is set, but no idleTimeout; it is never shown.",
                "Eine Seite für das ruhende Telefon ist gesetzt, aber kein idleTimeout; sie wird nie gezeigt.",
            ),
            owned(
                "Write after how many seconds it should be shown, or remove the address.",
                "Schreiben Sie, nach wie vielen Sekunden sie gezeigt werden soll, oder entfernen Sie die Adresse.",
            ),
        ),
        Cause::LabelBlank => (
            owned(
                "The label at the top of the screen holds blanks, which 79xx phones are known not to take.",
                "Die Beschriftung oben auf dem Bildschirm enthält Leerzeichen, die 79xx-Telefone bekanntlich nicht annehmen.",
            ),
            owned("Write it without blanks.", "Schreiben Sie sie ohne Leerzeichen."),
        ),
        Cause::LocaleCharset(letter) => (
            say!(
                "The labels hold “{letter}”, which the character set iso-8859-1 does not have.",
                "Die Beschriftungen enthalten „{letter}“, das der Zeichensatz iso-8859-1 nicht hat."
            ),
            owned("Set winCharSet to utf-8.", "Setzen Sie winCharSet auf utf-8."),
        ),
        Cause::MediaPorts(first, last) => (
            say!(
                "The first port ({first}) does not lie below the last one ({last}); the phone has no ports for sound.",
                "Der erste Port ({first}) liegt nicht unter dem letzten ({last}); das Telefon hat keine Ports für den Ton."
            ),
            owned(
                "Write a range such as 16384 to 32766.",
                "Schreiben Sie einen Bereich wie 16384 bis 32766.",
            ),
        ),
        Cause::MediaPortsFew(ports, needed) => (
            say!(
                "There are only {ports} ports for sound or video; several calls at once may need {needed}.",
                "Für Ton oder Bild gibt es nur {ports} Ports; mehrere Anrufe zugleich können {needed} brauchen."
            ),
            owned(
                "Write a wider range, such as 16384 to 32766.",
                "Schreiben Sie einen größeren Bereich, etwa 16384 bis 32766.",
            ),
        ),
        Cause::MediaPortsOdd(first) => (
            say!(
                "The range of ports begins with {first}; sound uses even ports, so the first one is not used.",
                "Der Bereich der Ports beginnt mit {first}; der Ton benutzt gerade Ports, der erste bleibt also ungenutzt."
            ),
            owned("Begin with an even number.", "Beginnen Sie mit einer geraden Zahl."),
        ),
        Cause::MessagesUrlWins => (
            owned(
                "An address for messages is set, so the message key opens it and the voicemail numbers of the lines do nothing.",
                "Eine Adresse für Nachrichten ist gesetzt, also öffnet die Nachrichtentaste sie, und die Voicemail-Nummern der Leitungen tun nichts.",
            ),
            owned(
                "Remove the address if the key should call voicemail.",
                "Entfernen Sie die Adresse, wenn die Taste die Voicemail anrufen soll.",
            ),
        ),
        Cause::MissedCallDigits(digits, lines) => (
            say!(
                "There are {digits} digits for {lines} lines; missed calls of the lines without one may not be listed.",
                "Es gibt {digits} Ziffern für {lines} Leitungen; verpasste Anrufe der Leitungen ohne Ziffer fehlen womöglich in der Liste."
            ),
            owned(
                "Write one digit a line: 1 to list missed calls, 0 not to.",
                "Schreiben Sie je Leitung eine Ziffer: 1, um verpasste Anrufe aufzulisten, sonst 0.",
            ),
        ),
        Cause::MoreKeyTimer => (
            owned(
                "Phones take 0 (never) or 5 to 30 seconds here.",
                "Telefone nehmen hier 0 (nie) oder 5 bis 30 Sekunden an.",
            ),
            owned("Write 0 or a number from 5.", "Schreiben Sie 0 oder eine Zahl ab 5."),
        ),
        Cause::NatAddress => (
            owned(
                "A public address is set, but NAT is switched off, so it is not used.",
                "Eine öffentliche Adresse ist gesetzt, aber NAT ist ausgeschaltet, sie wird also nicht benutzt.",
            ),
            owned(
                "Switch NAT on (natEnabled), or remove the address.",
                "Schalten Sie NAT ein (natEnabled), oder entfernen Sie die Adresse.",
            ),
        ),
        Cause::NetworkLocale(country, info) => (
            say!(
                "The tone country is “{country}” in one place and “{info}” in the other; the phone may fetch the wrong tones.",
                "Das Land der Töne ist an einer Stelle „{country}“, an der anderen „{info}“; das Telefon holt womöglich die falschen Töne."
            ),
            owned(
                "Write the same in networkLocale and networkLocaleInfo.",
                "Schreiben Sie dasselbe in networkLocale und networkLocaleInfo.",
            ),
        ),
        Cause::NoTimeServer => (
            owned(
                "No time server is named; the phone then takes its time from the server or shows a wrong one.",
                "Kein Zeitserver ist genannt; das Telefon nimmt die Zeit dann vom Server oder zeigt eine falsche.",
            ),
            owned(
                "Add one under ntps if the clock is wrong.",
                "Fügen Sie unter ntps einen hinzu, wenn die Uhr falsch geht.",
            ),
        ),
        Cause::ResyncTime(found) => (
            say!(
                "“{found}” is no time as it is written here: four digits, hours and minutes.",
                "„{found}“ ist keine Zeit, wie sie hier geschrieben wird: vier Ziffern, Stunden und Minuten."
            ),
            owned("Write it as in 0330.", "Schreiben Sie sie wie 0330."),
        ),
        Cause::ServicesListOnly(address) => (
            say!(
                "The phone shows only the services listed here (provisioning 0); {address} is likely not used.",
                "Das Telefon zeigt nur die hier aufgeführten Dienste (provisioning 0); {address} wird wahrscheinlich nicht benutzt."
            ),
            owned(
                "Set provisioning to 2 if both should count.",
                "Setzen Sie provisioning auf 2, wenn beides gelten soll.",
            ),
        ),
        Cause::SoftKeyFileIgnored => (
            owned(
                "This phone reads softKeyFile only when softkeyControl is 1; now its feature policy counts.",
                "Dieses Telefon liest softKeyFile nur, wenn softkeyControl 1 ist; jetzt gilt seine Feature Policy.",
            ),
            owned(
                "Set softkeyControl to 1, or remove the file name.",
                "Setzen Sie softkeyControl auf 1, oder entfernen Sie den Dateinamen.",
            ),
        ),
        Cause::SrstAddress(name) => (
            say!(
                "The fallback router is switched on, but {name} is empty; the phone has nothing to fall back to.",
                "Der Ausweich-Router ist eingeschaltet, aber {name} ist leer; das Telefon hat nichts, worauf es ausweichen kann."
            ),
            owned(
                "Write the address of the router, or set srstOption to Disable.",
                "Schreiben Sie die Adresse des Routers, oder setzen Sie srstOption auf Disable.",
            ),
        ),
        Cause::StaticAddress(name) => (
            say!(
                "The phone is given a fixed address, but {name} is missing; it does not reach the network.",
                "Das Telefon bekommt eine feste Adresse, aber {name} fehlt; es erreicht das Netz nicht."
            ),
            say!("Write {name}, or choose DHCP.", "Schreiben Sie {name}, oder wählen Sie DHCP."),
        ),
        Cause::TimeServerName => (
            owned(
                "The phone is to ask this time server, but it has no name.",
                "Das Telefon soll diesen Zeitserver fragen, aber er hat keinen Namen.",
            ),
            owned(
                "Write the name or address, or remove the entry.",
                "Schreiben Sie den Namen oder die Adresse, oder entfernen Sie den Eintrag.",
            ),
        ),
        Cause::TimeZoneClash(zone) => (
            say!(
                "The phones’ own table has another offset for this zone than the world: {zone}.",
                "Die eigene Tabelle der Telefone hat für diese Zone eine andere Abweichung als die Welt: {zone}."
            ),
            owned(
                "Look at the clock of a phone; choose a zone with the right offset if it is wrong.",
                "Sehen Sie auf die Uhr eines Telefons; wählen Sie eine Zone mit der richtigen Abweichung, wenn sie falsch geht.",
            ),
        ),
        Cause::TimeZoneOffset(name, city) => (
            say!(
                "“{name}” and “{city}” are different times; which of them counts depends on the firmware.",
                "„{name}“ und „{city}“ sind verschiedene Zeiten; welche gilt, hängt von der Firmware ab."
            ),
            owned("Make both name the same zone.", "Lassen Sie beide dieselbe Zone nennen."),
        ),
        Cause::UserLocale(name, code) => (
            say!(
                "The language is {name}, but the code {code} is of another one; the phone may fetch the wrong language.",
                "Die Sprache ist {name}, aber der Code {code} gehört zu einer anderen; das Telefon holt womöglich die falsche Sprache."
            ),
            owned("Write the code of the language.", "Schreiben Sie den Code der Sprache."),
        ),
        Cause::VlanInFile(found) => (
            say!(
                "A phone cannot learn its VLAN ({found}) from this file: it asks the switch, DHCP or its own menu.",
                "Ein Telefon kann sein VLAN ({found}) nicht aus dieser Datei erfahren: Es fragt den Switch, DHCP oder sein eigenes Menü."
            ),
            owned(
                "Set the voice VLAN on the switch port.",
                "Setzen Sie das Sprach-VLAN am Port des Switches.",
            ),
        ),
        Cause::VlanNumber(name) => (
            say!(
                "The VLAN is switched on, but {name} is empty.",
                "Das VLAN ist eingeschaltet, aber {name} ist leer."
            ),
            owned(
                "Write the number of the VLAN, or switch it off.",
                "Schreiben Sie die Nummer des VLANs, oder schalten Sie es aus.",
            ),
        ),
        Cause::WallpaperIgnored => (
            owned(
                "A wallpaper is set, but people may choose their own (backgroundImageAccess), so it does not stay.",
                "Ein Hintergrundbild ist gesetzt, aber jeder darf sein eigenes wählen (backgroundImageAccess), es bleibt also nicht.",
            ),
            owned(
                "Set backgroundImageAccess to false to keep it.",
                "Setzen Sie backgroundImageAccess auf false, um es zu behalten.",
            ),
        ),
        _ => return None,
    })
}
