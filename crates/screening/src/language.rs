//! Which language a text is in, as far as it matters: English is understood here, and what is surely in another language
//! is said to be so instead of being ranked low.

/// How many words are looked at.
const ENOUGH: usize = 3000;
/// Fewer words than this tell nothing.
const FEWEST: usize = 40;

/// The English name of the language that a text is in, if that is surely not English. Short and mixed texts, and languages
/// that are not known here, give none.
pub fn unsupported(text: &str) -> Option<&'static str> {
    let text = text.get(..text.floor_char_boundary(200_000)).unwrap_or(text);
    let script = foreign_script(text);
    let mut words = 0_usize;
    let mut counts = [0_usize; LANGUAGES.len()];
    let mut english = 0_usize;
    for word in text.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty()).take(ENOUGH) {
        words += 1;
        if word.len() > 16 {
            continue;
        }
        let lower = word.to_lowercase();
        english += usize::from(ENGLISH.binary_search(&lower.as_str()).is_ok());
        for (count, (_, list)) in counts.iter_mut().zip(LANGUAGES) {
            *count += usize::from(list.contains(&lower.as_str()));
        }
    }
    if let Some(language) = script.filter(|_| english * 20 < words.max(1)) {
        return Some(language);
    }
    let (best, most) =
        counts.iter().enumerate().max_by_key(|(index, count)| (**count, std::cmp::Reverse(*index)))?;
    // Function words are a quarter or more of prose, and less of a resume with its names and lists.
    let sure = words >= FEWEST && *most * 20 >= words && *most >= 8 && *most >= english * 3;
    sure.then(|| LANGUAGES[best].0)
}

/// A language with a script of its own, if most letters are of it.
fn foreign_script(text: &str) -> Option<&'static str> {
    let mut counts = [0_usize; SCRIPTS.len()];
    let (mut letters, mut ukrainian) = (0_usize, 0_usize);
    for char in text.chars().filter(|char| char.is_alphabetic()).take(ENOUGH * 6) {
        letters += 1;
        ukrainian += usize::from(matches!(char, 'і' | 'ї' | 'є' | 'ґ'));
        if char > '\u{24f}'
            && let Some(index) = SCRIPTS.iter().position(|(_, range)| range.contains(&char))
        {
            counts[index] += 1;
        }
    }
    let kana = counts[0];
    let (best, most) =
        counts.iter().enumerate().max_by_key(|(index, count)| (**count, std::cmp::Reverse(*index)))?;
    if letters < 60 || *most * 2 < letters {
        // Japanese is written in two scripts, one of them the Chinese.
        let both = kana + counts[1];
        return (letters >= 60 && both * 2 >= letters && kana * 10 >= both).then_some("Japanese");
    }
    Some(match SCRIPTS[best].0 {
        "Chinese" if kana * 10 >= *most => "Japanese",
        "Russian" if ukrainian * 30 >= *most => "Ukrainian",
        language => language,
    })
}

const SCRIPTS: [(&str, std::ops::RangeInclusive<char>); 14] = [
    ("Japanese", '\u{3040}'..='\u{30ff}'),
    ("Chinese", '\u{4e00}'..='\u{9fff}'),
    ("Korean", '\u{ac00}'..='\u{d7af}'),
    ("Russian", '\u{400}'..='\u{4ff}'),
    ("Greek", '\u{370}'..='\u{3ff}'),
    ("Hebrew", '\u{590}'..='\u{5ff}'),
    ("Arabic", '\u{600}'..='\u{6ff}'),
    ("Hindi", '\u{900}'..='\u{97f}'),
    ("Bengali", '\u{980}'..='\u{9ff}'),
    ("Tamil", '\u{b80}'..='\u{bff}'),
    ("Telugu", '\u{c00}'..='\u{c7f}'),
    ("Thai", '\u{e00}'..='\u{e7f}'),
    ("Georgian", '\u{10a0}'..='\u{10ff}'),
    ("Armenian", '\u{530}'..='\u{58f}'),
];

#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "a", "all", "also", "an", "and", "are", "as", "at", "be", "been", "between", "by", "company", "design",
    "development", "education", "experience", "for", "from", "had", "has", "have", "in", "into", "is",
    "languages", "new", "of", "on", "or", "our", "over", "responsible", "skills", "such", "team", "that",
    "the", "their", "this", "through", "to", "university", "using", "was", "well", "were", "where", "which",
    "while", "with", "within", "work", "worked", "working", "years",
];

