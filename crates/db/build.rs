//! A new migration is a new file, which the macro that reads the folder cannot see by itself.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
