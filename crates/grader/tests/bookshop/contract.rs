//! The contract of a bookshop in its style.

use super::{Bookshop, Style};

impl Bookshop {
    /// The contract that fits.
    pub(crate) fn contract(style: Style) -> String {
        let create = if style.nested { "create_path = \"/authors/${author}/books\"" } else { "" };
        let author = if style.nested { "" } else { ", author_id = \"${author}\"" };
        let parent =
            if style.nested { "nested_path = \"/authors/${author}/books\"" } else { "field = \"author_id\"" };
        let paging = if style.cursor { "cursor = \"after\"" } else { "page = \"page\"" };
        let sku = if style.numbered { "9_780_441_013_593" } else { "\"S{n}\"" };
        let slash = if style.slashed { "item_path = \"/books/{id}/\"\n" } else { "" };
        let key = if style.keyed { "id_field = \"sku\"\n" } else { "" };
        let sort = match style {
            Style { ordered: true, .. } => ["order=asc", "order=desc"],
            Style { arrival: true, .. } => ["desc=false", "desc=true"],
            _ => ["sort=title", "sort=-title"],
        };
        let list = format!(
            "[list]\nsize = \"limit\"\n{paging}\nsort_asc = \"{}\"\nsort_desc = \"{}\"\n",
            sort[0], sort[1]
        );
        let format = if style.form { "form" } else { "json" };
        let auth = format!(
            "[auth]\nregister = \"/register\"\nlogin = \"/login\"\nformat = \"{format}\"\ntoken = \"token\"\nownership = true\npublic_read = {}\n\
             [[auth.users]]\nlogin = {{ username = \"ann{{n}}\", password = \"Correct-Horse-1\" }}\n\
             [[auth.users]]\nlogin = {{ username = \"bob{{n}}\", password = \"Battery-Staple-2\" }}\n",
            style.public
        );
        let list = if style.whole { String::new() } else { list };
        let auth = if style.open { String::new() } else { auth };
        format!(
            "[resource]\npath = \"/books\"\n{create}\n{slash}{key}body = {{ title = \"Dune {{n}}\", sku = {sku}, price = 9.5, published = \"1965-08-01\"{author} }}\n\
             required = [\"title\", \"sku\", \"price\"]\nunique = [\"sku\"]\nnon_negative = [\"price\"]\n\
             [[prepare]]\nname = \"author\"\npath = \"/authors\"\nbody = {{ name = \"Ann\" }}\n\
             [relationship]\n{parent}\nexpand = \"/authors/${{author}}/books\"\n\
             {list}{auth}"
        )
    }
}
