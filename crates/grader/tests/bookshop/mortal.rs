//! A bookshop that ends, or hangs, when it is asked a certain thing.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::wire::{self, Asked};
use super::{Answer, Bookshop, Style, answer};

/// What it is the end of.
pub(crate) type Deadly = fn(&Asked) -> bool;

/// How it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The process ends: the connection is closed, and nobody listens any more.
    Exit,
    /// It never answers again, but still takes connections.
    Hang,
    /// Nobody listens any more, and it still says that all is well.
    Late,
    /// It says that all is well, answers so many requests more, and ends at the next, whatever that is.
    After(usize),
}

/// One server after the other at the same address.
pub(crate) struct Mortal {
    address: SocketAddr,
    deadly: Deadly,
    end: End,
    /// Whether a new one begins with the rows of the last.
    remembers: bool,
    running: Mutex<Arc<Life>>,
    starts: AtomicUsize,
}

struct Life {
    shop: Bookshop,
    over: AtomicBool,
    /// Connections that are never answered.
    held: Mutex<Vec<TcpStream>>,
}

impl Mortal {
    pub(crate) fn start(deadly: Deadly, end: End, remembers: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let life = Life::of(Bookshop { style: Style::default(), defect: None, data: Arc::default() });
        life.begin(listener, deadly, end);
        Self { address, deadly, end, remembers, running: Mutex::new(life), starts: AtomicUsize::new(1) }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many servers there have been.
    pub(crate) fn starts(&self) -> usize {
        self.starts.load(Ordering::SeqCst)
    }

    pub(crate) fn restart(&self) -> Result<(), String> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.stop(self.address);
        let listener = (0..50).find_map(|_| {
            let bound = TcpListener::bind(self.address).ok();
            if bound.is_none() {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            bound
        });
        let mut shop = running.shop.clone();
        if !self.remembers {
            shop.data = Arc::default();
        }
        *running = Life::of(shop);
        running.begin(listener.ok_or("could not have its port again")?, self.deadly, self.end);
        self.starts.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

fn all_is_well() -> Answer {
    answer(200, &serde_json::json!({"success": true}))
}

impl Life {
    fn of(shop: Bookshop) -> Arc<Self> {
        Arc::new(Self { shop, over: AtomicBool::new(false), held: Mutex::default() })
    }

    fn begin(self: &Arc<Self>, listener: TcpListener, deadly: Deadly, end: End) {
        let life = Arc::clone(self);
        std::thread::spawn(move || {
            let mut hangs = false;
            // How many requests more it answers.
            let mut left = None;
            let mut listening = Some(listener);
            while let Some(Ok((stream, _))) = listening.as_ref().map(TcpListener::accept) {
                if life.over.load(Ordering::SeqCst) {
                    return;
                }
                if hangs {
                    life.hold(stream);
                    continue;
                }
                let mut ends = false;
                // One after the other: whoever ends it ends it for all.
                let _ = wire::one(&stream, &mut |asked| {
                    if left == Some(0) {
                        listening = None;
                        return None;
                    }
                    left = left.map(|left| left - 1);
                    ends = deadly(asked);
                    match (ends, end) {
                        (false, _) => Some(life.shop.answer(asked)),
                        (true, End::Late) => {
                            listening = None;
                            Some(all_is_well())
                        }
                        (true, End::After(more)) => {
                            left = left.or(Some(more));
                            Some(all_is_well())
                        }
                        (true, End::Exit | End::Hang) => None,
                    }
                });
                match (ends, end) {
                    (false, _) | (true, End::After(_)) => {}
                    (true, End::Exit | End::Late) => return,
                    (true, End::Hang) => {
                        life.hold(stream);
                        hangs = true;
                    }
                }
            }
        });
    }

    fn hold(&self, stream: TcpStream) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).push(stream);
    }

    fn stop(&self, address: SocketAddr) {
        self.over.store(true, Ordering::SeqCst);
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clear();
        // Wakes it, if it still listens.
        drop(TcpStream::connect(address));
    }
}
