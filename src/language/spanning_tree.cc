// SPDX-License-Identifier: Apache-2.0
#include "language/spanning_tree.h"

#include <algorithm>
#include <limits>

namespace verbale {
namespace {

constexpr float kNever = -1e30F;

/// Chu-Liu/Edmonds over nodes 0 (root) to n, by contracting one cycle at a time.
class Arborescence {
 public:
  Arborescence(std::span<const float> scores, std::size_t n)
      : nodes_(n + 1), score_(nodes_ * nodes_, kNever), head_(nodes_, 0) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j <= n; ++j) {
        if (j != i + 1) at(i + 1, j) = std::max(scores[i * (n + 1) + j], kNever);
      }
    }
  }

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> alive(nodes_);
    for (std::uint32_t i = 0; i < nodes_; ++i) alive[i] = i;
    solve(alive);
    return head_;
  }

 private:
  float& at(std::size_t dep, std::size_t head) { return score_[dep * nodes_ + head]; }

  void greedy(const std::vector<std::uint32_t>& alive) {
    for (std::uint32_t dep : alive) {
      if (dep == 0) continue;
      std::uint32_t best = 0;
      for (std::uint32_t head : alive) {
        if (head != dep && at(dep, head) > at(dep, best)) best = head;
      }
      head_[dep] = best;
    }
  }

  std::vector<std::uint32_t> cycle(const std::vector<std::uint32_t>& alive) const {
    std::vector<std::uint32_t> seen(nodes_, 0);
    std::uint32_t mark = 0;
    for (std::uint32_t start : alive) {
      ++mark;
      std::uint32_t node = start;
      while (node != 0 && seen[node] == 0) {
        seen[node] = mark;
        node = head_[node];
      }
      if (node == 0 || seen[node] != mark) continue;
      std::vector<std::uint32_t> found{node};
      for (std::uint32_t next = head_[node]; next != node; next = head_[next])
        found.push_back(next);
      return found;
    }
    return {};
  }

  /// Contracts the cycle into its first node, solves the smaller problem, then opens it again.
  void solve(const std::vector<std::uint32_t>& alive) {
    greedy(alive);
    const std::vector<std::uint32_t> ring = cycle(alive);
    if (ring.empty()) return;
    const std::vector<std::uint32_t> ring_heads = heads_of(ring);
    const auto in_ring = [&](std::uint32_t node) {
      return std::find(ring.begin(), ring.end(), node) != ring.end();
    };
    const std::uint32_t whole = ring.front();
    std::vector<std::uint32_t> rest, enters(nodes_, 0), leaves(nodes_, 0);
    for (std::uint32_t node : alive) {
      if (!in_ring(node)) rest.push_back(node);
    }
    const std::vector<float> saved = score_;
    for (std::uint32_t node : rest) {
      enters[node] = entry_point(ring, ring_heads, node);
      leaves[node] = *std::max_element(
          ring.begin(), ring.end(),
          [&](std::uint32_t a, std::uint32_t b) { return at(node, a) < at(node, b); });
      const std::uint32_t entry = enters[node];
      const float in = at(entry, node) - at(entry, head_before(ring, ring_heads, entry));
      const float out = at(node, leaves[node]);
      at(whole, node) = in;
      if (node != 0) at(node, whole) = out;
    }
    std::vector<std::uint32_t> smaller = rest;
    smaller.push_back(whole);
    solve(smaller);
    const std::uint32_t outside = head_[whole];
    score_ = saved;
    for (std::size_t i = 0; i < ring.size(); ++i) head_[ring[i]] = ring_heads[i];
    head_[enters[outside]] = outside;
    for (std::uint32_t node : rest) {
      if (node != 0 && head_[node] == whole) head_[node] = leaves[node];
    }
  }

  std::vector<std::uint32_t> heads_of(const std::vector<std::uint32_t>& ring) const {
    std::vector<std::uint32_t> heads;
    for (std::uint32_t node : ring) heads.push_back(head_[node]);
    return heads;
  }

  static std::uint32_t head_before(const std::vector<std::uint32_t>& ring,
                                   const std::vector<std::uint32_t>& heads, std::uint32_t node) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      if (ring[i] == node) return heads[i];
    }
    return 0;
  }

  /// The ring's node that loses least when it hangs from `node` instead of its ring head.
  std::uint32_t entry_point(const std::vector<std::uint32_t>& ring,
                            const std::vector<std::uint32_t>& heads, std::uint32_t node) {
    std::uint32_t best = ring.front();
    float best_gain = std::numeric_limits<float>::lowest();
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const float gain = at(ring[i], node) - at(ring[i], heads[i]);
      if (gain > best_gain) {
        best_gain = gain;
        best = ring[i];
      }
    }
    return best;
  }

  std::size_t nodes_;
  std::vector<float> score_;
  std::vector<std::uint32_t> head_;
};

std::size_t roots_of(const std::vector<std::uint32_t>& heads) {
  return static_cast<std::size_t>(std::count(heads.begin(), heads.end(), 0U));
}

bool acyclic(const std::vector<std::uint32_t>& heads) {
  std::vector<std::uint32_t> seen(heads.size() + 1, 0);
  for (std::uint32_t start = 1; start <= heads.size(); ++start) {
    std::uint32_t node = start;
    while (node != 0 && seen[node] == 0) {
      seen[node] = start;
      node = heads[node - 1];
    }
    if (node != 0 && seen[node] == start) return false;
  }
  return true;
}

void greedy_heads(std::span<const float> scores, std::size_t n, std::vector<std::uint32_t>& heads) {
  heads.assign(n, 0);
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t best = 0;
    for (std::size_t j = 1; j <= n; ++j) {
      if (j != i + 1 && scores[i * (n + 1) + j] > scores[i * (n + 1) + best]) best = j;
    }
    heads[i] = static_cast<std::uint32_t>(best);
  }
}

void spanning_heads(std::span<const float> scores, std::size_t n,
                    std::vector<std::uint32_t>& heads) {
  const std::vector<std::uint32_t> found = Arborescence(scores, n).run();
  heads.assign(found.begin() + 1, found.end());
}

}  // namespace

void best_tree(std::span<float> scores, std::size_t n, std::vector<std::uint32_t>& heads) {
  greedy_heads(scores, n, heads);
  if (roots_of(heads) == 1 && acyclic(heads)) return;
  spanning_heads(scores, n, heads);
  if (roots_of(heads) == 1) return;
  std::size_t root = 0;
  for (std::size_t i = 1; i < n; ++i) {
    if (heads[i] == 0 && scores[i * (n + 1)] > scores[root * (n + 1)])
      root = i;
    else if (heads[root] != 0 && heads[i] == 0)
      root = i;
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (i != root) scores[i * (n + 1)] = kNever;
  }
  spanning_heads(scores, n, heads);
}

}  // namespace verbale
