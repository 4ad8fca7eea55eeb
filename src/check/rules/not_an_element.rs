//! `not-an-element`: a name that phones are not known to read.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    for path in MADE_UP {
        if let Some(id) = survey.first(path) {
            let name = path.rsplit('/').next().unwrap_or(path);
            report.hint(survey.at(id), Cause::NotAnElement(name));
        }
    }
}

/// Met in single hand-made files, and in no list of what phones read.
const MADE_UP: [&str; 18] = [
    "devicePool/cdpEnabled",
    "devicePool/lldpEnabled",
    "cdpEnabled",
    "lldpEnabled",
    "security",
    "capf",
    "tftpServer1",
    "tftpServer2",
    "phoneFeatureList",
    "softkeyTemplate",
    "devicePool/dateTimeSetting/timeTemplate",
    "sipProfile/codecPreferenceList",
    "lines",
    "services",
    "messagesNumber",
    "sipProfile/sipCallFeatures/AdvanceAdhocConference",
    "sipProfile/sipLines/line/forwardAllDestination",
    "sipProfile/sipLines/line/forwardBusyDestination",
];
