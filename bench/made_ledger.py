#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a ledger of made reports, to measure what the server takes for each view.

    bench/made_ledger.py made.db --reports 100000 [--program build/verbale]

The same arguments give the same records. A report has 10 actors, 16 mentions, 5 events, 4 statements
and, every second one, a commitment; names, codes and days are spread as in news: few are everywhere,
most are rare. One true report stands before them, by which the program makes the tables; at the end it
joins them across reports, and what that costs is printed.
"""
import argparse
import datetime
import os
import pathlib
import random
import sqlite3
import subprocess
import tempfile

COUNTRIES = ("USA IRN RUS CHN IRQ SYR ISR GBR FRA DEU TUR PRK KOR JPN UKR PAK IND AFG SAU EGY LBY YEM LBN JOR PSE "
             "VEN CUB MEX COL BRA ARG CHL PER BOL NGA SDN SSD ETH SOM KEN COD RWA UGA ZAF ZWE MLI DZA MAR TUN POL "
             "HUN SRB GRC ITA ESP PRT NLD BEL SWE NOR FIN DNK AUS NZL IDN PHL THA VNM MMR KHM MYS SGP").split()
ROLES = ["", "GOV", "GOVDOS", "MIL", "OPP", "MED", "LEG", "REB", "COP", "BUS"]
BODIES = ["IGOUNO", "IGOUNOIAE", "IGOWSTNAT", "IGOEUREEC", "IGOEUR", "IGOAFRAUO", "IGOMEAARL", "NGOHRIAMN", "IMGMUSALQ"]
CODES = ["010", "020", "036", "040", "042", "043", "051", "057", "061", "071", "084", "111", "112", "1122", "120",
         "131", "138", "141", "150", "163", "172", "173", "190", "193", "195"]
SYLLABLES = "ba ke ri mo sa lu te no vi da ge ho ja ni or pu ra sti ta um ve wi za".split()
WORDS = "the talks border sanctions troops treaty minister oil election aid embassy prisoners port missile vote".split()
ATTITUDES = "assert deny accuse promise threaten demand ask expect praise".split()
STATES = ["active"] * 6 + ["conditional", "reaffirmed", "disputed", "fulfilled", "broken"]
TABLES = ("reports report_texts actors mentions events event_actors attributions statements statement_actors "
          "statement_content commitments commitment_actors commitment_steps").split()


def quad_of(code):
    return 1 + (int(code[:2]) > 5) + (int(code[:2]) > 8) + (int(code[:2]) > 14)


class Maker:
    """Rows, table by table; `spread` takes the first of a list far more often than the last."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.rows = {table: [] for table in TABLES}
        self.keys = dict.fromkeys(TABLES, 0)
        self.names = [self.name() for _ in range(40000)]
        self.cities = [(self.name(), self.spread(COUNTRIES), round(self.random.uniform(-55, 70), 3),
                        round(self.random.uniform(-180, 180), 3)) for _ in range(3000)]

    def name(self):
        part = lambda: "".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(2, 3))).capitalize()
        return f"{part()} {part()}"

    def spread(self, items):
        return items[int(len(items) * self.random.random() ** 3)]

    def put(self, table, **fields):
        self.keys[table] += 1
        self.rows[table].append(fields)
        return self.keys[table]

    def code(self):
        body = self.random.random() < 0.1
        return self.spread(BODIES) if body else self.spread(COUNTRIES) + self.spread(ROLES)

    def report(self, number):
        day = (datetime.date(1995, 1, 1) + datetime.timedelta(days=int(10950 * self.random.random()))).isoformat()
        text = " ".join(self.random.choice(WORDS) for _ in range(240))
        key = self.put("reports", id=f"made{number:07}", title=f"Made report {number}", published=day,
                       source=f"Paper {self.random.randint(1, 40)}", published_from="input", sentences=12, words=240,
                       coder_key=1, text_hash=f"{number:032x}", records_hash=f"{number:032x}")
        self.put("report_texts", report_key=key, text=text)
        actors = [self.actor(key, number, i) for i in range(10)]
        for i in range(5):
            self.event(key, number, i, day, actors, text)
        for i in range(4):
            self.statement(key, number, i, day, actors, text)
        if number % 2 == 0:
            self.commitment(key, number, day, actors, text)

    def actor(self, report, number, i):
        rank = self.random.random()
        known = rank < 0.6
        code = self.code() if known else None
        name = f"{code} office" if rank < 0.4 else self.spread(self.names)
        key = self.put("actors", report_key=report, id=f"made{number:07}/a{i}", code=code, name=name,
                       kind="government" if rank < 0.4 else "person", resolved_by="knowledge" if known else "none",
                       description=None if known else "an official")
        for position in range(1 + (i % 5 < 3)):
            self.put("mentions", actor_key=key, position=position, mention_begin=i * 20, mention_end=i * 20 + 9,
                     mention=name[:9])
        return key, code, name

    def refer(self, table, owner, key, role, actor):
        fields = {owner: key, "role": role, "position": 0, "actor_key": actor[0], "code": actor[1],
                  "mention_begin": 0, "mention_end": 9, "mention": actor[2][:9]}
        self.put(table, **{name: value for name, value in fields.items() if name != "role" or role})

    def event(self, report, number, i, day, actors, text):
        cameo = self.spread(CODES)
        begin = self.random.randint(0, 900)
        place = self.spread(self.cities) if self.random.random() < 0.35 else (None,) * 4
        key = self.put("events", report_key=report, id=f"made{number:07}/e{i}", sentence=i, evidence_begin=begin,
                       evidence_end=begin + 60, evidence=text[begin:begin + 60], trigger_begin=begin,
                       trigger_end=begin + 5, trigger=text[begin:begin + 5], lemma="make", cameo=cameo,
                       plover_event="CONSULT", quad=quad_of(cameo), goldstein=8.0 - int(cameo[:2]) * 0.8,
                       factuality="CT+" if self.random.random() < 0.6 else "UU", tense="past", time_value=day,
                       time_begin=day, time_end=day, time_from="report", place_name=place[0], place_country=place[1],
                       place_latitude=place[2], place_longitude=place[3], lexicon="make", confidence=0.7)
        source, target = self.random.sample(actors, 2)
        self.refer("event_actors", "event_key", key, "source", source)
        self.refer("event_actors", "event_key", key, "target", target)
        if i == 0:
            self.refer("attributions", "event_key", key, "", self.random.choice(actors))

    def statement(self, report, number, i, day, actors, text):
        begin = self.random.randint(0, 900)
        key = self.put("statements", report_key=report, id=f"made{number:07}/s{i}", sentence=i, evidence_begin=begin,
                       evidence_end=begin + 80, evidence=text[begin:begin + 80], cue="said", mode="indirect",
                       attitude=self.spread(ATTITUDES), time_value=day, time_begin=day, time_end=day, time_from="report")
        speaker, toward = self.random.sample(actors, 2)
        self.refer("statement_actors", "statement_key", key, "speaker", speaker)
        self.refer("statement_actors", "statement_key", key, "toward", toward)
        self.put("statement_content", statement_key=key, position=0, content_begin=begin, content_end=begin + 60,
                 content=text[begin:begin + 60])

    def commitment(self, report, number, day, actors, text):
        begin, status = self.random.randint(0, 900), self.random.choice(STATES)
        words = f"to {self.random.choice(WORDS)} {self.spread(self.names)} {self.spread(self.names)}"
        key = self.put("commitments", report_key=report, id=f"made{number:07}/c0", sentence=1, evidence=text[begin:begin + 70],
                       evidence_begin=begin, evidence_end=begin + 70, content=words, content_begin=begin,
                       content_end=begin + 40, cameo="030", made_value=day, made_begin=day, made_end=day, status=status)
        debtor, creditor = self.random.sample(actors, 2)
        self.refer("commitment_actors", "commitment_key", key, "debtor", debtor)
        self.refer("commitment_actors", "commitment_key", key, "creditor", creditor)
        for step in range(1 if status == "active" else 2):
            self.put("commitment_steps", commitment_key=key, step=step, told_in=f"made{number:07}", sentence=1, date=day,
                     status=status if step else "active", evidence=text[begin:begin + 70], evidence_begin=begin,
                     evidence_end=begin + 70)

    def write(self, db):
        for table, rows in self.rows.items():
            names = sorted({name for row in rows for name in row})
            if rows:
                db.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                               [[row.get(name) for name in names] for row in rows])
            rows.clear()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", type=pathlib.Path)
    parser.add_argument("--reports", type=int, default=100000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default="build/verbale")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        one = pathlib.Path(folder, "one.txt")
        one.write_text("France accused Iran of spying.")
        code = [arguments.program, "code", str(one), "-o", str(arguments.ledger), "--quiet"]
        subprocess.run(code, check=True)
        db = sqlite3.connect(arguments.ledger)
        db.execute("PRAGMA synchronous = OFF")
        maker = Maker(arguments.seed)
        for table in ("reports", "actors", "events", "statements", "commitments"):
            maker.keys[table] = db.execute(f"SELECT coalesce(max(key), 0) FROM {table}").fetchone()[0]
        for number in range(arguments.reports):
            maker.report(number)
            if number % 2000 == 1999:
                maker.write(db)
        maker.write(db)
        for index in ("text_search", "event_search", "statement_search"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        db.commit()
        db.close()
        joined(code, arguments)


def joined(code, arguments):
    """The program joins what is there; says what that costs."""
    process = subprocess.Popen(code)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{code} failed")
    print(f"{arguments.reports} reports, {arguments.ledger.stat().st_size >> 20} MiB: joins and kept counts took "
          f"{used.ru_utime + used.ru_stime:.0f} s of processor time and {used.ru_maxrss >> 10} MiB at most")


main()
