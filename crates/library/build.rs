//! Has the library embedded anew when a file of it is added or changed.

fn main() {
    println!("cargo::rerun-if-changed=../../library");
    println!("cargo::rerun-if-changed=../../guides");
}
