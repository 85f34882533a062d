#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Is the scorer right, and do the lists quote their reports exactly?

Ledgers are made from a list itself, whole or with one fault; each fault must lower its own figure and no other.
"""
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import reports  # noqa: E402
import score  # noqa: E402
from ledger_lines import place_of  # noqa: E402

LISTS = [p for p in (HERE / "chronicle.toml", HERE / "pairs.toml") if p.exists()]
FIGURES = ("precision", "recall", "f1", "states", "joins", "turns")


def debtor(pattern):
    return {"mention": {"text": pattern[1:]}} if pattern.startswith("~") else {"code": pattern + "GOV"}


def perfect(listed):
    """The ledger of a program that reads as the list's author does."""
    records = [{"record": "report", "id": f"r-{name}", "title": r.title} for name, r in listed.reports.items()]
    for number, unit in enumerate(listed.units):
        listing = listed.commitments[unit.name]
        records.append({
            "record": "commitment", "id": f"c{number}", "report": f"r-{unit.report}", "joined": unit.name,
            "debtors": [debtor(pattern.split("|")[0]) for pattern in unit.debtors],
            "evidence": {"text": unit.quotes[0]}, "content": {"span": {"text": unit.quotes[0]}},
            "joined_status": listing["final"], "status": "active",
            "history": [{"report": f"r-{t['report']}", "status": t["status"], "evidence": {"text": t["quote"]}}
                        for t in listing.get("turns", [])],
        })
    return records


def without_optional(listed, records):
    optional = {f"c{i}" for i, u in enumerate(listed.units) if u.optional}
    return [r for r in records if r["id"] not in optional]


def commitments(records):
    return [r for r in records if r["record"] == "commitment"]


