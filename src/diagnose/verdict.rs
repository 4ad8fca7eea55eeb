//! The verdicts, each a number and a row of `tables/verdicts.tsv`.
//!
//! When a verdict is given is for the rules; here are its words only.

use std::sync::OnceLock;

use super::knowledge::Level;
use super::table::rows;

/// What is the matter. Numbers as in the reference material; from 65 on our own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Verdict {
    /// The phone does not reach this server.
    NotReached = 1,
    /// This log cannot tell what the phone got.
    LogCannotTell = 2,
    /// Provisioning works: the phone got `file`.
    ProvisioningFine = 3,
    /// The phone did not find its own file `file`.
    OwnFileMissing = 4,
    /// `file` is there in other capitals: `other`.
    WrongCase = 5,
    /// `file` lies in another folder: `other`.
    WrongFolder = 6,
    /// `file` is there with another ending: `other`.
    WrongEnding = 7,
    /// `other` looks like `file` with one digit wrong.
    MistypedMac = 8,
    /// The phone found neither its own file nor a default one, and tries again.
    NothingToBootFrom = 9,
    /// The server may not read `file`.
    Unreadable = 10,
    /// The server calls `file` missing although it is there.
    UnreadableOrOtherRoot = 11,
    /// A folder is called `file`.
    FolderInTheWay = 12,
    /// Not everybody may read `file`.
    NotWorldReadable = 13,
    /// The phone asks for signed files only, and `file` is missing.
    SignedOnly = 14,
    /// The phone got `file` and does not accept it.
    SignatureRefused = 15,
    /// The phone expects an encrypted file, and `file` is missing.
    EncryptedMissing = 16,
    /// The phone refuses `file`: its trust list is from another system.
    StaleTrustList = 17,
    /// The phone refuses the new trust list.
    TrustListRefused = 18,
    /// The stored trust list comes from `server`.
    TrustListFromElsewhere = 19,
    /// The trust list does not allow this TFTP server.
    ServerNotTrusted = 20,
    /// The trust verification service did not vouch for the signer.
    SignerUnknownToTvs = 21,
    /// The phone does not trust the certificate of the HTTPS server.
    CertificateNotTrusted = 22,
    /// The phone can only speak TLS 1.0, and the server refuses that.
    OldTls = 23,
    /// Plain HTTP came to a port for HTTPS.
    PlainOnTlsPort = 24,
    /// The phone asked over HTTP first and then over TFTP.
    HttpThenTftp = 25,
    /// The server was busy (status 503).
    ServerBusy = 26,
    /// The answers of the server do not reach the phone.
    RepliesLost = 27,
    /// The phone gave up before the data came.
    GaveUpBeforeData = 28,
    /// Many packets were lost.
    PacketLoss = 29,
    /// The transfer of `file` broke off.
    TransferBroke = 30,
    /// The phone broke off the transfer of `file`.
    AbortedByPhone = 31,
    /// The firmware `load` is not on the server.
    LoadMissing = 32,
    /// The firmware is incomplete: `file` is missing.
    LoadPartMissing = 33,
    /// The phone fetched all of the firmware and did not take it.
    LoadRefused = 34,
    /// The hardware is newer than the firmware.
    HardwareNewer = 35,
    /// The phone cannot check the signature of the firmware.
    UpgradeStepMissing = 36,
    /// The phone has a boot loader and no working firmware.
    ImageMissing = 37,
    /// A map rule sends the phone to a name that is not there.
    MapRuleWrong = 38,
    /// Language or tone files are missing.
    LocaleMissing = 39,
    /// `file` is missing, so the phone uses its default.
    DialPlanMissing = 40,
    /// This phone wants a text file: `file`.
    TextFileWanted = 41,
    /// The second port of the adapter has no file: `file`.
    SecondPortMissing = 42,
    /// This phone asks with small letters: `file`.
    LowerCaseMac = 43,
    /// The phone gets `file` and starts over.
    FileNotUsable = 44,
    /// The phone read its file but skipped an element.
    UnknownElement = 45,
    /// The phone gets `file` and asks for it for ever.
    SwitchValues = 46,
    /// The file was read; the phone does not register.
    NoCallServer = 47,
    /// The call server does not know this device.
    DeviceUnknown = 48,
    /// An access list keeps the phone out.
    AccessList = 49,
    /// The name of the line is not an endpoint on the server.
    NoEndpoint = 50,
    /// The call server refuses name or password.
    PasswordRefused = 51,
    /// The endpoint has no address of record of that name.
    NoAor = 52,
    /// The registration gets no answer.
    NoAnswerToRegister = 53,
    /// Nothing answers at the address of the call server.
    NothingListens = 54,
    /// The connection to the call server breaks.
    NetworkDrops = 55,
    /// The phone was restarted on purpose.
    Restarted = 56,
    /// Phone and call server do not understand each other.
    FirmwareTooOld = 57,
    /// Several phones are mixed in this log.
    SeveralPhones = 58,
    /// A host name has no address.
    NameNotResolved = 59,
    /// The server refuses all short names.
    AbsoluteNamesOnly = 60,
    /// Warnings about the version of the trust list do not matter.
    HarmlessNoise = 61,
    /// Only one call server is configured.
    OneServerOnly = 62,
    /// The phone got another copy of `file`.
    OtherCopyServed = 63,
    /// This phone asks for profiles of the SPA and multiplatform family.
    OtherFamily = 64,
    /// A firmware change runs as it should.
    FirmwareRunning = 65,
    /// The configuration is too large for the phone.
    FileTooLarge = 66,
    /// Somebody asks for what no phone asks for.
    NotAPhone = 67,
    /// The phone restarted or left by itself.
    RestartedByItself = 68,
    /// These lines show no fault.
    NothingWrong = 69,
    /// The firmware could not be stored.
    FirmwareDamaged = 70,
    /// The phone could not get its certificate.
    CertificateService = 71,
    /// The firmware is not for this phone.
    WrongLoad = 72,
    /// The server does not run: its port is taken.
    PortTaken = 73,
    /// The server is out of room for more phones.
    TooMany = 74,
    /// The server cannot handle this name.
    NameNotServed = 75,
    /// The phone registered by itself, without an entry.
    AutoRegistered = 76,
    /// Two devices look like one to the call server.
    TwoAtOneAddress = 77,
    /// Something connected to the call server and left before it registered.
    CameAndLeft = 78,
    /// The phone could not fetch what its profile rule names.
    ProfileFailed = 79,
    /// The phone lost its address, or another device has the same.
    AddressConflict = 80,
    /// A service address in the configuration does not work.
    ServiceAddress = 81,
    /// A ring tone is missing or damaged.
    RingTones = 82,
    /// Phone and call server do not agree on security.
    SecurityMode = 83,
    /// The call server has no licence left.
    NoLicence = 84,
    /// The server has this device as another model or protocol.
    ModelMismatch = 85,
    /// The VPN settings do not work.
    VpnSettings = 86,
    /// The phone has no gateway.
    NoGateway = 87,
}

