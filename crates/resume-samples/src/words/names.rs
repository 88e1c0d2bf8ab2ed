//! Given and family names from many places, and how they are put together.

/// Names of one place.
pub(crate) struct Culture {
    pub(crate) women: &'static [&'static str],
    pub(crate) men: &'static [&'static str],
    pub(crate) families: &'static [&'static str],
    pub(crate) order: Order,
}

/// How a name is put together.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    GivenFamily,
    FamilyGiven,
    /// Two family names.
    TwoFamilies,
    /// A name alone.
    Alone,
    /// With an initial between.
    Initial,
    /// The family name in capitals, first.
    CapitalsFirst,
}

pub(crate) const CULTURES: &[Culture] = &[
    Culture {
        women: &["Harriet", "Josephine", "Imogen", "Maeve", "Tamsin", "Beatrix"],
        men: &["Rupert", "Desmond", "Elliott", "Gareth", "Alistair", "Winston"],
        families: &["Thackeray", "Pemberton", "Ashdown", "Birtwhistle", "Hollingworth", "Quayle"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Latoya", "Savannah", "Peyton", "Charlene"],
        men: &["Marcus", "Tyrone", "Brandon", "Wyatt"],
        families: &["Whitfield", "Delacroix", "Hutchins", "McAllister", "Van Buren", "Okafor-Hughes"],
        order: Order::Initial,
    },
    Culture {
        women: &["María José", "Lucía", "Inés", "Begoña"],
        men: &["Álvaro", "Íñigo", "Joaquín", "Andrés"],
        families: &["Núñez", "de la Fuente", "Zubizarreta", "Cañizares", "Ibáñez", "Peñalver"],
        order: Order::TwoFamilies,
    },
    Culture {
        women: &["Conceição", "Inês", "Lívia", "Graça"],
        men: &["João", "Tomás", "Gonçalo", "Estêvão"],
        families: &["da Silveira", "dos Anjos", "Magalhães", "Brandão", "Simões", "e Castro"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Jörgine", "Käthe", "Anneliese", "Friederike"],
        men: &["Jürgen", "Götz", "Matthäus", "Karl-Heinz"],
        families: &["Großkreutz", "von der Heide", "Müllenhoff", "Straßburger", "zu Löwenthal", "Bärwald"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Marijke", "Saskia", "Femke"],
        men: &["Joost", "Willem", "Pieter-Jan"],
        families: &["van der Meulen", "de Graaff", "’t Hooftman", "van den Eikelboom", "ter Beek"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Anne-Sophie", "Maëlle", "Françoise", "Hélène"],
        men: &["Jean-Baptiste", "Théo", "Rémi", "François-Xavier"],
        families: &["Le Guennec", "d’Aubigné", "Lefèvre", "Beauséjour", "de Montréal", "Çelikoff"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Małgorzata", "Agnieszka", "Bożena", "Wiesława"],
        men: &["Łukasz", "Przemysław", "Zdzisław", "Michał"],
        families: &["Brzęczyk", "Wójtowicz", "Śliwiński", "Żółtak", "Gałązka", "Piątkowska"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Božena", "Kateřina", "Ľudmila", "Zdeňka"],
        men: &["Jiří", "Ondřej", "Luboš", "Řehoř"],
        families: &["Dvořáček", "Hřebíček", "Šťastný", "Kučerová", "Žďárský"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Zsófia", "Boglárka", "Piroska", "Enikő"],
        men: &["Győző", "Bálint", "Szabolcs", "Ernő"],
        families: &["Kőszegi", "Szőllősi", "Nagyvári", "Tóthfalusi", "Hegedűs"],
        order: Order::FamilyGiven,
    },
    Culture {
        women: &["Ayşegül", "Gülşen", "Çiğdem", "Işıl"],
        men: &["Oğuzhan", "Tuğrul", "İbrahim", "Çağatay"],
        families: &["Yıldızoğlu", "Kılıçarslan", "Gökçe", "Demirağ", "Şahinbaş"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Ștefania", "Ruxandra", "Mădălina"],
        men: &["Răzvan", "Țintăreanu", "Ioniță"],
        families: &["Brâncoveanu", "Stănescu", "Țurcanu", "Bălăceanu"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Åse", "Sólveig", "Þórdís", "Mætte"],
        men: &["Bjørn", "Håkon", "Søren", "Ægir"],
        families: &["Ødegård", "Lindstrøm", "Þorgeirsdóttir", "Sjöblom", "Kjærgaard"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Thị Hương", "Ngọc Ánh", "Bảo Châu"],
        men: &["Văn Đức", "Quốc Việt", "Minh Trí"],
        families: &["Nguyễn", "Trần", "Đặng", "Huỳnh"],
        order: Order::FamilyGiven,
    },
    Culture {
        women: &["Xiulan", "Yuxuan", "Meiling"],
        men: &["Haoran", "Zhiqiang", "Wenjie"],
        families: &["Ouyang", "Zheng", "Xu", "Feng", "Sima"],
        order: Order::CapitalsFirst,
    },
    Culture {
        women: &["Yūko", "Chihiro", "Kaori"],
        men: &["Ryōta", "Shin’ichi", "Daisuke"],
        families: &["Ōtsuka", "Hasegawa", "Satō", "Kudō"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Min-seo", "Ji-woo", "Soo-yeon"],
        men: &["Dong-hyun", "Sang-woo", "Jae-won"],
        families: &["Namgung", "Baek", "Ryu", "Im"],
        order: Order::FamilyGiven,
    },
    Culture {
        women: &["Lakshmi", "Padmavathi", "Anjali"],
        men: &["Venkataraman", "Harpreet", "Siddharth"],
        families: &["Subramaniam", "Chattopadhyay", "Iyer", "Dhillon"],
        order: Order::Initial,
    },
    Culture {
        women: &["Noor", "Rasha", "Fatima-Zahra"],
        men: &["Abdulrahman", "Tariq", "Yousef"],
        families: &["al-Khatib", "bin Rashid", "El-Masry", "Abu Zayd"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Adaeze", "Folásadé", "Wanjirũ", "Thandeka"],
        men: &["Chukwuemeka", "Olúwáṣeun", "Kwabena", "Sipho"],
        families: &["Adébáyò", "Nwachukwu", "Mwangi", "Dlamini", "Asante"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Siobhán", "Gráinne", "Aoife"],
        men: &["Pádraig", "Oisín", "Cillian"],
        families: &["O’Shaughnessy", "Ní Dhomhnaill", "Mac Giolla Phádraig", "Ó Briain"],
        order: Order::GivenFamily,
    },
    Culture {
        women: &["Sukmawati", "Wulandari"],
        men: &["Suharyanto", "Prasetyo"],
        families: &["Suharyanto"],
        order: Order::Alone,
    },
    Culture {
        women: &["Eleftheria", "Kyriaki", "Zinaida"],
        men: &["Athanasios", "Spyridon", "Vsevolod"],
        families: &["Papakonstantinou", "Theodoridis", "Shcherbakov", "Kovalenko-Hrytsenko"],
        order: Order::GivenFamily,
    },
];

/// The name in letters that every mail server takes.
pub(crate) fn plain(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        match base(letter) {
            Some(letters) => out.push_str(letters),
            None if letter.is_ascii() => out.push(letter),
            None => {}
        }
    }
    out
}

/// What is left of a letter without its marks.
pub(crate) fn base(letter: char) -> Option<&'static str> {
    const BASES: &[(&str, &str)] = &[
        ("ÁÀÂÄÃĄĀĂẢẠẤẦẬ", "A"),
        ("áàâäãąāăảạấầậặ", "a"),
        ("ÅÆ", "A"),
        ("åæ", "a"),
        ("ÇČĆ", "C"),
        ("çčć", "c"),
        ("ĎĐÐ", "D"),
        ("ďđð", "d"),
        ("ÉÈÊËĚĘĒỆỄ", "E"),
        ("éèêëěęēệễ", "e"),
        ("ĞĢ", "G"),
        ("ğģ", "g"),
        ("ÍÌÎÏİỊ", "I"),
        ("íìîïıịĩ", "i"),
        ("ŁĽ", "L"),
        ("łľ", "l"),
        ("ÑŇŃ", "N"),
        ("ñňń", "n"),
        ("ÓÒÔÖÕŐŌØỌ", "O"),
        ("óòôöõőōøọốơ", "o"),
        ("Ř", "R"),
        ("ř", "r"),
        ("ŠŚŞȘṢ", "S"),
        ("šśşșṣ", "s"),
        ("ŤȚ", "T"),
        ("ťț", "t"),
        ("ÚÙÛÜŰŪŨ", "U"),
        ("úùûüűūũưứỳ", "u"),
        ("Ý", "Y"),
        ("ý", "y"),
        ("ŽŻŹ", "Z"),
        ("žżź", "z"),
        ("Þ", "Th"),
        ("þ", "th"),
        ("ß", "ss"),
        ("’", ""),
    ];
    BASES.iter().find(|(letters, _)| letters.contains(letter)).map(|(_, base)| *base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_form_in_plain_letters() {
        for culture in CULTURES {
            for name in culture.women.iter().chain(culture.men).chain(culture.families) {
                for letter in name.chars().filter(|letter| !letter.is_ascii()) {
                    assert!(base(letter).is_some(), "{letter} in {name}");
                }
            }
        }
    }
}
