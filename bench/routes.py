#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long the server takes for each of its routes: the median of some asks, in milliseconds.

    bench/routes.py made.db [--program build/verbale] [--times 5]
"""
import argparse
import statistics
import subprocess
import time
import urllib.request

ROUTES = """
summary
reports
reports?limit=1000
events
events?source=USA*&target=IRN*&limit=200
events?source=USA*&target=IRN*&limit=2000
events?words=treaty
events?words=zzzq
statements
statements?words=treaty
statements?words=zzzq
relations
rejects
commitments?status=disputed&newest=1&limit=8
commitments?limit=200
commitments?actor=IRN&limit=200
commitments?words=treaty&limit=200
commitments?said=broken,disputed&from=2003&to=2003&limit=500
ties?a=USA&b=IRN&by=year
ties?a=USA&b=IRN&by=month
actors
actors?actor=IRN
actors?words=offi
actor?code=IRN
actor?name=USA office
unknown
network
network?sides=code
network?from=2003&to=2005-06&quad=4
map
map?from=2003&to=2005-06&quad=4
map?words=ba&limit=12
map.csv?limit=5000
report?id=made0000077
openapi.json
""".strip().splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger")
    parser.add_argument("--program", default="build/verbale")
    parser.add_argument("--times", type=int, default=5)
    arguments = parser.parse_args()
    server = subprocess.Popen([arguments.program, "serve", arguments.ledger, "--port", "0"], stdout=subprocess.PIPE,
                              text=True)
    try:
        url = next(word for word in server.stdout.readline().split() if word.startswith("http"))
        for route in ROUTES:
            taken, size = [], 0
            for _ in range(arguments.times):
                begin = time.perf_counter()
                with urllib.request.urlopen(url + "api/" + route.replace(" ", "%20")) as answer:
                    size = len(answer.read())
                taken.append(1000 * (time.perf_counter() - begin))
            print(f"{statistics.median(taken):9.1f} ms, first {taken[0]:9.1f} {size:10d} bytes  /api/{route}", flush=True)
    finally:
        server.terminate()


main()
