//! Boxes made before they are needed.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::{BoxLimits, Engine, Error, Root, Session};

type Opened = Result<Box<dyn Session>, Error>;

/// Keeps opened boxes ready, all alike. Each is used once: whoever takes one closes it.
pub struct Pool {
    ready: Mutex<Option<Receiver<Opened>>>,
    maker: Option<JoinHandle<()>>,
    engine: Arc<dyn Engine>,
    root: Root,
    limits: BoxLimits,
}

impl Pool {
    /// Keeps `size` boxes ready, and at least one. They are made by a thread of the pool.
    pub fn new(engine: Arc<dyn Engine>, root: Root, limits: BoxLimits, size: usize) -> Self {
        // The thread holds one more in its hand while it waits for room.
        let (sender, ready) = sync_channel(size.saturating_sub(1));
        let maker = {
            let (engine, root) = (Arc::clone(&engine), root.clone());
            std::thread::spawn(move || make(engine.as_ref(), &root, &limits, &sender))
        };
        Self { ready: Mutex::new(Some(ready)), maker: Some(maker), engine, root, limits }
    }

    /// A box that nobody has used. One is made now if none is ready.
    pub fn take(&self) -> Result<Box<dyn Session>, Error> {
        let ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = ready.as_ref().and_then(|ready| ready.try_recv().ok());
        drop(ready);
        taken.unwrap_or_else(|| self.engine.open(&self.root, &self.limits))
    }
}

/// Makes boxes until nobody takes them any more.
fn make(engine: &dyn Engine, root: &Root, limits: &BoxLimits, sender: &SyncSender<Opened>) {
    while sender.send(engine.open(root, limits)).is_ok() {}
}

impl Drop for Pool {
    fn drop(&mut self) {
        // With the receiver goes every box that stands ready, and the thread sees that it is not needed.
        self.ready.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(maker) = self.maker.take() {
            let _ = maker.join();
        }
    }
}

impl std::fmt::Debug for Pool {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Pool").field("engine", &self.engine.name()).finish_non_exhaustive()
    }
}