/// The words of a verdict, with braces where the case is filled in.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) key: &'static str,
    pub(super) level: Level,
    pub(super) sentence: &'static str,
    pub(super) why: &'static str,
    pub(super) todo: &'static str,
}

impl Verdict {
    /// Every verdict, by number.
    pub const ALL: [Self; 87] = [
        Self::NotReached,
        Self::LogCannotTell,
        Self::ProvisioningFine,
        Self::OwnFileMissing,
        Self::WrongCase,
        Self::WrongFolder,
        Self::WrongEnding,
        Self::MistypedMac,
        Self::NothingToBootFrom,
        Self::Unreadable,
        Self::UnreadableOrOtherRoot,
        Self::FolderInTheWay,
        Self::NotWorldReadable,
        Self::SignedOnly,
        Self::SignatureRefused,
        Self::EncryptedMissing,
        Self::StaleTrustList,
        Self::TrustListRefused,
        Self::TrustListFromElsewhere,
        Self::ServerNotTrusted,
        Self::SignerUnknownToTvs,
        Self::CertificateNotTrusted,
        Self::OldTls,
        Self::PlainOnTlsPort,
        Self::HttpThenTftp,
        Self::ServerBusy,
        Self::RepliesLost,
        Self::GaveUpBeforeData,
        Self::PacketLoss,
        Self::TransferBroke,
        Self::AbortedByPhone,
        Self::LoadMissing,
        Self::LoadPartMissing,
        Self::LoadRefused,
        Self::HardwareNewer,
        Self::UpgradeStepMissing,
        Self::ImageMissing,
        Self::MapRuleWrong,
        Self::LocaleMissing,
        Self::DialPlanMissing,
        Self::TextFileWanted,
        Self::SecondPortMissing,
        Self::LowerCaseMac,
        Self::FileNotUsable,
        Self::UnknownElement,
        Self::SwitchValues,
        Self::NoCallServer,
        Self::DeviceUnknown,
        Self::AccessList,
        Self::NoEndpoint,
        Self::PasswordRefused,
        Self::NoAor,
        Self::NoAnswerToRegister,
        Self::NothingListens,
        Self::NetworkDrops,
        Self::Restarted,
        Self::FirmwareTooOld,
        Self::SeveralPhones,
        Self::NameNotResolved,
        Self::AbsoluteNamesOnly,
        Self::HarmlessNoise,
        Self::OneServerOnly,
        Self::OtherCopyServed,
        Self::OtherFamily,
        Self::FirmwareRunning,
        Self::FileTooLarge,
        Self::NotAPhone,
        Self::RestartedByItself,
        Self::NothingWrong,
        Self::FirmwareDamaged,
        Self::CertificateService,
        Self::WrongLoad,
        Self::PortTaken,
        Self::TooMany,
        Self::NameNotServed,
        Self::AutoRegistered,
        Self::TwoAtOneAddress,
        Self::CameAndLeft,
        Self::ProfileFailed,
        Self::AddressConflict,
        Self::ServiceAddress,
        Self::RingTones,
        Self::SecurityMode,
        Self::NoLicence,
        Self::ModelMismatch,
        Self::VpnSettings,
        Self::NoGateway,
    ];

    /// The number.
    #[must_use]
    pub fn id(self) -> u8 {
        self as u8
    }

    /// The verdict with this number.
    #[must_use]
    pub fn from_id(id: u8) -> Option<Self> {
        Self::ALL.get(usize::from(id.checked_sub(1)?)).copied()
    }

    /// The name in the table.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.words().key
    }

    /// How bad it is.
    #[must_use]
    pub fn level(self) -> Level {
        self.words().level
    }

    pub(super) fn words(self) -> &'static Words {
        static TABLE: OnceLock<Vec<Words>> = OnceLock::new();
        // A test holds the table to its verdicts; an absent row would be a nameless fault.
        static NONE: Words =
            Words { key: "", level: Level::Error, sentence: "", why: "", todo: "" };
        let table = TABLE.get_or_init(|| {
            rows(include_str!("tables/verdicts.tsv"))
                .filter_map(|[_, key, level, sentence, why, todo]| {
                    Some(Words { key, level: Level::named(level)?, sentence, why, todo })
                })
                .collect()
        });
        table.get(usize::from(self.id() - 1)).unwrap_or(&NONE)
    }
}