class Scorer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.listed = score.Listed(HERE / "chronicle.toml")
        cls.records = without_optional(cls.listed, perfect(cls.listed))

    def figures(self, records):
        return score.score(self.listed, records)[0]

    def lowers_only(self, records, *names):
        figures = self.figures(records)
        for name in FIGURES:
            (self.assertLess if name in names else self.assertEqual)(figures[name], 1.0, name)
        return figures

    def changed(self, change, which=lambda r: True):
        records = copy.deepcopy(self.records)
        change(next(r for r in commitments(records) if which(r)))
        return records

    def test_perfect_is_one(self):
        self.lowers_only(self.records)
        self.assertEqual(self.figures(self.records)["forbidden"], 0)

    def test_perfect_is_one_on_every_list_with_the_optional_ones(self):
        for path in LISTS:
            listed = score.Listed(path)
            figures = score.score(listed, perfect(listed))[0]
            self.assertEqual([figures[n] for n in FIGURES], [1.0] * len(FIGURES), path.name)
            self.assertEqual(figures["forbidden"], 0, path.name)

    def test_empty_is_zero(self):
        for records in ([], [r for r in self.records if r["record"] == "report"]):
            figures = self.figures(records)
            self.assertEqual([figures[n] for n in FIGURES], [0.0] * len(FIGURES))

    def test_a_join_left_out_lowers_joins_only(self):
        split = self.changed(lambda r: r.update(joined="alone"), lambda r: r["joined"] == "nonintervention")
        self.assertEqual(self.lowers_only(split, "joins")["join_precision"], 1.0)

    def test_a_wrong_join_lowers_joins_only(self):
        wrong = self.changed(lambda r: r.update(joined="severe-revenge"), lambda r: r["joined"] == "strike-52-sites")
        self.assertEqual(self.lowers_only(wrong, "joins")["join_recall"], 1.0)

    def test_near_commitments_may_be_joined(self):
        near = self.changed(lambda r: r.update(joined="interim-halt"), lambda r: r["joined"] == "interim-five-percent")
        self.lowers_only(near)

    def test_a_wrong_final_state_lowers_states_only(self):
        self.lowers_only(self.changed(lambda r: r.update(joined_status="broken"),
                                      lambda r: r["joined"] == "keep-a-fund"), "states")

    def test_without_joined_the_record_stands_for_itself(self):
        alone = self.changed(lambda r: (r.pop("joined"), r.pop("joined_status")), lambda r: r["joined"] == "keep-a-fund")
        self.lowers_only(alone)

    def test_one_more_lowers_precision_only(self):
        extra = copy.deepcopy(commitments(self.records)[0])
        extra.update(id="more", joined="more")
        figures = self.lowers_only(self.records + [extra], "precision", "f1")
        self.assertEqual(figures["beside"], 1)

    def test_the_same_record_told_twice_is_neither_right_nor_wrong(self):
        again = copy.deepcopy(commitments(self.records)[0])
        again.update(id="again")
        self.lowers_only(self.records + [again])

    def test_one_less_lowers_recall_only(self):
        last = commitments(self.records)[-1]
        self.lowers_only([r for r in self.records if r is not last], "recall", "f1")

    def test_the_wrong_debtor_is_not_found(self):
        wrong = self.changed(lambda r: r.update(debtors=[{"code": "FRAGOV"}]), lambda r: r["joined"] == "keep-a-fund")
        self.lowers_only(wrong, "precision", "recall", "f1")

    def test_words_elsewhere_in_the_report_are_not_found(self):
        def elsewhere(record):
            record.update(evidence={"text": "sworn in as president"}, content=None, history=[])
        self.lowers_only(self.changed(elsewhere, lambda r: r["joined"] == "keep-a-fund"), "precision", "recall", "f1")

    def test_content_words_are_enough(self):
        def reworded(record):
            record.update(evidence={"text": "to keep up a fund for awards"}, content=None, history=[])
        figures = self.figures(self.changed(reworded, lambda r: r["joined"] == "keep-a-fund"))
        self.assertEqual((figures["f1"], figures["states"], figures["joins"]), (1.0, 1.0, 1.0))

    def test_a_missing_move_lowers_turns_only(self):
        self.lowers_only(self.changed(lambda r: r.update(history=[]), lambda r: r["joined"] == "keep-a-fund"), "turns")

    def test_what_was_demanded_or_refused_is_forbidden(self):
        refused = {"record": "commitment", "id": "bad", "report": "chronicle-2022-03-11-pause", "debtors": [{"code": "USAGOV"}],
                   "evidence": {"text": "a promise that the Biden administration says it cannot give"}}
        self.assertEqual(self.figures(self.records + [refused])["forbidden"], 1)
        refused["debtors"] = [{"code": "IRNGOV"}]
        self.assertEqual(self.figures(self.records + [refused])["forbidden"], 0)

    def test_reports_are_known_by_id_title_or_words(self):
        bare = [r for r in self.records if r["record"] != "report"]
        self.lowers_only(bare)

    def test_countries_agree_whatever_the_role(self):
        agree = lambda names, debtors: score.debtor_agrees(names, debtors)
        self.assertTrue(agree(["IRNGOVMIL"], ["IRN"]))
        self.assertTrue(agree(["IGOUNOSEC"], ["IGOUNO"]))
        self.assertTrue(agree(["FRAGOV"], ["IGOEUREEC|FRA"]))
        self.assertTrue(agree(["~the rebels"], ["~rebels"]))
        self.assertTrue(agree([], []))
        self.assertTrue(agree(["~the tigray front", "ETHGOV"], ["ETHREB|~tigray"]))
        self.assertFalse(agree(["ETHGOV"], ["ETHREB|~tigray"]))
        self.assertFalse(agree(["IRQGOV"], ["IRN"]))
        self.assertFalse(agree(["IGOEUREEC"], ["IGOUNO"]))
        self.assertFalse(agree(["~iran"], ["IRN"]))
        self.assertFalse(agree([], ["IRN"]))


SMALL = """
folder = "."
[[commitment]]
name = "road"
debtors = ["KEN"]
words = ["open", "road"]
final = "fulfilled"
also = ["active"]
mentions = [{report = "2001-01-01.txt", quote = "vowed to open the road"}, {report = "2002-01-01.txt", quote = "the road that it promised"},
            {report = "2003-01-01.txt", quote = "The road is open"}]
[[commitment]]
name = "maize"
debtors = ["KEN"]
words = ["send", "maize"]
final = "active"
mentions = [{report = "2001-01-01.txt", quote = "send maize"}]
[[commitment]]
name = "maize-in-march"
debtors = ["KEN"]
words = ["send", "maize"]
final = "broken"
optional = true
mentions = [{report = "2001-01-01.txt", quote = "promised to send maize"}]
"""
TEXTS = {"2001-01-01.txt": "Promises\n\nKenya vowed to open the road and promised to send maize.",
         "2002-01-01.txt": "Complaints\n\nUganda is waiting for the road that it promised.",
         "2003-01-01.txt": "Deeds\n\nThe road is open, Kenya said."}


