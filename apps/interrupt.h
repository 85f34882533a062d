// SPDX-License-Identifier: Apache-2.0
//
// Ctrl-C ends a run in order: reading stops, what is in work is finished and written, and the
// program says how to go on. A second Ctrl-C ends it at once; the ledger survives that too.
#pragma once

namespace verbale::cli {

/// Takes over SIGINT and SIGTERM. To be called once, from the first thread, before it reads.
void watch_interrupts();

/// A pipe whose reader has left, and a file that may not become larger (ulimit -f), are then errors
/// of write() instead of our end.
void ignore_write_signals();

/// The signal that asked us to stop; 0 where none came.
int interrupted();

/// While it lives, threads that are started do not receive the signals: they go to the thread that
/// reads, which is the one that may be waiting.
class SignalsToThisThread {
 public:
  SignalsToThisThread();
  ~SignalsToThisThread();
  SignalsToThisThread(const SignalsToThisThread&) = delete;
  SignalsToThisThread& operator=(const SignalsToThisThread&) = delete;
};

}  // namespace verbale::cli
