//! The vocabulary of checks: finding, severity, place, fix.

use crate::config::{Edit, Family, ValueRef};
use crate::fields::{TimeZone, ValueProblem};
use crate::text::EncodingProblem;
use crate::xml::ProblemKind;
use std::ops::Range;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A phone refuses or misreads the file.
    Error,
    /// Likely wrong.
    Warning,
    /// Worth knowing.
    Hint,
}

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole, or its name.
    File,
    /// Bytes of the source.
    Source(Range<usize>),
    /// A value of the form.
    Value(ValueRef),
}

/// What a line lacks to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The name.
    Name,
    /// The password.
    Password,
    /// Both.
    Both,
}

/// What is wrong. Where a cause names elements, it spells them as the file does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The bytes and the declaration do not agree.
    Encoding(EncodingProblem),
    /// The XML is malformed.
    Malformed(ProblemKind),
    /// A known field's value does not have its form.
    Value(ValueProblem),
    /// The name promises another kind of file than the content is.
    NameOfAnotherFamily {
        /// What the content is.
        family: Family,
        /// The name that phones ask for, where it is known.
        expected: Option<String>,
    },
    /// The name is not spelled as phones ask for it.
    NameSpelling {
        /// The name that phones ask for.
        expected: String,
    },
    /// A setting stands twice in a file of lines.
    RepeatedSetting {
        /// Its name.
        name: String,
    },
    /// The button of a key is 0 or no number.
    BadButton(String),
    /// Blanks stand around the value.
    BlankAround,
    /// Busy after more calls (first) than the line holds (second).
    BusyTrigger(u32, u32),
    /// A button (first) beyond the last key (second).
    ButtonBeyondKeys(u32, u32),
    /// The list of services lacks the call lists.
    CallListsHidden,
    /// A call manager without `processNodeName`; what its `name` says instead.
    CallManagerName(String),
    /// A port (first) is missing; what it usually is (second).
    CallManagerPort(&'static str, &'static str),
    /// A priority, and whether it is one from 0 to 4, met before.
    CallManagerPriority(String, bool),
    /// A certificate is to be fetched from nowhere.
    CapfList,
    /// The codec `none` on a firmware that cannot start with it.
    CodecNone,
    /// The contact (first) is not the name (second).
    ContactDiffers(String, String),
    /// A row of a dial plan without `match`.
    DialPlanRow,
    /// No day from 1 to 7.
    DisplayDays(String),
    /// The named half of the screen's working time is missing.
    DisplayWindow(String),
    /// A button that another key has.
    DuplicateButton(u32),
    /// A line index that another line has.
    DuplicateLineIndex(u32),
    /// The model has a load already; whether both are the same.
    DuplicateLoad(String, bool),
    /// `encrConfig` in a file that is not encrypted.
    EncryptedConfigPlain,
    /// A key without its text.
    FeatureLabel,
    /// A function of a key that is not known.
    FeatureUnknown(String),
    /// The first line is an intercom line.
    FirstLine,
    /// A time for an idle page, but no page.
    IdleTimeWithoutUrl,
    /// An idle page, but no time for it.
    IdleUrlWithoutTime,
    /// The key of this number has a function, but belongs to a line.
    KeyFunction(String),
    /// An option that only keys of this function read.
    KeyOptionMisplaced(&'static str, u32),
    /// A label with blanks on a 79xx phone.
    LabelBlank,
    /// A name (first) that phones know in other letters (second).
    LetterCase(String, &'static str),
    /// A line index on a key that is no line.
    LineIndexMisplaced,
    /// The index expected, and the one found.
    LineIndexOrder(u32, Option<u32>),
    /// What a line lacks to sign in.
    LineLogin(Missing),
    /// A line without a name.
    LineName,
    /// The port of a line (first) and of its call manager (second).
    LinePort(String, String),
    /// A line without a server.
    LineProxy,
    /// This many SIP lines in a file for SCCP.
    LinesIgnored(usize),
    /// A multiplatform firmware; whether it is the one of transition.
    LoadMultiplatform(bool),
    /// The model, and the models that its load is for.
    LoadOfOtherModel(&'static str, String),
    /// A folder in the name of a firmware.
    LoadPath,
    /// The protocol of the load (first) and of the file (second).
    LoadProtocol(&'static str, &'static str),
    /// A recovery image.
    LoadRecovery,
    /// The ending of a load, and the name without it.
    LoadSuffix(&'static str, String),
    /// A letter that the character set lacks.
    LocaleCharset(char),
    /// How many digits the address in the name has, and the name that phones ask for.
    MacInName(usize, Option<String>),
    /// More calls (first) than the model holds (second).
    MaxCalls(u32, u16),
    /// The first port does not lie below the last one.
    MediaPorts(u32, u32),
    /// How many ports there are, and how many may be needed.
    MediaPortsFew(u32, u32),
    /// The first port is odd.
    MediaPortsOdd(u32),
    /// An address for messages beside voicemail numbers.
    MessagesUrlWins,
    /// Where the setting belongs, and whether it is there too.
    Misplaced(&'static str, bool),
    /// How many digits there are, and how many lines.
    MissedCallDigits(usize, usize),
    /// A name (first) one letter away from a known one (second).
    MisspelledName(String, &'static str),
    /// How many key modules there are.
    ModuleCount(usize),
    /// A key module that the phone does not take.
    ModuleHost(String),
    /// A module, its keys as written and as they are.
    ModuleLines(String, u32, u32),
    /// A module, its load, and how that should begin.
    ModuleLoad(String, String, &'static str),
    /// Key modules of different kinds.
    ModuleMix,
    /// From 1 to 4 seconds.
    MoreKeyTimer,
    /// An address for NAT, but NAT is off.
    NatAddress,
    /// The two names of the tone country.
    NetworkLocale(String, String),
    /// A key without a button.
    NoButton,
    /// No call manager.
    NoCallManager,
    /// No `commonProfile`.
    NoCommonProfile,
    /// No `deviceProtocol`.
    NoDeviceProtocol,
    /// No line among this many keys.
    NoLine(usize),
    /// No `sipProfile`.
    NoSipProfile,
    /// No time server.
    NoTimeServer,
    /// A name of which nothing is known.
    NotAnElement(&'static str),
    /// A park key that watches nothing.
    ParkContact,
    /// This many passwords that can be read.
    PasswordInClear(usize),
    /// How long a password is, and how much is known to work.
    PasswordLength(usize, usize),
    /// A part of one phone's settings in the defaults.
    PhoneSettingsInDefault(&'static str),
    /// What a template left open; nothing for a secret.
    Placeholder(Option<String>),
    /// The first line is always taken.
    PrimeLine,
    /// What a line of a profile lacks, and its number.
    ProfileLine(&'static str, String),
    /// No password for the web page.
    ProfileWebOpen,
    /// A server in place of `USECALLMANAGER`.
    ProxyHost,
    /// A quality report key without figures.
    QualityReport,
    /// A record key, but no line may record.
    Recording,
    /// Registering is switched off.
    RegisterWithProxy,
    /// An element twice; whether both say the same.
    RepeatedElement(String, bool),
    /// A part of the file twice.
    RepeatedSection(String),
    /// A time that is not four digits.
    ResyncTime(String),
    /// Two lines of one name.
    SameLineName(String),
    /// One server twice.
    SameServerTwice(String),
    /// The servers of the plain and of the secure address.
    SecureAddressDiffers(String, String),
    /// A security mode that needs TLS.
    SecurityModeWithoutTls(String),
    /// A service key without an address.
    ServiceAddress,
    /// An address that is not used.
    ServicesListOnly(&'static str),
    /// A setting, the level that wins, and the level it is at.
    SetTwice(String, &'static str, &'static str),
    /// The soft key file is not used.
    SoftKeyFileIgnored,
    /// A short number that another speed dial has.
    SpeedDialIndex(String),
    /// A key that dials has no number.
    SpeedDialNumber,
    /// The address that the fallback lacks.
    SrstAddress(&'static str),
    /// What the login for SSH lacks.
    SshLogin(&'static str),
    /// SSH is open.
    SshOpen,
    /// What a fixed address lacks.
    StaticAddress(&'static str),
    /// A word, and the codes for on and off.
    SwitchCode(String, &'static str, &'static str),
    /// Telnet is open.
    TelnetOpen,
    /// Text between elements.
    TextBetween(String),
    /// A line while line 1 is left out.
    TextLineFirst(u32),
    /// A phone that reads a text file instead.
    TextPhone,
    /// Registering without a server.
    TextProxy,
    /// A time server without a name.
    TimeServerName,
    /// A zone whose offset differs on phones.
    TimeZoneClash(&'static TimeZone),
    /// Two names of different times.
    TimeZoneOffset(String, String),
    /// A lead (first) as long as what it leads (second).
    TimerDelta(u64, u64),
    /// No port for TLS.
    TlsPort,
    /// TLS without a security mode.
    TlsWithoutSecurityMode,
    /// A list of servers of this length.
    TooManyServers(usize),
    /// UDP.
    TransportUdp,
    /// A device number of no known model.
    UnknownModelNumber(u32),
    /// A mark that is none of `na`, `ro`, `rw`.
    UserAccess(String),
    /// A language and a code of another one.
    UserLocale(String, String),
    /// A setting that users may overwrite.
    UserMayChange,
    /// The version stamp stayed the same.
    VersionStamp,
    /// A VLAN number where none is read.
    VlanInFile(String),
    /// A VLAN without its number.
    VlanNumber(&'static str),
    /// The VPN asks for the phone's certificate.
    VpnCertificate,
    /// What a VPN lacks.
    VpnIncomplete(&'static str),
    /// A wallpaper that people may replace.
    WallpaperIgnored,
    /// A password easily guessed; whether it is the line's name.
    WeakPassword(bool),
    /// The web page is open.
    WebOpen,
}

/// A repair that can be made with one click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The edits, each to be made on what the ones before left.
    pub edits: Vec<Edit>,
    /// Whether it is surely what was meant, and nothing can be lost by it.
    pub safe: bool,
}

impl Fix {
    /// A repair that is surely what was meant.
    #[must_use]
    pub fn safe(edit: Edit) -> Option<Self> {
        Some(Self { edits: vec![edit], safe: true })
    }

    /// A repair for a person to decide on.
    #[must_use]
    pub fn offered(edit: Edit) -> Option<Self> {
        Some(Self { edits: vec![edit], safe: false })
    }
}

/// One result of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, as its file is called.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about.
    pub place: Place,
    /// What is wrong.
    pub cause: Cause,
    /// A repair, where there is one.
    pub fix: Option<Fix>,
}
