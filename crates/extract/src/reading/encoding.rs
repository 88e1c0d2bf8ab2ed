//! Bytes as text, whatever wrote them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How far into a file the encoding is guessed from.
const SAMPLE: usize = 64 * 1024;

/// Decodes by the byte order mark, as UTF-16 if every other byte is zero, as UTF-8 if it is that, and else by what the
/// bytes look like.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return as_text(encoding, &bytes[length..]);
    }
    if let Some(encoding) = utf_16(sample) {
        return as_text(encoding, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => as_text(guess(sample, error.valid_up_to()), bytes),
    }
}

/// Text in an encoding that is known; what is no character becomes U+FFFD.
pub(crate) fn as_text(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// UTF-16 without a mark: most text in it has many characters below U+0100, whose upper byte is zero.
fn utf_16(sample: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = sample.len() / 2;
    let is_upper = |many: usize, few: usize| many * 4 > pairs && few * 20 <= pairs && pairs > 1;
    if is_upper(odd, even) {
        Some(UTF_16LE)
    } else if is_upper(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The encoding that the bytes look like. A UTF-8 file with a few bytes that are wrong stays UTF-8.
fn guess(sample: &[u8], valid: usize) -> &'static Encoding {
    let is_mostly_utf_8 = || {
        let text = String::from_utf8_lossy(sample);
        let wrong = text.chars().filter(|char| *char == '\u{fffd}').count();
        let right = text.chars().filter(|char| !char.is_ascii() && *char != '\u{fffd}').count();
        right > 20 * wrong
    };
    if valid > 0 && is_mostly_utf_8() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    if mixes_scripts(&guessed.decode_without_bom_handling(sample).0) { WINDOWS_1252 } else { guessed }
}

/// Letters of other scripts stand in Latin words rather than in words of their own: the encoding was told by a few letters with
/// accents, as a name has them, and it was the wrong one.
fn mixes_scripts(text: &str) -> bool {
    let is_other =
        |char: char| char.is_alphabetic() && char > '\u{24f}' && !('\u{1e00}'..='\u{1eff}').contains(&char);
    let (mut mixed, mut own) = (0, 0);
    for word in text.split(|char: char| !char.is_alphanumeric()) {
        let others = word.chars().filter(|char| is_other(*char)).count();
        if others > 0 && word.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
            mixed += 1;
        } else if others > 1 {
            own += 1;
        }
    }
    mixed > own
}

#[cfg(test)]
mod tests {
    use encoding_rs::*;

    use super::*;

    #[test]
    fn common_encodings_are_told_from_one_another() {
        let cases = [
            (
                WINDOWS_1252,
                "Größe und Straße: Projektleitung für “Käufer” bei Müller & Söhne, 5 € günstiger.",
            ),
            (
                WINDOWS_1250,
                "Doświadczenie: programista w zespole płatności, Łódź. Znajomość języków: angielski, niemiecki.",
            ),
            (WINDOWS_1251, "Опыт работы: инженер по разработке серверного программного обеспечения, Москва."),
            (SHIFT_JIS, "職務経歴書 ソフトウェアエンジニアとして決済サービスを開発しました。"),
            (EUC_KR, "경력: 결제 서비스를 개발한 백엔드 엔지니어입니다. 서울에서 근무했습니다."),
            (GB18030, "工作经历：负责支付服务的后端开发工程师，熟悉分布式系统。"),
            (BIG5, "工作經歷：負責支付服務的後端開發工程師，熟悉分散式系統。"),
        ];
        for (encoding, text) in cases {
            let bytes = encoding.encode(text).0;
            assert_eq!(decode(&bytes), text, "{}", encoding.name());
        }
    }

    #[test]
    fn a_name_with_accents_makes_no_other_script_of_what_is_written_in_latin() {
        let rest = "Address: Chicago, Illinois\r\nBelmarrow Instruments\r\nSr. Android Engineer | Sept. 2023–present\r\n• \
                    Connected Kotlin with Photoshop\r\n• Wrote 34,100 automated checks\r\nMaster of Arts, July 2003–June 2005\r\n";
        for name in ["Lucía Núñez Ibáñez", "François-Xavier Beauséjour", "Åse Sjöblom", "Jane Roe"] {
            let text = format!("{name}\r\n{rest}");
            assert_eq!(decode(&WINDOWS_1252.encode(&text).0), text, "{name}");
        }
    }

    #[test]
    fn unicode_is_told_with_and_without_a_mark() {
        let text = "Zoë, backend – 5 €\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little), text);
        assert_eq!(decode(&big), text);
        assert_eq!(decode(&[b"\xff\xfe", little.as_slice()].concat()), text);
        assert_eq!(decode(&[b"\xfe\xff", big.as_slice()].concat()), text);
        assert_eq!(decode(&["\u{feff}".as_bytes(), text.as_bytes()].concat()), text);
        assert_eq!(decode(b""), "");
        assert_eq!(decode(b"\0"), "\0");
    }

    #[test]
    fn a_wrong_byte_does_not_make_another_encoding_of_utf_8() {
        let mut bytes = "Größe, Übung, Käufer, Straße. ".repeat(10).into_bytes();
        bytes.push(0xff);
        assert!(decode(&bytes).starts_with("Größe"));
    }
}
