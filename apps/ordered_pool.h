// SPDX-License-Identifier: Apache-2.0
//
// Reports are worked on by several threads and delivered in the order in which they were read, so
// that the output does not depend on the number of threads. The caller reads, submits and takes;
// only the work itself runs elsewhere.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace verbale::cli {

template <class Out>
class OrderedPool {
 public:
  explicit OrderedPool(std::size_t threads) {
    for (std::size_t i = 0; i < threads; ++i) {
      threads_.emplace_back([this](const std::stop_token& stop) { serve(stop); });
    }
  }
  /// Ends the threads; what nobody has begun is dropped.
  ~OrderedPool() {
    for (std::jthread& thread : threads_) thread.request_stop();
    more_.notify_all();
  }
  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;

  template <class Work>
  void submit(Work work) {
    std::packaged_task<Out()> task(std::move(work));
    pending_.push_back(task.get_future());
    {
      const std::lock_guard lock(mutex_);
      tasks_.push_back(std::move(task));
    }
    more_.notify_one();
  }

  /// Submitted and not taken.
  std::size_t pending() const { return pending_.size(); }

  /// The oldest, if it is done; waits for it where `wait`. Nothing where none is pending.
  std::optional<Out> take(bool wait) {
    if (pending_.empty()) return std::nullopt;
    if (!wait && pending_.front().wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      return std::nullopt;
    }
    std::future<Out> oldest = std::move(pending_.front());
    pending_.pop_front();
    return oldest.get();
  }

 private:
  void serve(const std::stop_token& stop) {
    while (true) {
      std::packaged_task<Out()> task;
      {
        std::unique_lock lock(mutex_);
        if (!more_.wait(lock, stop, [this] { return !tasks_.empty(); })) return;
        if (stop.stop_requested()) return;
        task = std::move(tasks_.front());
        tasks_.pop_front();
      }
      task();
    }
  }

  std::deque<std::future<Out>> pending_;
  std::mutex mutex_;
  std::condition_variable_any more_;
  std::deque<std::packaged_task<Out()>> tasks_;
  std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace verbale::cli
