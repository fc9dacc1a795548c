//! Runs jobs on threads of its own; the caller submits jobs and takes results, in order if wanted.
//!
//! Each [`Batch`] has its own threads. They end after the job that they work on when the batch is dropped. A
//! process may therefore fork between two batches, and start a new batch in parent and child.
//!
//! Jobs wait in memory: the caller limits how many it submits before it takes results ([`Batch::pending`]).
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

/// Stack size of a thread, in bytes.
const STACK: usize = 8 << 20;

/// The answer of [`Batch::take`].
#[derive(Debug, PartialEq, Eq)]
pub enum Taken<R> {
    /// The result of a job.
    Done(R),
    /// The work on a job panicked, so that the job has no result.
    Panicked,
    /// No result was ready within the timeout.
    Later,
    /// No job is pending.
    Nothing,
}

/// The function that turns a job into its result.
type Work<J, R> = dyn Fn(J) -> R + Send + Sync;

/// Jobs of type `J` in progress, and their results of type `R`.
pub struct Batch<J, R> {
    work: Arc<Work<J, R>>,
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
        let work: Arc<Work<J, R>> = Arc::new(work);
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
        Ok(Self { work, queue, results, early: BTreeMap::new(), ordered, submitted: 0, taken: 0, workers })
    }

    /// Adds a job to the queue; never waits.
    pub fn submit(&mut self, job: J) {
        self.queue.push((self.submitted, job));
        self.submitted += 1;
    }

    /// Returns the number of submitted jobs whose results were not taken yet.
    pub fn pending(&self) -> usize {
        self.submitted - self.taken
    }

    /// Returns the number of threads.
    pub fn threads(&self) -> usize {
        self.workers.len()
    }

    /// Returns the next result; waits for it at most `timeout`.
    pub fn take(&mut self, timeout: Duration) -> Taken<R> {
        if self.pending() == 0 {
            return Taken::Nothing;
        }
        let early = if self.ordered { self.early.remove(&self.taken) } else { self.early.pop_first().map(|(_, r)| r) };
        if let Some(result) = early {
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

    /// Runs the next queued job in the calling thread, if it `fits`. Returns false if it does not or the queue is
    /// empty.
    ///
    /// ```
    /// use baodao::batch::{Batch, Taken};
    /// use std::time::Duration;
    /// let mut batch = Batch::start(1, true, |name: &str| name.len())?;
    /// batch.submit("报道");
    /// while batch.help(|name| name.is_ascii()) {}
    /// while batch.take(Duration::from_millis(50)) != Taken::Done(6) {}
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn help(&mut self, fits: impl FnOnce(&J) -> bool) -> bool {
        let Some((number, job)) = self.queue.pop_if(fits) else { return false };
        self.early.insert(number, done(&*self.work, job));
        true
    }

    fn done(&mut self, result: Option<R>) -> Taken<R> {
        self.taken += 1;
        result.map_or(Taken::Panicked, Taken::Done)
    }

    /// Drops the jobs that no thread has started, and waits until all threads have ended.
    pub fn join(mut self) {
        self.queue.close();
        for worker in self.workers.drain(..) {
            // A thread that panicked has ended as well.
            let _ = worker.join();
        }
    }
}

impl<J, R> Drop for Batch<J, R> {
    /// Drops the jobs that no thread has started; each thread ends after its current job.
    fn drop(&mut self) {
        self.queue.close();
    }
}

fn run<J, R>(queue: &Queue<J>, work: &Work<J, R>, results: &Sender<(usize, Option<R>)>) {
    while let Some((number, job)) = queue.pop() {
        if results.send((number, done(work, job))).is_err() {
            return;
        }
    }
}

/// Runs a job; `None` if the work panicked.
fn done<J, R>(work: &Work<J, R>, job: J) -> Option<R> {
    catch_unwind(AssertUnwindSafe(|| work(job))).ok()
}

/// A queue of numbered jobs that no thread has started.
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

    /// Takes the first queued job if it `fits`; never waits.
    fn pop_if(&self, fits: impl FnOnce(&J) -> bool) -> Option<(usize, J)> {
        let mut waiting = self.lock();
        if waiting.jobs.front().is_some_and(|(_, job)| fits(job)) { waiting.jobs.pop_front() } else { None }
    }

    fn close(&self) {
        let mut waiting = self.lock();
        waiting.closed = true;
        // Dropping many jobs takes time, so the lock is released first.
        let jobs = std::mem::take(&mut waiting.jobs);
        drop(waiting);
        self.ready.notify_all();
        drop(jobs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The results of jobs 0 to 5 in the order in which they are taken. The calling thread runs all jobs but `left`.
    fn helped(ordered: bool, left: u32) -> Vec<Taken<u32>> {
        let work = |n: u32| {
            assert_ne!(n, 3, "the job that panics");
            n * n
        };
        let Ok(mut batch) = Batch::start(2, ordered, work) else { return Vec::new() };
        (0..6).for_each(|n| batch.submit(n));
        let mut taken = Vec::new();
        while batch.pending() > 0 {
            while batch.help(|n| *n != left) {}
            taken.push(batch.take(Duration::from_millis(50)));
        }
        taken.retain(|taken| *taken != Taken::Later);
        taken
    }

    #[test]
    fn the_caller_helps_and_results_keep_their_order() {
        for left in [0, 2, 9] {
            let squares = [0, 1, 4].map(Taken::Done).into_iter();
            let wanted: Vec<_> = squares.chain([Taken::Panicked, Taken::Done(16), Taken::Done(25)]).collect();
            assert_eq!(helped(true, left), wanted, "{left}");
            let unordered = helped(false, left);
            assert!(unordered.len() == 6 && wanted.iter().all(|taken| unordered.contains(taken)), "{unordered:?}");
        }
    }

    #[test]
    fn what_does_not_fit_is_left_to_the_threads() {
        let Ok(mut batch) = Batch::start(1, true, |()| std::thread::current().id()) else { return };
        batch.submit(());
        assert!(!batch.help(|()| false));
        let by = std::iter::repeat_with(|| batch.take(Duration::from_millis(50))).find(|taken| *taken != Taken::Later);
        assert!(matches!(by, Some(Taken::Done(thread)) if thread != std::thread::current().id()));
    }
}
