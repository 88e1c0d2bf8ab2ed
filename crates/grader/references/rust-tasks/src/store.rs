//! Projects and tasks in memory. Whoever holds it behind a lock sees its rules kept: ids are not used twice, a
//! task has a project, and its title is the only one of its kind there.

use std::collections::BTreeMap;

use crate::defects::{on, Defect};
use crate::problem::Problem;
use crate::task::Task;

pub struct Project {
    pub id: u64,
    pub title: String,
    pub owner: String,
}

#[derive(Default)]
pub struct Store {
    projects: BTreeMap<u64, Project>,
    tasks: BTreeMap<u64, Task>,
    last_project: u64,
    last_task: u64,
}

impl Store {
    pub fn add_project(&mut self, title: String, owner: &str) -> &Project {
        self.last_project += 1;
        let project = Project { id: self.last_project, title, owner: owner.to_owned() };
        self.projects.entry(self.last_project).or_insert(project)
    }

    pub fn projects(&self) -> impl Iterator<Item = &Project> {
        self.projects.values()
    }

    pub fn project(&self, id: u64) -> Result<&Project, Problem> {
        self.projects.get(&id).ok_or_else(|| Problem::not_found("project"))
    }

    /// A project goes once its tasks are gone.
    pub fn remove_project(&mut self, id: u64) -> Result<(), Problem> {
        if self.tasks.values().any(|task| task.project_id == id) {
            return Err(Problem::new(409, "has_tasks", "The project still has tasks."));
        }
        self.projects.remove(&id);
        Ok(())
    }

    pub fn next_id(&mut self) -> u64 {
        if on(Defect::IdReused) {
            return self.tasks.keys().next_back().map_or(1, |last| last + 1);
        }
        self.last_task += 1;
        self.last_task
    }

    /// Stores a task, new or changed.
    pub fn put(&mut self, task: Task) -> Result<Task, Problem> {
        if !self.projects.contains_key(&task.project_id) && !on(Defect::UnknownParentAccepted) {
            assert!(!on(Defect::UnknownParentIs500), "no project {}", task.project_id);
            return Err(Problem::not_found("project"));
        }
        let same = |other: &Task| other.project_id == task.project_id && other.title == task.title;
        if self.tasks.values().any(|other| other.id != task.id && same(other))
            && !on(Defect::DuplicateAccepted)
        {
            assert!(!on(Defect::DuplicateIs500), "duplicate title");
            return Err(Problem::new(409, "taken", "The project has a task with this title."));
        }
        self.tasks.insert(task.id, task.clone());
        Ok(task)
    }

    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.tasks.values()
    }

    pub fn task(&self, id: u64) -> Result<&Task, Problem> {
        let task = self.tasks.get(&id);
        assert!(task.is_some() || !on(Defect::MissingItemIs500), "no task {id}");
        task.ok_or_else(|| Problem::not_found("task"))
    }

    pub fn remove_task(&mut self, id: u64) {
        self.tasks.remove(&id);
    }
}
