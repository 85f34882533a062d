#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the joins of a cluster (docs/spark.md) shuffle, and how large its groups become, by number of reports.

    bench/joins.py CODED [--shares 8 4 2 1]

CODED is a folder of what verbale.spark.code wrote (bench/spark.py); a share of 8 takes every eighth report. One process
goes through the steps; near-copies are left out, as they are few. Needs the package verbale and pyarrow.
"""
import argparse
import collections
import time

import pyarrow.parquet
import verbale

KIB, MIB = 1 << 10, 1 << 20


def packed_reports(folder, share):
    table = pyarrow.parquet.read_table(folder, columns=["id", "packed"]).sort_by("id")
    reports = (row for batch in table.to_batches(max_chunksize=64) for row in batch.to_pylist() if row["packed"])
    return [core_digest(row["packed"]) for number, row in enumerate(reports) if number % share == 0]


core = verbale._core.Spread([])
core_digest = core.digest


def weigh(digests):
    counts = collections.Counter(words[i:i + 4] for words in (digest["words"] for digest in digests)
                                 for i in range(0, len(words), 4))
    common = {word: count for word, count in counts.items() if count > 1}
    core.weigh(len(digests), b"".join(common), b"".join(count.to_bytes(4, "little") for count in common.values()))
    return len(common)


def groups_of(pieces):
    groups = collections.defaultdict(list)
    for key, _, piece in pieces:
        groups[key].append(piece)
    return groups


def components(pairs):
    up = {}

    def root(one):
        while up.setdefault(one, one) != one:
            up[one] = one = up[up[one]]
        return one
    for a, b, _ in pairs:
        up[root(a)] = root(b)
    found = collections.defaultdict(list)
    for a, _, piece in pairs:
        found[root(a)].append(piece)
    return found


def joined(what, groups, pairs_of, join):
    shuffled = sum(len(piece) for pieces in groups.values() for piece in pieces)
    largest = max(sum(map(len, pieces)) for pieces in groups.values())
    pairs = [pair for key, pieces in groups.items() for pair in pairs_of(key, pieces)]
    tied = components(pairs)
    sizes = [len(join(pieces)) for pieces in tied.values()]
    print(f"  {what}: {shuffled / MIB:.1f} MiB in {len(groups)} groups, the largest {largest / KIB:.0f} KiB; "
          f"{len(pairs)} pairs in {len(tied)} components, the largest of {max(sizes)} records and "
          f"{max(sum(map(len, pieces)) for pieces in tied.values()) / KIB:.0f} KiB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coded")
    parser.add_argument("--shares", type=int, nargs="+", default=[8, 4, 2, 1])
    arguments = parser.parse_args()
    for share in arguments.shares:
        begin = time.process_time()
        digests = packed_reports(arguments.coded, share)
        told = time.process_time()
        words = weigh(digests)
        print(f"{len(digests)} reports: {(told - begin) * 1000 / len(digests):.1f} ms a digest, "
              f"{words} words that two reports have")
        events = (piece for one in digests for piece in core.event_pieces(one["told"], one["published"]))
        joined("events", groups_of(events), core.event_pairs, core.incidents)
        commitments = (piece for one in digests for piece in core.pledge_pieces(one["told"]))
        joined("commitments", groups_of(commitments), lambda _, pieces: core.pledge_pairs(pieces), core.promises)
        print(f"  {time.process_time() - told:.1f} s of processor time for both")


main()