class SmallLists(unittest.TestCase):
    def setUp(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {"list.toml": SMALL, **TEXTS}.items():
                pathlib.Path(folder, name).write_text(text, encoding="utf-8")
            self.listed = score.Listed(pathlib.Path(folder, "list.toml"))

    def figures(self, *rows):
        return score.score(self.listed, [record_of(i, *row) for i, row in enumerate(rows)])[0]

    def test_the_required_comes_before_the_optional(self):
        figures = self.figures(("2001", "promised to send maize", "m", "active"))
        self.assertEqual((figures["found"], figures["precision"], figures["states"]), (1, 1.0, 1.0))

    def test_the_state_of_an_optional_one_does_not_count(self):
        figures = self.figures(("2001", "send maize", "m", "active"), ("2001", "promised to send maize", "n", "expired"))
        self.assertEqual((figures["found"], figures["beside"], figures["states"]), (1, 0, 1.0))

    def test_a_state_that_can_be_argued_is_right(self):
        argued = self.figures(("2001", "vowed to open the road", "r", "active"))
        self.assertEqual((argued["states"], argued["states_first"]), (1.0, 0.0))
        self.assertEqual(self.figures(("2001", "vowed to open the road", "r", "fulfilled"))["states_first"], 1.0)
        self.assertEqual(self.figures(("2001", "vowed to open the road", "r", "disputed"))["states"], 0.0)

    def test_the_larger_group_and_its_latest_record_give_the_state(self):
        figures = self.figures(("2001", "vowed to open the road", "r", "disputed"), ("2002", "the road that it promised", "r", "fulfilled"),
                               ("2003", "The road is open", "alone", "broken"))
        self.assertEqual(figures["states"], 1.0)
        self.assertEqual((figures["join_precision"], figures["join_recall"]), (1.0, 1 / 3))

    def test_without_joined_nothing_is_joined(self):
        figures = self.figures(("2001", "vowed to open the road", None, "active"), ("2003", "The road is open", None, "active"))
        self.assertEqual((figures["joins"], figures["states"]), (0.0, 1.0))

    def test_a_few_letters_are_no_overlap(self):
        self.assertEqual(score.overlap([(0, 3)], ["Kenya"], "Kenya vowed"), 0.0)
        self.assertEqual(score.overlap([(0, 5)], ["Kenya"], "Kenya vowed"), 1.0)
        self.assertEqual(score.overlap([(6, 11)], ["Kenya"], "Kenya vowed"), 0.0)

    def test_of_several_places_the_nearest_to_the_offset_counts(self):
        text = "the road and the road and the road"
        self.assertEqual(place_of({"text": "the  road", "begin": 14}, text), [(13, 21)])
        self.assertEqual(len(place_of({"text": "the road"}, text)), 3)
        self.assertEqual(place_of({"text": "a ship", "begin": 3}, text), [])

    def test_the_words_of_another_report_are_not_found(self):
        figures = self.figures(("2003", "vowed to open the road", "r", "active"))
        self.assertEqual((figures["found"], figures["elsewhere"]), (1, 0))
        figures = self.figures(("2002", "The end", "r", "active"))
        self.assertEqual((figures["found"], figures["beside"]), (0, 1))


def record_of(number, year, words, joined, status):
    return {"record": "commitment", "id": f"c{number}", "report": f"{year}-01-01.txt", "debtors": [{"code": "KENGOV"}],
            "evidence": {"text": words}, "joined": joined, "joined_status": status}


class Command(unittest.TestCase):
    def run_it(self, records, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            ledger = pathlib.Path(folder, "ledger.jsonl")
            ledger.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
            command = [sys.executable, str(HERE / "score.py"), str(HERE / "chronicle.toml"), str(ledger), *arguments]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            return done.returncode, done.stdout, done.stderr

    def test_needs(self):
        records = perfect(score.Listed(HERE / "chronicle.toml"))
        self.assertEqual(self.run_it(records, "--need", "f1=0.75", "joins=0.80")[0], 0)
        self.assertEqual(self.run_it([], "--need", "f1=0.75")[0], 1)
        self.assertEqual(self.run_it([], "--need", "beauty=1")[0], 2)
        self.assertEqual(self.run_it([], "--need", "f1")[0], 2)

    def test_verbose_names_what_is_missing(self):
        self.assertIn("MISS    1979-11-06-embassy.txt: protect-the-embassy", self.run_it([], "--verbose")[1])
        self.assertNotIn("MISS", self.run_it([])[1])

    def test_json(self):
        self.assertEqual(json.loads(self.run_it([], "--json")[1])["found"], 0)

    def test_a_line_that_is_no_record_is_named(self):
        status, _, error = self.run_it([3])
        self.assertEqual(status, 2)
        self.assertRegex(error, r"ledger.jsonl:1: a record is an object")

    def test_a_record_with_nothing_in_it_is_no_match(self):
        bare = [{"record": "commitment"}, {"record": "actor"}, {"record": "report"}, {},
                {"record": "commitment", "report": "1979-11-06-embassy.txt", "debtors": [None, "x"], "evidence": None, "content": "words"}]
        status, figures, _ = self.run_it(bare, "--json")
        self.assertEqual(status, 0)
        self.assertEqual((json.loads(figures)["found"], json.loads(figures)["beside"]), (0, 1))

    def test_a_list_that_is_not_there(self):
        done = subprocess.run([sys.executable, str(HERE / "score.py"), "no-such.toml", "no-such.jsonl"], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("no-such.toml", done.stderr)


class Lists(unittest.TestCase):
    """Every quotation stands in its report, every state is one, every name is used once."""

    def test_quotations_stand_in_their_reports(self):
        for path in LISTS:
            listed = score.Listed(path)
            for where, report, quote in quotations(listed):
                with self.subTest(list=path.name, where=where):
                    self.assertIn(report, listed.reports)
                    self.assertIn(quote, listed.reports[report].text)

    def test_words_stand_in_the_reports(self):
        for path in LISTS:
            listed = score.Listed(path)
            for name, c in listed.commitments.items():
                text = " ".join(listed.reports[m["report"]].text for m in c["mentions"]).lower()
                self.assertEqual([w for w in c["words"] if w.lower() not in text], [], name)

    def test_form(self):
        for path in LISTS:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            names = [c["name"] for c in data["commitment"]]
            self.assertEqual(len(names), len(set(names)), path.name)
            for c in data["commitment"]:
                with self.subTest(list=path.name, name=c["name"]):
                    self.check_commitment(c, names)

    def check_commitment(self, c, names):
        self.assertLessEqual(c.keys(), {"name", "debtors", "creditors", "words", "cameo", "agreement", "final", "also",
                                        "why", "near", "optional", "mentions", "turns"})
        self.assertLessEqual({c["final"], *c.get("also", []), *(t["status"] for t in c["turns"])}, score.STATES)
        self.assertLessEqual(set(c.get("near", [])), set(names))
        self.assertTrue(c["mentions"] and all(re.fullmatch(r"\d{4}(-\d\d){0,2}", t["date"]) for t in c["turns"]))
        self.assertTrue(c.get("optional") or c["turns"], "no turning point")
        for code in [*c["debtors"], *c["creditors"]]:
            self.assertRegex(code, r"^(~[\w ]+|[A-Z]{3,})(\|(~[\w ]+|[A-Z]{3,}))*$")


def quotations(listed):
    for name, c in listed.commitments.items():
        for part in c["mentions"] + c["turns"]:
            yield name, part["report"], reports.squeeze(part["quote"])
    for f in listed.forbidden:
        yield f["why"], f["report"], reports.squeeze(f["quote"])


if __name__ == "__main__":
    unittest.main()
