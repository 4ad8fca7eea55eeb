//! Device files of any size, for measuring.

/// A SIP device file of about this many bytes: the same line again and again, with other names.
pub fn device_file(bytes: usize) -> String {
    let mut file = String::from(HEAD);
    let mut number = 0;
    while file.len() + LINE.len() + TAIL.len() < bytes {
        number += 1;
        let line = LINE.replace("{n}", &number.to_string());
        file.push_str(&line.replace("{extension}", &(20_000 + number).to_string()));
    }
    file.push_str(TAIL);
    file
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<device>
  <deviceProtocol>SIP</deviceProtocol>
  <sshUserId>admin</sshUserId>
  <devicePool>
    <dateTimeSetting>
      <dateTemplate>D.M.Y</dateTemplate>
      <timeZone>W. Europe Standard/Daylight Time</timeZone>
      <ntps>
        <ntp>
          <name>ntp.example.net</name>
          <ntpMode>Unicast</ntpMode>
        </ntp>
      </ntps>
    </dateTimeSetting>
    <callManagerGroup>
      <members>
        <member priority="0">
          <callManager>
            <ports>
              <ethernetPhonePort>2000</ethernetPhonePort>
              <sipPort>5060</sipPort>
              <securedSipPort>5061</securedSipPort>
            </ports>
            <processNodeName>pbx.example.net</processNodeName>
          </callManager>
        </member>
      </members>
    </callManagerGroup>
  </devicePool>
  <sipProfile>
    <sipProxies>
      <registerWithProxy>true</registerWithProxy>
    </sipProxies>
    <phoneLabel>Example &amp; Sons</phoneLabel>
    <sipLines>
"#;

const LINE: &str = r#"      <line button="{n}">
        <featureID>9</featureID>
        <featureLabel>Desk {n}</featureLabel>
        <proxy>USECALLMANAGER</proxy>
        <port>5060</port>
        <name>{extension}</name>
        <displayName>Desk {n} &amp; post</displayName>
        <autoAnswer>
          <autoAnswerEnabled>2</autoAnswerEnabled>
        </autoAnswer>
        <callWaiting>3</callWaiting>
        <authName>{extension}</authName>
        <authPassword>example-{n}</authPassword>
        <sharedLine>false</sharedLine>
        <messageWaitingLampPolicy>1</messageWaitingLampPolicy>
        <messagesNumber>*97</messagesNumber>
        <ringSettingIdle>4</ringSettingIdle>
        <ringSettingActive>5</ringSettingActive>
        <contact>{extension}</contact>
        <forwardCallInfoDisplay>
          <callerName>true</callerName>
          <callerNumber>true</callerNumber>
          <redirectedNumber>false</redirectedNumber>
          <dialedNumber>true</dialedNumber>
        </forwardCallInfoDisplay>
      </line>
"#;

const TAIL: &str = r#"    </sipLines>
    <dialTemplate>dialplan.xml</dialTemplate>
  </sipProfile>
  <loadInformation>SIP45.9-4-2SR3-1S</loadInformation>
  <userLocale>
    <name>English_United_States</name>
    <langCode>en_US</langCode>
  </userLocale>
  <deviceSecurityMode>1</deviceSecurityMode>
</device>
"#;

#[cfg(test)]
mod tests {
    use super::device_file;

    #[test]
    fn the_size_is_about_the_one_asked_for() {
        for bytes in [10_000, 200_000] {
            let file = device_file(bytes);
            assert!(file.len() <= bytes && bytes - file.len() < 2_000, "{}", file.len());
            let lines = file.matches("<line button=").count();
            assert_eq!(file.matches("</line>").count(), lines);
            assert!(file.contains(&format!("<line button=\"{lines}\">")));
        }
    }
}
