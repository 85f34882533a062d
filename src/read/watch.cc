// SPDX-License-Identifier: Apache-2.0
//
// The system says which files to look at; whether one is whole is decided by looking, twice. Where
// the system cannot say it, the folder is looked through.
#include <sys/stat.h>
#include <verbale/watch.h>

#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "read/arrivals.h"
#include "read/folder_events.h"
#include "read/paths.h"

namespace verbale {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds kTick{50};
constexpr milliseconds kPollInstead{2000};

/// Nothing where no regular file is there.
std::optional<FileLook> look_at(const std::string& path) {
  struct stat found{};
  if (::stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
  return FileLook{found.st_ino, static_cast<std::uint64_t>(found.st_size),
                  std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec};
}

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

tl::unexpected<Error> no_folder(const fs::path& folder) {
  return fail(ErrorCode::kFileMissing, "no such folder", folder.string(), "check the path");
}

}  // namespace

struct FolderWatch::Impl {
  Impl(fs::path watched, const WatchOptions& how)
      : folder(std::move(watched)), options(how), arrivals(how.settle) {
    std::error_code error;
    if (!how.except.empty()) except = fs::weakly_canonical(fs::absolute(how.except), error);
  }

  void start();
  void poll_instead(std::string why);
  Status tell_of(const fs::path& top);
  bool is_excepted(const std::string& path) const;
  void see(const std::string& path);
  void look_through(const fs::path& top);
  void hear(milliseconds patience);
  void look_again(milliseconds patience);

  fs::path folder, except;
  WatchOptions options;
  Arrivals arrivals;
  std::optional<FolderEvents> events;  ///< none while polling
  std::string why_polling;
  Clock::time_point looked;  ///< through all, while polling
};

void FolderWatch::Impl::start() {
  if (options.poll.count() > 0) {
    why_polling = "as asked for";
    options.poll = std::max(options.poll, kTick);
  } else if (auto opened = FolderEvents::open(); !opened) {
    poll_instead(opened.error().what);
  } else {
    events.emplace(std::move(*opened));
    if (const Status told = tell_of(folder); !told) poll_instead(told.error().what);
  }
  look_through(folder);
}

void FolderWatch::Impl::poll_instead(std::string why) {
  events.reset();
  why_polling = std::move(why);
  options.poll = kPollInstead;
  arrivals.settle(std::max(options.settle, kPollInstead));  // nobody says that a file was closed
}

/// Of a folder and those inside of it.
Status FolderWatch::Impl::tell_of(const fs::path& top) {
  if (Status added = events->add(top.string()); !added) return added;
  std::error_code error;
  fs::recursive_directory_iterator walk(top, fs::directory_options::skip_permission_denied, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    std::error_code unknown;
    const bool hidden = walk->path().filename().string().starts_with('.');
    if (hidden) walk.disable_recursion_pending();
    if (hidden || !walk->is_directory(unknown) || walk->is_symlink(unknown)) continue;
    if (Status added = events->add(walk->path().string()); !added) return added;
  }
  return {};
}

bool FolderWatch::Impl::is_excepted(const std::string& path) const {
  if (except.empty()) return false;
  const fs::path name = fs::path(path).filename();
  if (!name.string().starts_with(except.filename().string())) return false;
  std::error_code error;
  return fs::weakly_canonical(fs::path(path).parent_path(), error) == except.parent_path();
}

void FolderWatch::Impl::see(const std::string& path) {
  if (!is_excepted(path)) arrivals.see(path, look_at(path), Clock::now());
}

void FolderWatch::Impl::look_through(const fs::path& top) {
  PathVisitor visit;
  visit.file = [this](const std::string& path) {
    see(path);
    return true;
  };
  visit.failure = [](const std::string&, Error&&) { return true; };
  walk_path(top.string(), visit);
  looked = Clock::now();
}

void FolderWatch::Impl::hear(milliseconds patience) {
  const FolderEvents::News news = events->wait(patience);
  for (const std::string& path : news.files) see(path);
  for (const std::string& path : news.folders) {
    if (!events) break;
    if (const Status told = tell_of(path); !told) poll_instead(told.error().what);
    look_through(path);
  }
  if (news.missed && events) {
    if (const Status told = tell_of(folder); !told) poll_instead(told.error().what);
    look_through(folder);
  }
}

/// Looks at the files that are waited for, and while polling at all from time to time.
void FolderWatch::Impl::look_again(milliseconds patience) {
  if (events) {
    hear(patience);
  } else {
    std::this_thread::sleep_for(patience);
    if (Clock::now() - looked >= options.poll) look_through(folder);
  }
  for (const std::string& path : arrivals.waiting()) see(path);
}

FolderWatch::FolderWatch(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FolderWatch::FolderWatch(FolderWatch&&) noexcept = default;
FolderWatch& FolderWatch::operator=(FolderWatch&&) noexcept = default;
FolderWatch::~FolderWatch() = default;

Result<FolderWatch> FolderWatch::open(const fs::path& folder, const WatchOptions& options) {
  if (!is_folder(folder)) return no_folder(folder);
  auto impl = std::make_unique<Impl>(folder, options);
  impl->start();
  return FolderWatch(std::move(impl));
}

Result<std::vector<std::string>> FolderWatch::next(milliseconds patience) {
  const Clock::time_point end = Clock::now() + patience;
  while (true) {
    impl_->look_again(std::min(kTick, patience));
    if (!is_folder(impl_->folder)) return no_folder(impl_->folder);
    std::vector<std::string> files = impl_->arrivals.take(Clock::now());
    if (!files.empty() || Clock::now() >= end) return files;
  }
}

const std::string& FolderWatch::why_polling() const { return impl_->why_polling; }

}  // namespace verbale
