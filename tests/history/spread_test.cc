// SPDX-License-Identifier: Apache-2.0
//
// Joins in pieces give what one process gives. Here a map stands for the shuffle of a cluster; that
// Spark brings the same groups together is tested in python/tests/test_spark_joins.py.
#include <verbale/spread.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "coder_for_tests.h"
#include "ledger_file.h"

namespace verbale {
namespace {

struct TestReport {
  std::string id, published, text;
};

/// The stories, and one promise that many reports tell, one disputes and a deed keeps.
std::vector<TestReport> test_reports() {
  std::vector<TestReport> reports;
  std::ifstream file(VERBALE_STORIES);
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t bar = line.find(" | ");
    if (line.empty() || line[0] == '#' || bar == std::string::npos) continue;
    const std::string head = line.substr(0, bar);
    reports.push_back({"story-" + std::to_string(reports.size()), head.substr(head.rfind(' ') + 1),
                       line.substr(bar + 3)});
  }
  const std::string troops = " its troops from the disputed Zubara peninsula in Chad.";
  for (int year = 1990; year < 1997; ++year) {
    const std::string name = std::to_string(year);
    reports.push_back({"pledge-" + name, name + "-03-01",
                       "France promised in " + name + " to withdraw" + troops});
  }
  reports.push_back({"undated", "", "France pledged to withdraw" + troops});
  reports.push_back({"broken", "2003-03-01",
                     "Chad said that France had broken its promise to withdraw" + troops});
  reports.push_back({"done", "2004-03-02", "France withdrew" + troops});
  return reports;
}

Minutes coded(const TestReport& report) {
  Document document({report.id}, report.text);
  document.info.published = report.published;
  if (!report.published.empty()) document.info.published_from = PublishedFrom::kInput;
  document.blocks = {{{0, static_cast<std::uint32_t>(report.text.size())}, BlockKind::kBody}};
  Result<Minutes> minutes = cases::coder_for_tests().code(document);
  EXPECT_TRUE(minutes) << to_string(minutes.error());
  return std::move(*minutes);
}

template <class Value>
Value take(Result<Value> result) {
  EXPECT_TRUE(result) << to_string(result.error());
  return std::move(*result);
}

using Groups = std::map<std::string, Pieces>;
using Lines = std::set<std::string>;

/// Every step of spread.h over all reports.
class Cluster {
 public:
  explicit Cluster(const std::vector<Minutes>& reports)
      : reports_(reports), spread_(*Spread::open({})) {
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const Minutes& one : reports) {
      digests_.push_back(take(spread_.digest(one)));
      for (std::uint32_t word : digests_.back().words) ++counts[word];
    }
    std::vector<std::uint32_t> words, of_words;
    for (const auto& [word, count] : counts) {
      if (count < 2) continue;
      words.push_back(word);
      of_words.push_back(count);
    }
    spread_.weigh(static_cast<std::int64_t>(reports.size()), words, of_words);
  }

  Lines incidents() {
    find_first_events();
    std::map<std::string, std::set<std::string>> ids;
    for (const ReportDigest& digest : digests_) {
      for (const std::string& event : digest.events) ids[first_event(event)].insert(event);
    }
    Lines lines;
    for (const auto& [first, events] : ids)
      lines.insert(take(spread_.incident(first, holding(events))));
    return lines;
  }

  Lines promises(const std::string& on) {
    find_first_events();
    std::map<std::string, PieceMember> members;
    for (const auto& [id, pieces] : components(pledge_pairs())) {
      for (const PieceMember& one : take(Spread::promises(pieces))) members[one.id] = one;
    }
    Groups by_promise;
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> because;
    for (const ReportDigest& digest : digests_) {
      for (const KeyedPiece& one : take(Spread::commitment_pieces(digest.told))) {
        const auto known = members.find(one.id);
        const std::string first = known == members.end() ? one.id : known->second.first;
        by_promise[first].push_back(one.piece);
        because[first].emplace_back(one.id, known == members.end() ? "" : known->second.because);
      }
    }
    const Groups deeds = deeds_of(by_promise);
    Lines lines;
    for (const auto& [first, why] : because) lines.insert(promise(first, why, deeds, on));
    lines.erase("");
    return lines;
  }

 private:
  using Pairs = std::vector<PiecePair>;

  std::string first_event(const std::string& event) const {
    const auto known = first_.find(event);
    return known == first_.end() ? event : known->second;
  }

  std::vector<Minutes> holding(const std::set<std::string>& ids) const {
    std::vector<Minutes> all;
    for (const Minutes& one : reports_) {
      Minutes kept = keep(one, ids);
      if (!kept.events.empty() || !kept.commitments.empty()) all.push_back(std::move(kept));
    }
    return all;
  }

  void find_first_events() {
    Groups groups;
    for (const ReportDigest& digest : digests_) {
      for (const KeyedPiece& one : take(Spread::event_pieces(digest.told, digest.published))) {
        groups[one.key].insert(groups[one.key].begin(), one.piece);  // in any order
      }
    }
    Pairs pairs;
    for (const auto& [key, pieces] : groups) add(pairs, take(spread_.event_pairs(key, pieces)));
    for (const auto& [id, pieces] : components(pairs)) {
      for (const PieceMember& one : take(Spread::incidents(pieces))) first_[one.id] = one.first;
    }
  }

