//! Screen, time, network and services as sentences.

use crate::check::Cause;

/// What is wrong, and what to do; nothing for causes of other kinds.
#[expect(clippy::too_many_lines, reason = "one sentence a cause")]
pub(super) fn say(cause: &Cause) -> Option<(String, String)> {
    Some(match cause {
        Cause::CallListsHidden => (
            "The phone shows only the services listed here, and none of them is the call lists.".to_owned(),
            "Add entries such as Application:Cisco/MissedCalls if people should see missed calls.".to_owned(),
        ),
        Cause::DisplayDays(found) => (
            format!("“{found}” is no day: 1 is Sunday, 7 is Saturday."),
            "Write the numbers of the days with commas between them, such as 1,7.".to_owned(),
        ),
        Cause::DisplayWindow(missing) => (
            format!("The working time of the screen lacks {missing}; one without the other has no effect."),
            format!("Add {missing} as hours and minutes, or remove its counterpart."),
        ),
        Cause::IdleTimeWithoutUrl => (
            "The phone is to show a page when idle, but no idleURL is set; the time has no effect.".to_owned(),
            "Leave it, or set idleTimeout to 0 to make that clear.".to_owned(),
        ),
        Cause::IdleUrlWithoutTime => (
            "A page for the idle phone is set, but no idleTimeout; it is never shown.".to_owned(),
            "Write after how many seconds it should be shown, or remove the address.".to_owned(),
        ),
        Cause::LabelBlank => (
            "The label at the top of the screen holds blanks, which 79xx phones are known not to take.".to_owned(),
            "Write it without blanks.".to_owned(),
        ),
        Cause::LocaleCharset(letter) => (
            format!("The labels hold “{letter}”, which the character set iso-8859-1 does not have."),
            "Set winCharSet to utf-8.".to_owned(),
        ),
        Cause::MediaPorts(first, last) => (
            format!("The first port ({first}) does not lie below the last one ({last}); the phone has no ports for sound."),
            "Write a range such as 16384 to 32766.".to_owned(),
        ),
        Cause::MediaPortsFew(ports, needed) => (
            format!("There are only {ports} ports for sound or video; several calls at once may need {needed}."),
            "Write a wider range, such as 16384 to 32766.".to_owned(),
        ),
        Cause::MediaPortsOdd(first) => (
            format!("The range of ports begins with {first}; sound uses even ports, so the first one is not used."),
            "Begin with an even number.".to_owned(),
        ),
        Cause::MessagesUrlWins => (
            "An address for messages is set, so the message key opens it and the voicemail numbers of the lines do nothing.".to_owned(),
            "Remove the address if the key should call voicemail.".to_owned(),
        ),
        Cause::MissedCallDigits(digits, lines) => (
            format!("There are {digits} digits for {lines} lines; missed calls of the lines without one may not be listed."),
            "Write one digit a line: 1 to list missed calls, 0 not to.".to_owned(),
        ),
        Cause::MoreKeyTimer => (
            "Phones take 0 (never) or 5 to 30 seconds here.".to_owned(),
            "Write 0 or a number from 5.".to_owned(),
        ),
        Cause::NatAddress => (
            "A public address is set, but NAT is switched off, so it is not used.".to_owned(),
            "Switch NAT on (natEnabled), or remove the address.".to_owned(),
        ),
        Cause::NetworkLocale(country, info) => (
            format!("The tone country is “{country}” in one place and “{info}” in the other; the phone may fetch the wrong tones."),
            "Write the same in networkLocale and networkLocaleInfo.".to_owned(),
        ),
        Cause::NoTimeServer => (
            "No time server is named; the phone then takes its time from the server or shows a wrong one.".to_owned(),
            "Add one under ntps if the clock is wrong.".to_owned(),
        ),
        Cause::ResyncTime(found) => (
            format!("“{found}” is no time as it is written here: four digits, hours and minutes."),
            "Write it as in 0330.".to_owned(),
        ),
        Cause::ServicesListOnly(address) => (
            format!("The phone shows only the services listed here (provisioning 0); {address} is likely not used."),
            "Set provisioning to 2 if both should count.".to_owned(),
        ),
        Cause::SoftKeyFileIgnored => (
            "This phone reads softKeyFile only when softkeyControl is 1; now its feature policy counts.".to_owned(),
            "Set softkeyControl to 1, or remove the file name.".to_owned(),
        ),
        Cause::SrstAddress(name) => (
            format!("The fallback router is switched on, but {name} is empty; the phone has nothing to fall back to."),
            "Write the address of the router, or set srstOption to Disable.".to_owned(),
        ),
        Cause::StaticAddress(name) => (
            format!("The phone is given a fixed address, but {name} is missing; it does not reach the network."),
            format!("Write {name}, or choose DHCP."),
        ),
        Cause::TimeServerName => (
            "The phone is to ask this time server, but it has no name.".to_owned(),
            "Write the name or address, or remove the entry.".to_owned(),
        ),
        Cause::TimeZoneClash(zone) => (
            format!("The phones’ own table has another offset for this zone than the world: {zone}."),
            "Look at the clock of a phone; choose a zone with the right offset if it is wrong.".to_owned(),
        ),
        Cause::TimeZoneOffset(name, city) => (
            format!("“{name}” and “{city}” are different times; which of them counts depends on the firmware."),
            "Make both name the same zone.".to_owned(),
        ),
        Cause::UserLocale(name, code) => (
            format!("The language is {name}, but the code {code} is of another one; the phone may fetch the wrong language."),
            "Write the code of the language.".to_owned(),
        ),
        Cause::VlanInFile(found) => (
            format!("A phone cannot learn its VLAN ({found}) from this file: it asks the switch, DHCP or its own menu."),
            "Set the voice VLAN on the switch port.".to_owned(),
        ),
        Cause::VlanNumber(name) => (
            format!("The VLAN is switched on, but {name} is empty."),
            "Write the number of the VLAN, or switch it off.".to_owned(),
        ),
        Cause::WallpaperIgnored => (
            "A wallpaper is set, but people may choose their own (backgroundImageAccess), so it does not stay.".to_owned(),
            "Set backgroundImageAccess to false to keep it.".to_owned(),
        ),
        _ => return None,
    })
}
