#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Do the lists of single reports quote exactly, and is their judge right?"""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import score  # noqa: E402
import unseen  # noqa: E402
from ledger_lines import Ledger  # noqa: E402

ATTITUDES = {"assert", "deny", "admit", "complain", "accuse", "promise", "threaten", "demand", "ask", "advise", "expect",
             "fear", "hope", "intend", "believe", "praise"}


FOLDERS = ("unseen", "unseen2")


def debtor(pattern):
    return {"mention": {"text": pattern[1:]}} if pattern.startswith("~") else {"code": pattern + "GOV"}


class Unseen(unittest.TestCase):
    """The lists of single reports: their words stand in the reports, their keys are known, and the judge is right."""

    def setUp(self):
        self.lists = [e for folder in FOLDERS for e in unseen.all_expected(folder=folder)]

    def test_words_stand_in_their_reports(self):
        for expected in self.lists:
            for _, e in expected.wanted + expected.forbidden:
                with self.subTest(name=expected.name, words=e["words"]):
                    self.assertIn(e["words"], expected.report.text)

    def test_form(self):
        keys = {"words", "record", "either", "cameo", "content", "value", "why", "unattributed", "trigger", *unseen.ROLES, *unseen.VALUES}
        for expected in self.lists:
            with self.subTest(name=expected.name):
                self.assertLessEqual(expected.data.keys(), {"report", "published", "forbid", *unseen.KINDS})
                self.assertTrue(15 <= len(expected.wanted) <= 26, len(expected.wanted))
                for _, e in expected.wanted + expected.forbidden:
                    self.assertLessEqual(e.keys(), keys)
                    self.assertLessEqual(set(e.get("status", [])), score.STATES)
                    self.assertLessEqual(set(e.get("factuality", [])), {"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "UU"})
                    self.assertLessEqual(set(e.get("attitude", [])), ATTITUDES)

    def test_every_report_has_its_list(self):
        names = [p.stem for folder in FOLDERS for p in (unseen.HERE / folder).glob("*.txt")]
        self.assertEqual(sorted(names), sorted(e.name for e in self.lists))

    def test_a_folder_without_lists_is_refused(self):
        with self.assertRaisesRegex(ValueError, "nowhere: no list"):
            unseen.all_expected(folder="nowhere")

    def test_an_empty_ledger_meets_nothing(self):
        for expected in self.lists:
            met, missed, hits = unseen.judge(expected, [])
            self.assertEqual((len(met), len(missed), len(hits)), (0, len(expected.wanted), 0))

    def test_records_made_from_the_list_meet_it(self):
        for expected in self.lists:
            met, missed, _ = unseen.judge(expected, made_from(expected, expected.wanted))
            self.assertEqual((len(met), missed), (len(expected.wanted), []), expected.name)

    def test_records_made_from_what_is_forbidden_hit_it(self):
        for expected in self.lists:
            hits = unseen.judge(expected, made_from(expected, expected.forbidden))[2]
            self.assertEqual(len(hits), len(expected.forbidden), expected.name)

    def test_a_turned_direction_a_wrong_value_and_a_wrong_place_miss(self):
        expected = next(e for e in self.lists if e.name == "framework")
        wanted = [(k, e) for k, e in expected.wanted if e["words"] == "demanded that the North resume the dialogue"]
        for change in ({"source": "PRK", "target": "KOR"}, {"factuality": ["UU"]}, {"cameo": ["19"]}, {"words": "GENEVA"}):
            wrong = made_from(expected, [(kind, e | change) for kind, e in wanted])
            met = unseen.judge(expected, wrong)[0]
            self.assertFalse([e for _, e in met if e in [w for _, w in wanted]], change)


class Judge(unittest.TestCase):
    """Each key of an expectation is looked at."""

    def setUp(self):
        (self.expected,) = unseen.all_expected(["gaza"])

    def fits(self, kind, e, **record):
        (made,) = made_from(self.expected, [(kind, e)])[1:]
        made.update(record)
        ledger = Ledger([{"record": "report", "id": "r", "title": self.expected.report.title}, made], self.expected)
        return unseen.meets(made, kind, e, ledger, self.expected.report.text)

    def test_names_choose_the_lists(self):
        self.assertEqual([e.name for e in unseen.all_expected(["gaza", "georgia"])], ["gaza", "georgia"])

    def test_either(self):
        e = {"words": "had agreed to a cease-fire", "source": "ISR", "target": "PAL", "either": True}
        turned = {"sources": [debtor("PAL")], "targets": [debtor("ISR")]}
        self.assertTrue(self.fits("event", e, **turned))
        self.assertFalse(self.fits("event", e | {"either": False}, **turned))
        self.assertTrue(self.fits("event", e, sources=[debtor("PAL"), debtor("ISR")], targets=[]))
        self.assertFalse(self.fits("event", e, sources=[debtor("PAL"), debtor("EGY")], targets=[]))

    def test_kind_of_record(self):
        e = {"words": "had agreed to a cease-fire"}
        self.assertFalse(self.fits("event", e, record="statement"))

    def test_unattributed(self):
        e = {"words": "had agreed to a cease-fire", "unattributed": True}
        self.assertTrue(self.fits("event", e, attribution=[]))
        self.assertFalse(self.fits("event", e, attribution=[{"actor": "a", "mention": {"text": "Egypt"}}]))

    def test_trigger(self):
        e = {"words": "had agreed to a cease-fire", "trigger": True}
        self.assertTrue(self.fits("event", e, trigger={"text": "agreed"}))
        self.assertFalse(self.fits("event", e, trigger={"text": "said"}))
        self.assertFalse(self.fits("event", e, trigger=None))

    def test_content_and_value(self):
        self.assertFalse(self.fits("statement", {"words": "said Mark Regev", "content": ["signed"]}, content=[]))
        self.assertFalse(self.fits("relation", {"words": "said Mark Regev", "value": "spokesman"}, value="general"))
        self.assertFalse(self.fits("relation", {"words": "said Mark Regev", "value": "spokesman"}, value=None))




def made_from(expected, entries):
    """One record for each entry, as a program would write it that agrees with the list's author."""
    records = [{"record": "report", "id": "r", "title": expected.report.title}]
    for number, (kind, e) in enumerate(entries):
        words = {"text": e["words"]}
        record = {"record": kind, "id": f"x{number}", "report": "r", "evidence": words, "trigger": words,
                  "content": [{"text": w} for w in e.get("content", [])], "cameo": e.get("cameo", [""])[0],
                  "value": e.get("value")}
        record |= {unseen.ROLES[key]: [debtor(e[key].split("|")[0])] for key in e.keys() & unseen.ROLES.keys()}
        records.append(record | {key: e[key][0] for key in e.keys() & set(unseen.VALUES)})
    return records


if __name__ == "__main__":
    unittest.main()
