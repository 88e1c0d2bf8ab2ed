//! stub
/// x
pub async fn add_default_rejection_reasons(_tx: &mut crate::tx::Tx) -> crate::http::Result<()> {
    Ok(())
}
