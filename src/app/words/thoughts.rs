//! What people come to change, in their own words, and the fields that each thought means.
//!
//! Fields are named by the last part of their path in the tables of `fields`, the first one first.
//! A `+` before them adds a key of that function, `=new` makes a file like the one in front.

/// A thought, further words for it, and its fields.
pub type Thought = (&'static str, &'static str, &'static [&'static str]);

/// The edits that a help desk makes most.
pub const THOUGHTS: [Thought; 44] = [
    (
        "Change an extension",
        "number line",
        &["name", "authName", "contact", "featureLabel", "User_ID_[n]_", "line[n]_name"],
    ),
    (
        "Rename a line",
        "person label caller",
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
        "Change the label at the top of the screen",
        "title phone name",
        &["phoneLabel", "Station_Display_Name", "Station_Name", "phone_label"],
    ),
    (
        "Give a line another password",
        "sip secret sign in login",
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
        "Move to another call manager",
        "server pbx asterisk proxy registrar",
        &["processNodeName", "proxy", "Proxy_[n]_", "proxy[n]_address"],
    ),
    (
        "Add a backup server",
        "second fallback redundancy srst",
        &["ipAddr1", "backupProxy", "Alternate_Proxy_[n]_", "proxy_backup"],
    ),
    (
        "Change port or transport of SIP",
        "udp tcp tls 5060",
        &[
            "sipPort",
            "transportLayerProtocol",
            "securedSipPort",
            "SIP_Transport_[n]_",
            "proxy[n]_port",
        ],
    ),
    (
        "Use the phone at home behind a router",
        "nat internet",
        &["natEnabled", "natAddress", "outboundProxy", "NAT_Mapping_Enable_[n]_", "nat_enable"],
    ),
    ("Change a speed dial", "key quick number", &["speedDialNumber", "featureLabel"]),
    ("Let a busy lamp key pick up calls", "blf pickup", &["featureOptionMask", "callPickupURI"]),
    ("Change a service key", "button url", &["serviceURI", "featureLabel"]),
    ("Change a key module", "expansion sidecar addon", &["deviceType", "deviceLine"]),
    (
        "Set the voicemail button",
        "mailbox messages number",
        &["messagesNumber", "Voice_Mail_Number", "messages_uri"],
    ),
    (
        "Voicemail lamp or tone",
        "message waiting mwi stutter",
        &["messageWaitingLampPolicy", "stutterMsgWaiting", "messageWaitingAMWI"],
    ),
    (
        "Change how a line rings",
        "ring tone silent",
        &["ringSettingIdle", "ringSettingActive", "Default_Ring_[n]_"],
    ),
    ("Busy on the second call", "call waiting", &["busyTrigger", "maxNumCalls", "callWaiting"]),
    (
        "Answer by itself",
        "auto answer intercom",
        &["autoAnswerEnabled", "autoAnswerMode", "autoAnswerTimer"],
    ),
    (
        "Always pick up line 1",
        "handset prime",
        &["alwaysUsePrimeLine", "alwaysUsePrimeLineVoiceMail"],
    ),
    (
        "Missed calls in the list",
        "log history",
        &["MissedCallLoggingOption", "missedCallLoggingOption"],
    ),
    ("Do not disturb", "dnd quiet", &["dndControl", "dndCallAlert", "dndReminderTimer"]),
    (
        "Forward calls from the phone",
        "call forward divert cfwd",
        &["localCfwdEnable", "callForwardURI", "Cfwd_All_Dest_[n]_", "Cfwd_All_Dest"],
    ),
    ("Transfer by hanging up", "on-hook", &["transferOnhookEnabled", "semiAttendedTransfer"]),
    ("Allow recording", "record call", &["recordingOption", "recordingTone"]),
    (
        "Soft keys are missing or wrong",
        "softkeys",
        &["softKeyFile", "softkeyControl", "featurePolicyFile"],
    ),
    (
        "Dialling waits too long",
        "dial plan delay timeout prefix",
        &["dialTemplate", "T302Timer", "poundEndOfDial", "Dial_Plan_[n]_", "dial_template"],
    ),
    (
        "Company directory or services menu",
        "phone book address book",
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
        "Change the wallpaper",
        "background picture image logo",
        &["defaultWallpaperFile", "backgroundImageAccess", "Phone_Background", "logo_url"],
    ),
    (
        "Screen stays dark or bright",
        "display backlight night",
        &["displayOnTime", "displayOnDuration", "daysDisplayNotActive", "displayIdleTimeout"],
    ),
    (
        "Headset, speaker or Bluetooth",
        "audio hands-free",
        &["disableSpeaker", "disableSpeakerAndHeadset", "bluetooth", "ehookEnable"],
    ),
    (
        "Change the time zone",
        "clock wrong time summer hour",
        &["timeZone", "olsonTimeZone", "Time_Zone", "time_zone"],
    ),
    (
        "Change how the date looks",
        "clock format 24 hours",
        &["dateTemplate", "Time_Format", "Date_Format", "date_format"],
    ),
    (
        "Change the language or the tones",
        "locale country",
        &["userLocale/name", "langCode", "networkLocale", "Language_Selection", "Phone_Language"],
    ),
    (
        "Turn the web page on or off",
        "http browser access",
        &["webAccess", "Enable_Web_Server", "Enable_Web_Admin_Access"],
    ),
    (
        "Turn SSH on or off",
        "shell console telnet",
        &["sshAccess", "sshUserId", "sshPassword", "telnet_level"],
    ),
    (
        "Lock the settings menu",
        "password admin",
        &["settingsAccess", "phonePassword", "Admin_Password", "phone_password"],
    ),
    (
        "Change the firmware",
        "upgrade downgrade load version update",
        &["loadInformation", "Upgrade_Rule", "image_version"],
    ),
    ("New phone from an old one", "swap replace broken copy mac like another", &["=new"]),
    (
        "Add a line",
        "second extension another account",
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
        "Add a speed dial",
        "key quick number new",
        &["+2", "featureLabel", "speedDialNumber", "Extended_Function_[n]_"],
    ),
    (
        "Add a busy lamp key",
        "blf presence new",
        &["+21", "featureLabel", "speedDialNumber", "featureOptionMask", "Extended_Function_[n]_"],
    ),
    (
        "Add a park key",
        "call park slot new",
        &["+22", "featureLabel", "speedDialNumber", "contact", "retrievalPrefix"],
    ),
    (
        "Add a service key",
        "button url new",
        &["+20", "featureLabel", "serviceURI", "secureServiceURI"],
    ),
    ("Change the order of keys", "reorder button move swap", &["@button", "Extension_[n]_"]),
    (
        "PC port, Wi-Fi or USB",
        "ethernet wlan port switch",
        &["pcPort", "spanToPCPort", "wifi", "usb1", "usb2", "voiceVlanAccess", "Enable_PC_Port"],
    ),
];

/// Whether a thought, by its number, makes a file like the one in front.
#[must_use]
pub fn is_new_file(thought: usize) -> bool {
    THOUGHTS.get(thought).is_some_and(|(_, _, fields)| fields.first() == Some(&"=new"))
}
