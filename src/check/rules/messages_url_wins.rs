//! `messages-url-wins`: an address for messages makes the voicemail numbers useless.

use crate::check::Cause;
use crate::check::report::Report;
use crate::check::survey::Survey;

pub(in crate::check) fn check(survey: &Survey<'_>, report: &mut Report<'_>) {
    let Some((id, _)) = survey.filled("messagesURL").or_else(|| survey.filled("secureMessagesURL"))
    else {
        return;
    };
    if survey.filled("sipProfile/sipLines/line/messagesNumber").is_some() {
        report.hint(survey.at(id), Cause::MessagesUrlWins);
    }
}
