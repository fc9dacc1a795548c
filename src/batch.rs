//! Many reports at once: threads of their own take jobs, the caller takes results, in order if wanted.
//!
//! A [`Batch`] starts no thread that outlives it for longer than one job, and shares none with another
//! batch: a process that forks between two batches can go on with a new one in either process. The
//! caller bounds memory by submitting no more than it is willing to hold ([`Batch::pending`]).
//!
//! ```
//! use baodao::batch::{Batch, Taken};
//! use std::time::Duration;
//! let mut batch = Batch::start(2, true, |n: u32| n * n)?;
//! (1..=3).for_each(|n| batch.submit(n));
//! let mut squares = Vec::new();
//! while batch.pending() > 0 {
//!     if let Taken::Done(square) = batch.take(Duration::from_millis(50)) {
//!         squares.push(square);
//!     }
//! }
//! assert_eq!(squares, [1, 4, 9]);
//! # Ok::<(), std::io::Error>(())
//! ```

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

/// Bytes of stack for each thread.
const STACK: usize = 8 << 20;

/// What [`Batch::take`] found.
#[derive(Debug, PartialEq, Eq)]
pub enum Taken<R> {
    /// A result.
    Done(R),
    /// The work on a job panicked; it has no result.
    Panicked,
    /// Nothing is ready within the time given.
    Later,
    /// Nothing is pending.
    Nothing,
}

/// Jobs under way: `J` goes in, `R` comes out.
pub struct Batch<J, R> {
    queue: Arc<Queue<J>>,
    results: Receiver<(usize, Option<R>)>,
    early: BTreeMap<usize, Option<R>>,
    ordered: bool,
    submitted: usize,
    taken: usize,
    workers: Vec<JoinHandle<()>>,
}

impl<J: Send + 'static, R: Send + 'static> Batch<J, R> {
    /// Starts `threads` threads (at least one) that do `work`; `ordered` results come in the order of
    /// submission, others as they are ready.
    ///
    /// # Errors
    /// The system lets not even one thread start.
    pub fn start(threads: usize, ordered: bool, work: impl Fn(J) -> R + Send + Sync + 'static) -> io::Result<Self> {
        let queue = Arc::new(Queue::default());
        let work = Arc::new(work);
        let (sender, results) = channel();
        let mut workers = Vec::new();
        for _ in 0..threads.max(1) {
            let (queue, work, sender) = (Arc::clone(&queue), Arc::clone(&work), sender.clone());
            let worker = Builder::new().name("baodao".to_owned()).stack_size(STACK);
            match worker.spawn(move || run(&queue, &*work, &sender)) {
                Ok(worker) => workers.push(worker),
                Err(error) if workers.is_empty() => return Err(error),
                Err(_) => break,
            }
        }
        Ok(Self { queue, results, early: BTreeMap::new(), ordered, submitted: 0, taken: 0, workers })
    }

    /// Gives a job to the threads; never waits.
    pub fn submit(&mut self, job: J) {
        self.queue.push((self.submitted, job));
        self.submitted += 1;
    }

    /// How many jobs were submitted whose results were not taken.
    pub fn pending(&self) -> usize {
        self.submitted - self.taken
    }

    /// How many threads work.
    pub fn threads(&self) -> usize {
        self.workers.len()
    }

    /// The next result; waits for it no longer than `timeout`.
    pub fn take(&mut self, timeout: Duration) -> Taken<R> {
        if self.pending() == 0 {
            return Taken::Nothing;
        }
        if let Some(result) = self.early.remove(&self.taken) {
            return self.done(result);
        }
        loop {
            match self.results.recv_timeout(timeout) {
                Ok((number, result)) if !self.ordered || number == self.taken => return self.done(result),
                Ok((number, result)) => {
                    self.early.insert(number, result);
                }
                Err(RecvTimeoutError::Timeout) => return Taken::Later,
                Err(RecvTimeoutError::Disconnected) => return self.done(None),
            }
        }
    }

    fn done(&mut self, result: Option<R>) -> Taken<R> {
        self.taken += 1;
        result.map_or(Taken::Panicked, Taken::Done)
    }

    /// Drops the jobs no thread has begun and waits until the threads have ended.
    pub fn join(mut self) {
        self.queue.close();
        for worker in self.workers.drain(..) {
            // A thread that panicked has ended, too.
            let _ = worker.join();
        }
    }
}

impl<J, R> Drop for Batch<J, R> {
    /// Drops the jobs no thread has begun; each thread ends after the job it is at.
    fn drop(&mut self) {
        self.queue.close();
    }
}

fn run<J, R>(queue: &Queue<J>, work: &impl Fn(J) -> R, results: &Sender<(usize, Option<R>)>) {
    while let Some((number, job)) = queue.pop() {
        let result = catch_unwind(AssertUnwindSafe(|| work(job))).ok();
        if results.send((number, result)).is_err() {
            return;
        }
    }
}

/// Numbered jobs that wait for a thread.
struct Queue<J> {
    state: Mutex<Waiting<J>>,
    ready: Condvar,
}

struct Waiting<J> {
    jobs: VecDeque<(usize, J)>,
    closed: bool,
}

impl<J> Default for Queue<J> {
    fn default() -> Self {
        let state = Mutex::new(Waiting { jobs: VecDeque::new(), closed: false });
        Self { state, ready: Condvar::new() }
    }
}

impl<J> Queue<J> {
    fn lock(&self) -> MutexGuard<'_, Waiting<J>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, job: (usize, J)) {
        self.lock().jobs.push_back(job);
        self.ready.notify_one();
    }

    fn pop(&self) -> Option<(usize, J)> {
        let mut waiting = self.lock();
        while waiting.jobs.is_empty() && !waiting.closed {
            waiting = self.ready.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
        if waiting.closed { None } else { waiting.jobs.pop_front() }
    }

    fn close(&self) {
        let mut waiting = self.lock();
        waiting.closed = true;
        // Dropping many jobs takes a while: not under the lock.
        let jobs = std::mem::take(&mut waiting.jobs);
        drop(waiting);
        self.ready.notify_all();
        drop(jobs);
    }
}
