//! Who may read a guide and who may edit it, by role inside the organization.

use crate::scope::Role;

/// Who writes guides. Nobody else can be made an editor.
pub(in crate::guides) const AUTHORS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager];

/// The roles that a guide is for. Admins keep both, and whoever edits also reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// Who reads it, in the order of the roles.
    pub readers: Vec<Role>,
    /// Who edits it, in the order of the roles.
    pub editors: Vec<Role>,
}

impl Default for Sharing {
    /// A guide that nobody has shared otherwise: everybody reads, authors edit.
    fn default() -> Self {
        Self { readers: Role::ALL.to_vec(), editors: AUTHORS.to_vec() }
    }
}

impl Sharing {
    /// For these readers and editors, and for admins.
    pub fn new(readers: &[Role], editors: &[Role]) -> Self {
        let edits = |role: &Role| *role == Role::Admin || editors.contains(role);
        Self {
            readers: Role::ALL.into_iter().filter(|role| edits(role) || readers.contains(role)).collect(),
            editors: Role::ALL.into_iter().filter(edits).collect(),
        }
    }

    /// Whether somebody with these roles reads it.
    pub fn reads(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.readers.contains(role))
    }

    /// Whether somebody with these roles edits it.
    pub fn edits(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.editors.contains(role))
    }

    /// The sharing of a copy: whoever made it edits it.
    #[must_use]
    pub fn copied_by(&self, roles: &[Role]) -> Self {
        let mine = roles.iter().filter(|role| AUTHORS.contains(role));
        let editors: Vec<Role> = self.editors.iter().chain(mine).copied().collect();
        Self::new(&self.readers, &editors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guide_is_for_everybody_until_it_is_shared_otherwise() {
        let sharing = Sharing::default();
        for role in Role::ALL {
            assert!(sharing.reads(&[role]));
            assert_eq!(sharing.edits(&[role]), AUTHORS.contains(&role));
        }
        assert!(!sharing.reads(&[]) && !sharing.edits(&[]));
    }

    #[test]
    fn admins_keep_both_and_editors_read() {
        let sharing = Sharing::new(&[Role::Observer, Role::Observer], &[Role::Recruiter]);
        assert_eq!(sharing.readers, [Role::Admin, Role::Recruiter, Role::Observer]);
        assert_eq!(sharing.editors, [Role::Admin, Role::Recruiter]);
        assert!(!sharing.reads(&[Role::Interviewer]));
        assert!(sharing.reads(&[Role::Interviewer, Role::Observer]));
        assert!(!sharing.edits(&[Role::Observer]));
        assert_eq!(Sharing::new(&[], &[]).readers, [Role::Admin]);
    }

    #[test]
    fn whoever_copies_a_guide_edits_the_copy() {
        let sharing = Sharing::new(&[Role::HiringManager, Role::Observer], &[]);
        let copied = sharing.copied_by(&[Role::HiringManager, Role::Interviewer]);
        assert_eq!(copied.editors, [Role::Admin, Role::HiringManager]);
        assert_eq!(copied.readers, sharing.readers, "and nobody else reads it");
    }
}
