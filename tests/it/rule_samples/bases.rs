//! Files in order, for samples to spoil, and the places where they do.

/// A SIP phone in order: two lines, a busy lamp, one call manager.
pub(super) const SIP: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<device>
  <deviceProtocol>SIP</deviceProtocol>
  <sshUserId>admin</sshUserId>
  <sshPassword>Vt3kq9wPz</sshPassword>
  <devicePool>
    <dateTimeSetting>
      <dateTemplate>D/M/Y</dateTemplate>
      <timeZone>GMT Standard/Daylight Time</timeZone>
      <ntps>
        <ntp>
          <name>192.0.2.123</name>
          <ntpMode>unicast</ntpMode>
        </ntp>
      </ntps>
    </dateTimeSetting>
    <callManagerGroup>
      <members>
        <member priority="0">
          <callManager>
            <ports>
              <sipPort>5060</sipPort>
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
    <sipStack>
      <timerRegisterExpires>3600</timerRegisterExpires>
      <timerRegisterDelta>5</timerRegisterDelta>
    </sipStack>
    <preferredCodec>g722</preferredCodec>
    <alwaysUsePrimeLine>false</alwaysUsePrimeLine>
    <phoneLabel>Reception</phoneLabel>
    <startMediaPort>16384</startMediaPort>
    <stopMediaPort>32766</stopMediaPort>
    <sipLines>
      <line button="1" lineIndex="1">
        <featureID>9</featureID>
        <featureLabel>2001</featureLabel>
        <proxy>USECALLMANAGER</proxy>
        <port>5060</port>
        <name>2001</name>
        <authName>2001</authName>
        <authPassword>Kx7pq2mT</authPassword>
        <contact>2001</contact>
        <maxNumCalls>4</maxNumCalls>
        <busyTrigger>2</busyTrigger>
      </line>
      <line button="2" lineIndex="2">
        <featureID>9</featureID>
        <featureLabel>2002</featureLabel>
        <proxy>USECALLMANAGER</proxy>
        <name>2002</name>
      </line>
      <line button="3">
        <featureID>21</featureID>
        <featureLabel>Porter</featureLabel>
        <speedDialNumber>2003</speedDialNumber>
        <featureOptionMask>1</featureOptionMask>
      </line>
    </sipLines>
  </sipProfile>
  <commonProfile>
    <phonePassword></phonePassword>
  </commonProfile>
  <loadInformation>SIP75.9-4-2SR4-3S</loadInformation>
  <vendorConfig>
    <webAccess>1</webAccess>
    <sshAccess>1</sshAccess>
  </vendorConfig>
  <userLocale>
    <name>English_United_States</name>
    <langCode>en_US</langCode>
  </userLocale>
  <networkLocale>United_States</networkLocale>
  <networkLocaleInfo>
    <name>United_States</name>
  </networkLocaleInfo>
  <deviceSecurityMode>1</deviceSecurityMode>
  <transportLayerProtocol>1</transportLayerProtocol>
</device>
"#;

pub(super) const SCCP: &str = r#"<device>
  <deviceProtocol>SCCP</deviceProtocol>
  <devicePool>
    <callManagerGroup>
      <members>
        <member priority="0">
          <callManager>
            <ports>
              <ethernetPhonePort>2000</ethernetPhonePort>
            </ports>
            <processNodeName>pbx.example.net</processNodeName>
          </callManager>
        </member>
      </members>
    </callManagerGroup>
  </devicePool>
  <loadInformation>SCCP45.9-4-2SR4-3S</loadInformation>
</device>
"#;

pub(super) const DEFAULT: &str = r#"<Default>
  <loadInformation434 model="Cisco 7942">SIP42.9-4-2SR3-1S</loadInformation434>
  <loadInformation435 model="Cisco 7945">SIP45.9-4-2SR4-3S</loadInformation435>
</Default>
"#;

pub(super) const PROFILE: &str = r#"<flat-profile>
  <Admin_Password ua="na">Wn4tz8cR</Admin_Password>
  <Enable_Web_Server ua="na">Yes</Enable_Web_Server>
  <Connection_Type ua="rw">DHCP</Connection_Type>
  <Enable_VLAN ua="rw">No</Enable_VLAN>
  <VLAN_ID ua="rw">1</VLAN_ID>
  <Resync_At__HHmm_ ua="na">0330</Resync_At__HHmm_>
  <RTP_Port_Min ua="na">16384</RTP_Port_Min>
  <RTP_Port_Max ua="na">16482</RTP_Port_Max>
  <Proxy_1_ ua="na">pbx.example.net</Proxy_1_>
  <User_ID_1_ ua="na">2001</User_ID_1_>
  <Password_1_ ua="na">Kx7pq2mT</Password_1_>
  <Extension_2_ ua="na">Disabled</Extension_2_>
  <Extended_Function_2_ ua="na">fnc=sd+blf;sub=2002@$PROXY</Extended_Function_2_>
</flat-profile>
"#;

pub(super) const TEXT: &str = "image_version: P0S3-8-12-00\nproxy1_address: pbx.example.net\nproxy_register: 1\nline1_name: 2001\nline1_authname: 2001\nline1_password: Kx7pq2mT\ntelnet_level: 0\nnat_enable: 1\nnat_address: 192.0.2.7\nstart_media_port: 16384\nend_media_port: 32766\n";

/// The second key as another one.
pub(super) const SECOND: &str =
    "<featureID>9</featureID>\n        <featureLabel>2002</featureLabel>";
pub(super) const END: &str = "</device>";
pub(super) const VENDOR: &str = "<vendorConfig>";
pub(super) const MEMBERS: &str = "</members>\n    </callManagerGroup>";
pub(super) const TWIN: &str = "<member priority=\"1\"><callManager><ports><sipPort>5060</sipPort></ports><processNodeName>pbx2.example.net</processNodeName></callManager></member></members>\n    </callManagerGroup>";
