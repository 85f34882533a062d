// SPDX-License-Identifier: Apache-2.0
//
// Reports of files, one at a time: the library's reader hands them out, an iterator is asked for
// them. The reader runs in a thread of its own and waits where nobody takes what it has found.
#pragma once

#include <verbale/reader.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace verbale::python {

class Reading {
 public:
  using Found = std::variant<Document, Reject>;

  Reading(std::vector<std::string> paths, ReadOptions options);
  /// Ends the reader at the report that it is reading.
  ~Reading();
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  /// The next report or reject, nothing at the end of the input. To be called without the GIL.
  /// `patience` is asked while nothing comes; false gives up.
  template <class Patience>
  std::optional<Found> next(Patience patience);

 private:
  bool put(Found found);

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Found> found_;
  bool at_end_ = false;
  bool stopped_ = false;
  std::jthread thread_;  // last: it ends before what it uses
};

template <class Patience>
std::optional<Reading::Found> Reading::next(Patience patience) {
  constexpr std::chrono::milliseconds kLook{100};
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, kLook, [this] { return at_end_ || !found_.empty(); })) {
    lock.unlock();
    if (!patience()) return std::nullopt;
    lock.lock();
  }
  if (found_.empty()) return std::nullopt;
  std::optional<Found> next(std::move(found_.front()));
  found_.pop_front();
  changed_.notify_all();
  return next;
}

}  // namespace verbale::python
