//! What people come to change, in their own words, and the fields that each thought means.
//!
//! Fields are named by the last part of their path in the tables of `fields`, the first one first.
//! A `+` before them adds a key of that function or an element of that name, `=new` makes a file like
//! the one in front.

use super::language::{Text, same, text};

/// A thought, further words for it, and its fields.
pub type Thought = (Text, Text, &'static [&'static str]);

/// The edits that a help desk makes most.
pub const THOUGHTS: [Thought; 45] = [
    (
        text("Change an extension", "Durchwahl ändern"),
        text("number line", "nummer leitung"),
        &["name", "authName", "contact", "featureLabel", "User_ID_[n]_", "line[n]_name"],
    ),
    (
        text("Rename a line", "Leitung umbenennen"),
        text("person label caller", "person beschriftung anrufer name"),
        &[
            "featureLabel",
            "displayName",
            "Display_Name_[n]_",
            "Short_Name_[n]_",
            "line[n]_displayname",
            "line[n]_shortname",
        ],
    ),
    (
        text(
            "Change the label at the top of the screen",
            "Beschriftung oben auf dem Bildschirm ändern",
        ),
        text("title phone name", "titel telefon name"),
        &["phoneLabel", "Station_Display_Name", "Station_Name", "phone_label"],
    ),
    (
        text("Give a line another password", "Einer Leitung ein anderes Passwort geben"),
        text("sip secret sign in login", "sip kennwort geheimnis anmeldung"),
        &[
            "authPassword",
            "authName",
            "Password_[n]_",
            "Auth_ID_[n]_",
            "line[n]_password",
            "line[n]_authname",
        ],
    ),
    (
        text("Move to another call manager", "Auf einen anderen Call Manager umziehen"),
        text(
            "server pbx asterisk proxy registrar",
            "server anlage telefonanlage asterisk proxy registrar",
        ),
        &["processNodeName", "proxy", "Proxy_[n]_", "proxy[n]_address"],
    ),
    (
        text("Add a backup server", "Ersatzserver hinzufügen"),
        text("second fallback redundancy srst", "zweiter ausfall redundanz backup srst"),
        &[
            "+member",
            "callManager/processNodeName",
            "ipAddr1",
            "backupProxy",
            "Alternate_Proxy_[n]_",
            "proxy_backup",
        ],
    ),
    (
        text("Change port or transport of SIP", "Port oder Transport von SIP ändern"),
        same("udp tcp tls 5060"),
        &[
            "sipPort",
            "transportLayerProtocol",
            "securedSipPort",
            "SIP_Transport_[n]_",
            "proxy[n]_port",
        ],
    ),
    (
        text("Use the phone at home behind a router", "Telefon zu Hause hinter einem Router"),
        text("nat internet", "nat internet homeoffice"),
        &["natEnabled", "natAddress", "outboundProxy", "NAT_Mapping_Enable_[n]_", "nat_enable"],
    ),
    (
        text("Change a speed dial", "Kurzwahl ändern"),
        text("key quick number", "taste zielwahl nummer schnellwahl"),
        &["speedDialNumber", "featureLabel"],
    ),
    (
        text("Let a busy lamp key pick up calls", "Besetztlampe zum Heranholen von Anrufen"),
        text("blf pickup", "blf pickup taste"),
        &["featureOptionMask", "callPickupURI"],
    ),
    (
        text("Change a service key", "Diensttaste ändern"),
        text("button url", "service taste url"),
        &["serviceURI", "featureLabel"],
    ),
    (
        text("Add a key module", "Tastenmodul hinzufügen"),
        text("expansion sidecar addon new", "beistellmodul erweiterung neu"),
        &["+addOnModule", "deviceType", "deviceLine", "loadInformation"],
    ),
    (
        text("Change a key module", "Tastenmodul ändern"),
        text("expansion sidecar addon", "beistellmodul erweiterung"),
        &["deviceType", "deviceLine"],
    ),
    (
        text("Set the voicemail button", "Voicemail-Taste setzen"),
        text("mailbox messages number", "anrufbeantworter mailbox nachrichten nummer"),
        &["messagesNumber", "Voice_Mail_Number", "messages_uri"],
    ),
    (
        text("Voicemail lamp or tone", "Lampe oder Ton für Voicemail"),
        text("message waiting mwi stutter", "nachricht wartet mwi anrufbeantworter"),
        &["messageWaitingLampPolicy", "stutterMsgWaiting", "messageWaitingAMWI"],
    ),
    (
        text("Change how a line rings", "Klingeln einer Leitung ändern"),
        text("ring tone silent", "klingelton lautlos stumm"),
        &["ringSettingIdle", "ringSettingActive", "Default_Ring_[n]_"],
    ),
    (
        text("Busy on the second call", "Besetzt beim zweiten Anruf"),
        text("call waiting", "anklopfen"),
        &["busyTrigger", "maxNumCalls", "callWaiting"],
    ),
    (
        text("Answer by itself", "Von selbst abheben"),
        text("auto answer intercom", "automatisch annehmen gegensprechen durchsage"),
        &["autoAnswerEnabled", "autoAnswerMode", "autoAnswerTimer"],
    ),
    (
        text("Always pick up line 1", "Immer Leitung 1 abheben"),
        text("handset prime", "hörer erste"),
        &["alwaysUsePrimeLine", "alwaysUsePrimeLineVoiceMail"],
    ),
    (
        text("Missed calls in the list", "Verpasste Anrufe in der Liste"),
        text("log history", "protokoll anrufliste entgangene"),
        &["MissedCallLoggingOption", "missedCallLoggingOption"],
    ),
    (
        text("Do not disturb", "Nicht stören"),
        text("dnd quiet", "dnd ruhe"),
        &["dndControl", "dndCallAlert", "dndReminderTimer"],
    ),
    (
        text("Forward calls from the phone", "Anrufe am Telefon umleiten"),
        text("call forward divert cfwd", "rufumleitung weiterleitung cfwd"),
        &["localCfwdEnable", "callForwardURI", "Cfwd_All_Dest_[n]_", "Cfwd_All_Dest"],
    ),
    (
        text("Transfer by hanging up", "Vermitteln durch Auflegen"),
        text("on-hook", "übergabe weitergeben"),
        &["transferOnhookEnabled", "semiAttendedTransfer"],
    ),
    (
        text("Allow recording", "Aufzeichnung erlauben"),
        text("record call", "mitschnitt gespräch aufnehmen"),
        &["recordingOption", "recordingTone"],
    ),
    (
        text("Soft keys are missing or wrong", "Softkeys fehlen oder sind falsch"),
        text("softkeys", "softkey funktionstasten"),
        &["softKeyFile", "softkeyControl", "featurePolicyFile"],
    ),
    (
        text("Dialling waits too long", "Wählen wartet zu lange"),
        text("dial plan delay timeout prefix", "wählregeln wählplan verzögerung vorwahl"),
        &["dialTemplate", "T302Timer", "poundEndOfDial", "Dial_Plan_[n]_", "dial_template"],
    ),
    (
        text("Company directory or services menu", "Firmenverzeichnis oder Dienstemenü"),
        text("phone book address book", "telefonbuch adressbuch"),
        &[
            "directoryURL",
            "servicesURL",
            "secureDirectoryURL",
            "secureServicesURL",
            "directory_url",
            "services_url",
        ],
    ),
    (
        text("Change the wallpaper", "Hintergrundbild ändern"),
        text("background picture image logo", "bild logo"),
        &["defaultWallpaperFile", "backgroundImageAccess", "Phone_Background", "logo_url"],
    ),
    (
        text("Screen stays dark or bright", "Bildschirm bleibt dunkel oder hell"),
        text("display backlight night", "anzeige beleuchtung display nacht"),
        &["displayOnTime", "displayOnDuration", "daysDisplayNotActive", "displayIdleTimeout"],
    ),
    (
        text("Headset, speaker or Bluetooth", "Headset, Lautsprecher oder Bluetooth"),
        text("audio hands-free", "ton freisprechen kopfhörer"),
        &["disableSpeaker", "disableSpeakerAndHeadset", "bluetooth", "ehookEnable"],
    ),
    (
        text("Change the time zone", "Zeitzone ändern"),
        text("clock wrong time summer hour", "uhr falsche uhrzeit sommerzeit stunde"),
        &["timeZone", "olsonTimeZone", "Time_Zone", "time_zone"],
    ),
    (
        text("Change how the date looks", "Aussehen des Datums ändern"),
        text("clock format 24 hours", "uhr format 24 stunden"),
        &["dateTemplate", "Time_Format", "Date_Format", "date_format"],
    ),
    (
        text("Change the language or the tones", "Sprache oder Töne ändern"),
        text("locale country", "land"),
        &["userLocale/name", "langCode", "networkLocale", "Language_Selection", "Phone_Language"],
    ),
    (
        text("Turn the web page on or off", "Webseite ein- oder ausschalten"),
        text("http browser access", "http browser zugriff"),
        &["webAccess", "Enable_Web_Server", "Enable_Web_Admin_Access"],
    ),
    (
        text("Turn SSH on or off", "SSH ein- oder ausschalten"),
        text("shell console telnet", "shell konsole telnet"),
        &["sshAccess", "sshUserId", "sshPassword", "telnet_level"],
    ),
    (
        text("Lock the settings menu", "Einstellungsmenü sperren"),
        text("password admin", "passwort kennwort admin"),
        &["settingsAccess", "phonePassword", "Admin_Password", "phone_password"],
    ),
    (
        text("Change the firmware", "Firmware ändern"),
        text(
            "upgrade downgrade load version update",
            "update upgrade downgrade load version aktualisieren",
        ),
        &["loadInformation", "Upgrade_Rule", "image_version"],
    ),
    (
        text("New phone from an old one", "Neues Telefon aus einem alten"),
        text(
            "swap replace broken copy mac like another",
            "tauschen ersetzen kaputt kopie mac wie ein anderes",
        ),
        &["=new"],
    ),
    (
        text("Add a line", "Leitung hinzufügen"),
        text("second extension another account", "zweite durchwahl weiteres konto"),
        &[
            "+9",
            "featureLabel",
            "displayName",
            "name",
            "authName",
            "authPassword",
            "contact",
            "proxy",
            "User_ID_[n]_",
            "Password_[n]_",
            "Extension_[n]_",
            "line[n]_name",
        ],
    ),
    (
        text("Add a speed dial", "Kurzwahl hinzufügen"),
        text("key quick number new", "taste schnell nummer neu"),
        &["+2", "featureLabel", "speedDialNumber", "Extended_Function_[n]_"],
    ),
    (
        text("Add a busy lamp key", "Besetztlampe hinzufügen"),
        text("blf presence new", "blf präsenz neu taste"),
        &["+21", "featureLabel", "speedDialNumber", "featureOptionMask", "Extended_Function_[n]_"],
    ),
    (
        text("Add a park key", "Parktaste hinzufügen"),
        text("call park slot new", "anruf parken platz neu"),
        &["+22", "featureLabel", "speedDialNumber", "contact", "retrievalPrefix"],
    ),
    (
        text("Add a service key", "Diensttaste hinzufügen"),
        text("button url new", "knopf adresse neu"),
        &["+20", "featureLabel", "serviceURI", "secureServiceURI"],
    ),
    (
        text("Change the order of keys", "Reihenfolge der Tasten ändern"),
        text("reorder button move swap", "umordnen knopf verschieben tauschen"),
        &["@button", "Extension_[n]_"],
    ),
    (
        text("PC port, Wi-Fi or USB", "PC-Anschluss, WLAN oder USB"),
        text("ethernet wlan port switch", "ethernet netzwerk buchse schalter"),
        &["pcPort", "spanToPCPort", "wifi", "usb1", "usb2", "voiceVlanAccess", "Enable_PC_Port"],
    ),
];

/// Whether a thought, by its number, makes a file like the one in front.
#[must_use]
pub fn is_new_file(thought: usize) -> bool {
    THOUGHTS.get(thought).is_some_and(|(_, _, fields)| fields.first() == Some(&"=new"))
}