  Pairs pledge_pairs() {
    Groups groups;
    for (const ReportDigest& digest : digests_) {
      for (const KeyedPiece& one : take(spread_.pledge_pieces(digest.told))) {
        groups[one.key].insert(groups[one.key].begin(), one.piece);
      }
    }
    Pairs pairs;
    for (const auto& [key, pieces] : groups) add(pairs, take(spread_.pledge_pairs(pieces)));
    return pairs;
  }

  Groups deeds_of(const Groups& by_promise) {
    std::map<std::string, std::pair<Pieces, Pieces>> groups;
    for (const ReportDigest& digest : digests_) {
      for (const KeyedPiece& one : take(Spread::deed_pieces(digest.told))) {
        if (first_event(one.id) == one.id) groups[one.key].second.push_back(one.piece);
      }
    }
    std::vector<std::string> keys;
    for (const auto& [key, group] : groups) keys.push_back(key);
    for (const auto& [first, pieces] : by_promise) {
      for (const KeyedPiece& one : take(Spread::pledge(pieces, keys))) {
        groups[one.key].first.push_back(one.piece);
      }
    }
    Groups deeds;
    for (const auto& [key, group] : groups) {
      for (const PieceDeed& one : take(spread_.deeds(key, group.first, group.second))) {
        deeds[one.promise].push_back(one.piece);
      }
    }
    return deeds;
  }

  std::string promise(const std::string& first,
                      const std::vector<std::pair<std::string, std::string>>& because,
                      const Groups& deeds, const std::string& on) {
    std::set<std::string> ids;
    for (const auto& [id, why] : because) ids.insert(id);
    Pieces kept;
    if (const auto found = deeds.find(first); found != deeds.end()) {
      for (const PieceDeed& one : take(Spread::kept_deeds(found->second))) {
        kept.push_back(one.piece);
        ids.insert(one.event);
      }
    }
    return take(spread_.promise(because, kept, holding(ids), on));
  }

  static void add(Pairs& pairs, const Pairs& more) {
    pairs.insert(pairs.end(), more.begin(), more.end());
  }

  static Groups components(const Pairs& pairs) {
    std::map<std::string, std::string> up;
    const std::function<std::string(const std::string&)> root = [&](const std::string& id) {
      const auto at = up.emplace(id, id).first;
      return at->second == id ? id : root(at->second);
    };
    for (const PiecePair& one : pairs) up[root(one.a)] = root(one.b);
    Groups groups;
    for (const PiecePair& one : pairs) groups[root(one.a)].push_back(one.piece);
    return groups;
  }

  const std::vector<Minutes>& reports_;
  Spread spread_;
  std::vector<ReportDigest> digests_;
  std::map<std::string, std::string> first_;
};

template <class Records>
Lines lines_of(const Records& records) {
  Lines lines;
  for (const auto& one : records) lines.insert(to_jsonl(one));
  return lines;
}

class SpreadJoins : public LedgerTest {};

TEST_F(SpreadJoins, AreThoseOfOneProcess) {
  std::vector<Minutes> reports;
  for (const TestReport& report : test_reports()) reports.push_back(coded(report));
  Ledger ledger = open();
  for (const Minutes& minutes : reports) add(ledger, minutes);
  ASSERT_TRUE(ledger.derive());
  IncidentFilter all;
  all.limit = 0;
  const auto incidents = *ledger.incidents(all);
  const auto commitments = *ledger.commitments();
  const auto told_twice = [](const Incident& one) { return one.reports > 1; };
  EXPECT_GT(std::count_if(incidents.begin(), incidents.end(), told_twice), 20);
  const auto long_lived = [](const JoinedCommitment& one) { return one.members.size() > 7; };
  EXPECT_EQ(std::count_if(commitments.begin(), commitments.end(), long_lived), 1);

  Cluster cluster(reports);
  EXPECT_EQ(cluster.incidents(), lines_of(incidents));
  const auto newest = std::max_element(
      reports.begin(), reports.end(),
      [](const Minutes& a, const Minutes& b) { return a.report.published < b.report.published; });
  EXPECT_EQ(cluster.promises(newest->report.published), lines_of(commitments));
}

TEST_F(SpreadJoins, ACopyIsFoundByASharedHash) {
  const std::vector<std::uint64_t> story = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  const std::vector<std::uint64_t> copy = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11};
  const std::vector<std::uint64_t> other = {1, 22, 23, 24, 25, 26, 27, 28, 29, 30};
  using Found = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  EXPECT_EQ(Spread::copies({story, other, copy}), (Found{{2, 0}}));
}

TEST_F(SpreadJoins, DamagedBytesAreRefused) {
  Spread spread = *Spread::open({});
  for (const char* bytes : {"",
                            "\x05"
                            "abc",
                            "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F"}) {
    EXPECT_EQ(Spread::event_pieces(bytes, "").error().code, ErrorCode::kPackedInvalid);
    EXPECT_EQ(spread.event_pairs("1 2", {bytes}).error().code, ErrorCode::kPackedInvalid);
    EXPECT_EQ(Spread::incidents({bytes}).error().code, ErrorCode::kPackedInvalid);
    EXPECT_EQ(spread.pledge_pairs({bytes}).error().code, ErrorCode::kPackedInvalid);
    EXPECT_EQ(Spread::kept_deeds({bytes}).error().code, ErrorCode::kPackedInvalid);
  }
}

}  // namespace
}  // namespace verbale
