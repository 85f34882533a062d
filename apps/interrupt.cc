// SPDX-License-Identifier: Apache-2.0
#include "apps/interrupt.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace verbale::cli {
namespace {

std::atomic<int> g_signal = 0;
static_assert(std::atomic<int>::is_always_lock_free);

sigset_t watched() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

// A reader may sit in read() on standard input, and would go back to it after the signal. So
// standard input is put to its end. Everything called here may be called in a signal handler.
void on_signal(int number) {
  const int error = errno;
  g_signal = number;
  const int end = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (end >= 0) {
    ::dup2(end, STDIN_FILENO);
    ::close(end);
  }
  errno = error;
}

}  // namespace

void watch_interrupts() {
  struct sigaction action{};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

void ignore_write_signals() {
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ, SIG_IGN);
}

int interrupted() { return g_signal; }

SignalsToThisThread::SignalsToThisThread() {
  const sigset_t set = watched();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

SignalsToThisThread::~SignalsToThisThread() {
  const sigset_t set = watched();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace verbale::cli