/// Frequent words that English does not have, by language.
const LANGUAGES: [(&str, &[&str]); 14] = [
    (
        "German",
        &[
            "und",
            "der",
            "die",
            "das",
            "von",
            "mit",
            "für",
            "auf",
            "bei",
            "im",
            "zur",
            "zum",
            "des",
            "den",
            "dem",
            "sowie",
            "als",
            "eine",
            "einer",
            "nicht",
            "ich",
            "ist",
            "bis",
            "durch",
            "über",
            "kenntnisse",
            "berufserfahrung",
        ],
    ),
    (
        "French",
        &[
            "et",
            "les",
            "des",
            "du",
            "pour",
            "dans",
            "une",
            "sur",
            "avec",
            "par",
            "aux",
            "au",
            "est",
            "le",
            "la",
            "de",
            "en",
            "mise",
            "ainsi",
            "chez",
            "gestion",
            "compétences",
            "développement",
            "depuis",
            "que",
        ],
    ),
    (
        "Spanish",
        &[
            "y",
            "el",
            "los",
            "las",
            "del",
            "para",
            "con",
            "una",
            "por",
            "en",
            "de",
            "la",
            "que",
            "como",
            "desde",
            "experiencia",
            "gestión",
            "desarrollo",
            "habilidades",
            "educación",
            "universidad",
            "más",
            "años",
            "su",
        ],
    ),
    (
        "Portuguese",
        &[
            "e",
            "os",
            "das",
            "dos",
            "da",
            "do",
            "para",
            "com",
            "uma",
            "um",
            "em",
            "na",
            "no",
            "de",
            "que",
            "não",
            "experiência",
            "gestão",
            "desenvolvimento",
            "formação",
            "universidade",
            "desde",
            "ao",
            "pela",
        ],
    ),
    (
        "Italian",
        &[
            "e",
            "di",
            "il",
            "per",
            "con",
            "una",
            "del",
            "della",
            "dei",
            "delle",
            "nel",
            "nella",
            "che",
            "alla",
            "gli",
            "sono",
            "esperienza",
            "gestione",
            "sviluppo",
            "presso",
            "competenze",
            "da",
            "al",
        ],
    ),
    (
        "Dutch",
        &[
            "en",
            "het",
            "een",
            "van",
            "voor",
            "met",
            "op",
            "bij",
            "de",
            "aan",
            "naar",
            "door",
            "ook",
            "zijn",
            "tot",
            "werkzaamheden",
            "ervaring",
            "ik",
            "als",
            "opleiding",
            "vaardigheden",
            "te",
            "niet",
            "uit",
        ],
    ),
    (
        "Polish",
        &[
            "i",
            "w",
            "z",
            "na",
            "do",
            "oraz",
            "dla",
            "od",
            "przez",
            "się",
            "jest",
            "nie",
            "po",
            "przy",
            "jako",
            "doświadczenie",
            "umiejętności",
            "wykształcenie",
            "zarządzanie",
            "ze",
            "w",
            "język",
            "pracy",
        ],
    ),
    (
        "Czech",
        &[
            "a",
            "v",
            "na",
            "pro",
            "se",
            "ve",
            "od",
            "do",
            "jako",
            "nebo",
            "při",
            "pracovní",
            "zkušenosti",
            "vzdělání",
            "dovednosti",
            "jsem",
            "byl",
            "které",
            "práce",
            "jazyk",
        ],
    ),
    (
        "Swedish",
        &[
            "och",
            "att",
            "av",
            "för",
            "med",
            "på",
            "som",
            "till",
            "en",
            "är",
            "inom",
            "jag",
            "den",
            "det",
            "ett",
            "från",
            "har",
            "erfarenhet",
            "utbildning",
            "samt",
        ],
    ),
    (
        "Danish or Norwegian",
        &[
            "og",
            "at",
            "af",
            "av",
            "for",
            "med",
            "på",
            "som",
            "til",
            "er",
            "en",
            "et",
            "jeg",
            "den",
            "det",
            "fra",
            "har",
            "erfaring",
            "uddannelse",
            "utdanning",
            "ved",
            "samt",
        ],
    ),
    (
        "Finnish",
        &[
            "ja",
            "on",
            "ei",
            "sekä",
            "kanssa",
            "työkokemus",
            "koulutus",
            "olen",
            "että",
            "myös",
            "oli",
            "mukaan",
            "kielitaito",
            "vuotta",
            "osaaminen",
        ],
    ),
    (
        "Hungarian",
        &[
            "és",
            "a",
            "az",
            "egy",
            "hogy",
            "nem",
            "való",
            "mint",
            "vagy",
            "tapasztalat",
            "végzettség",
            "nyelv",
            "munka",
            "ismeretek",
            "voltam",
        ],
    ),
    (
        "Romanian",
        &[
            "și",
            "şi",
            "de",
            "la",
            "în",
            "pentru",
            "cu",
            "din",
            "pe",
            "experiență",
            "educație",
            "care",
            "prin",
            "sau",
            "este",
            "limba",
            "al",
            "ale",
        ],
    ),
    (
        "Turkish",
        &[
            "ve",
            "bir",
            "ile",
            "için",
            "olarak",
            "bu",
            "da",
            "de",
            "deneyim",
            "eğitim",
            "iş",
            "üniversitesi",
            "yıl",
            "olan",
            "beceriler",
            "çok",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_english_is_sorted() {
        assert!(ENGLISH.is_sorted());
    }

    #[test]
    fn english_is_supported_and_so_is_what_cannot_be_told() {
        let english = "Designed and built the billing service of the company, and worked with a team of five on its migration to the cloud. ";
        for text in [
            "",
            "Jane Roe",
            "Java Python Kubernetes",
            &english.repeat(5),
            &format!(
                "Ingénieure de données chez Société Générale de Banque, Université de Lyon\n{}",
                english.repeat(4)
            ),
            "Entwicklung und Betrieb der Plattform",
            &"Kubernetes Terraform PostgreSQL Kafka Redis Docker ".repeat(30),
            &format!("山田 太郎 {}", english.repeat(4)),
        ] {
            assert_eq!(unsupported(text), None, "{text}");
        }
    }

    #[test]
    fn other_languages_are_named() {
        for (text, language) in [
            (
                "Entwicklung und Betrieb der Plattform für die Abrechnung mit einem Team von fünf Personen sowie Einführung von Tests bei der Migration auf die Cloud. ",
                "German",
            ),
            (
                "Conception et développement de la plateforme de facturation avec une équipe de cinq personnes dans le cadre de la migration des services pour les clients. ",
                "French",
            ),
            (
                "Diseño y desarrollo de la plataforma de facturación con un equipo de cinco personas para la migración de los servicios de la empresa en la nube. ",
                "Spanish",
            ),
            (
                "Desenvolvimento da plataforma de faturamento com uma equipe de cinco pessoas para a migração dos serviços da empresa em nuvem e não só. ",
                "Portuguese",
            ),
            (
                "Sviluppo della piattaforma di fatturazione con una squadra di cinque persone per la migrazione dei servizi della società nel cloud. ",
                "Italian",
            ),
            (
                "Ontwikkeling van het platform voor facturatie met een team van vijf personen en de migratie van de diensten naar de cloud bij het bedrijf. ",
                "Dutch",
            ),
            (
                "Projektowanie i rozwój platformy do rozliczeń oraz praca w zespole pięciu osób przy migracji usług do chmury dla klientów z branży. ",
                "Polish",
            ),
            (
                "Utveckling av plattformen för fakturering med ett team på fem personer och ansvar för migrering till molnet som en del av det. ",
                "Swedish",
            ),
            (
                "Разработка платформы для выставления счетов в команде из пяти человек и перенос сервисов в облако для клиентов компании. ",
                "Russian",
            ),
            (
                "Розробка платформи для виставлення рахунків у команді з п'яти осіб і перенесення сервісів у хмару для клієнтів компанії. ",
                "Ukrainian",
            ),
            (
                "负责公司计费平台的设计与开发，带领五人团队完成服务向云端的迁移，并编写测试与文档，改进持续集成流程。",
                "Chinese",
            ),
            (
                "請求プラットフォームの設計と開発を担当し、五人のチームでサービスをクラウドへ移行しました。テストも書きました。",
                "Japanese",
            ),
            (
                "다섯 명으로 구성된 팀에서 청구 플랫폼을 설계하고 개발했으며 서비스를 클라우드로 이전했습니다. 테스트도 작성했습니다.",
                "Korean",
            ),
            (
                "تصميم وتطوير منصة الفوترة مع فريق من خمسة أشخاص ونقل الخدمات إلى السحابة لعملاء الشركة وكتابة الاختبارات. ",
                "Arabic",
            ),
            (
                "Σχεδιασμός και ανάπτυξη της πλατφόρμας τιμολόγησης με ομάδα πέντε ατόμων και μεταφορά υπηρεσιών στο νέφος. ",
                "Greek",
            ),
        ] {
            assert_eq!(unsupported(&text.repeat(4)), Some(language), "{text}");
        }
    }
}
