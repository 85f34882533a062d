# SPDX-License-Identifier: Apache-2.0
"""Reports in, minutes out: the same records as the program's, in the order of the input, whatever comes in."""
import datetime
import json
import pickle
import threading

import pandas
import polars
import pytest
import verbale
from conftest import CHRONICLE, program

ACCUSED = "France accused Iran of spying."
PROMISED = "Iran promised to release the prisoners, the foreign minister said."


def codes(minutes):
    return [(e.sources[0].code, e.cameo, e.targets[0].code) for e in minutes.events]


@pytest.mark.parametrize("jobs", [1, 4])
def test_the_records_of_files_are_those_of_the_program(jobs):
    printed = [json.loads(line) for line in
               program("code", CHRONICLE, "--format", "jsonl", "--with-text", "--quiet").splitlines()]
    coded = [record for one in verbale.code(CHRONICLE, jobs=jobs, with_text=True) for record in one.records]
    assert coded == printed
    assert sum(record.record == "report" for record in coded) == 24


def test_one_report_gives_one_object():
    minutes = verbale.code(ACCUSED)
    assert minutes.ok and minutes.text == ACCUSED
    assert codes(minutes) == [("FRA", "1125", "IRN")]
    assert minutes.events[0].evidence.text == minutes.text[0:minutes.events[0]["evidence"]["end"]]
    assert minutes.report.words == 6 and "text" not in minutes.report


def test_fields_of_a_report():
    fields = {"id": 7, "text": ACCUSED, "title": float("nan"), "source": None,
              "published": datetime.date(2003, 5, 13), "unknown": object()}
    report = verbale.code(fields).report
    assert (report.id, report.published, report.published_from, report.title) == ("7", "2003-05-13", "input", None)


def test_pairs_are_answered():
    minutes = verbale.code({"text": ACCUSED, "pairs": [{"id": "p", "source": [0, 6], "target": [15, 19]}]})
    assert [r.pair for r in minutes.relations if r.kind == "best_for_pair"] == ["p"]


@pytest.mark.parametrize("jobs", [1, 3])
def test_many_come_out_in_the_order_in_which_they_came_in(jobs):
    texts = [f"France accused Iran of spying {n} times. " * (1 + n % 5) for n in range(40)]
    came = verbale.code(({"id": str(n), "text": text} for n, text in enumerate(texts)), jobs=jobs)
    assert [one.report.id for one in came] == [str(n) for n in range(40)]


def test_nothing_is_read_ahead_without_end():
    def endless():
        while True:
            yield ACCUSED
    came = verbale.code(endless(), jobs=2)
    assert codes(next(came)) == [("FRA", "1125", "IRN")]
    came.close()


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_cannot_be_read_is_a_reject_and_the_run_goes_on(jobs):
    wrong = ["", b"\xff\xfe", "\ud800", None, 3, {"id": "a"}, {"text": 5}, {"text": [ACCUSED]}, {}, b"\0" * 100]
    came = list(verbale.code([*wrong, ACCUSED], jobs=jobs))
    assert [one.ok for one in came] == [False] * len(wrong) + [True]
    # The second is an empty text in UTF-16.
    assert [one.reject.code for one in came[:6]] == ["V1012", "V1012", "V1010", "V1021", "V1021", "V1021"]
    assert came[5].reject.report == "a" and came[5].reject.origin == "report 6"
    assert all(one.reject.what and not one.events for one in came[:-1])


def test_a_file_that_is_missing_is_a_reject(tmp_path):
    [one] = verbale.code(tmp_path / "no.txt")
    assert one.reject.code == "V1000"


def test_a_document_can_be_coded_twice():
    document = next(verbale.read(CHRONICLE))
    assert verbale.code(document).to_jsonl() == verbale.code(document).to_jsonl() != ""


def test_data_frames_are_read_by_row():
    rows = {"id": ["a", "b"], "text": [ACCUSED, PROMISED]}
    for frame in (pandas.DataFrame(rows), polars.DataFrame(rows)):
        assert [one.report.id for one in verbale.code(frame)] == ["a", "b"]
    assert [one.ok for one in verbale.code(pandas.Series([ACCUSED, None]))] == [True, False]


def test_other_threads_run_while_a_report_is_coded():
    counted = []
    done = threading.Event()

    def count():
        while not done.is_set():
            counted.append(1)
            done.wait(0.001)
    thread = threading.Thread(target=count)
    thread.start()
    before = len(counted)
    verbale.code(" ".join([ACCUSED, PROMISED] * 200))
    after = len(counted)
    done.set()
    thread.join()
    assert after - before > 20


def test_lists_of_your_own_go_before(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('[[actor]]\nid = "zembla"\nkind = "organisation"\nnames = ["Zembla League"]\ncode = "FRAOPP"\n')
    text = "Zembla League accused Iran of spying."
    assert codes(verbale.code(text, actors=[own])) == [("FRAOPP", "1125", "IRN")]
    assert codes(verbale.code(text)) != [("FRAOPP", "1125", "IRN")]
    own.write_text(own.read_text().replace("FRAOPP", "FRAREB"))
    assert codes(verbale.code(text, actors=own)) == [("FRAREB", "1125", "IRN")]


def test_entries_of_your_own_replace(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('[[entry]]\nid = "accuse"\nword = "accuse"\ncameo = "190"\nsource = ["subject"]\ntarget = ["object"]\n')
    coder = verbale.Coder(lexicon=own)
    assert codes(coder.code("France accused Iran.")) == [("FRA", "190", "IRN")]
    assert coder.stamp != verbale.Coder().stamp
    with pytest.raises(verbale.Error):
        verbale.Coder(lexicon=tmp_path / "none")


def test_reasons_and_the_json_of_the_program():
    minutes = verbale.code(ACCUSED, reasons=True)
    assert any(reason.fired for reason in minutes.reasons)
    assert [json.loads(line) for line in minutes.to_jsonl().splitlines()] == minutes.records
    assert pickle.loads(pickle.dumps(minutes)).records == minutes.records


def test_parse():
    parsed = verbale.parse("Iran’s team left. It didn't help.", factuality=True)
    assert [word.form for word in parsed.sentences[1]] == ["It", "did", "n't", "help", "."]
    assert all(parsed.text[word.begin:word.end] == word.form for word in parsed.words)
    assert parsed.sentences[1][3].factuality == "CT-"
    assert parsed.conllu.splitlines()[-2].split("\t")[1] == "."


def test_explain():
    told = verbale.explain(ACCUSED, date="2003-05")
    assert told.minutes.report.published == "2003-05-01"
    assert any(reason.fired for reason in told.reasons) and "fired" in str(told)
    with pytest.raises(verbale.Error, match="V1050"):
        verbale.explain(ACCUSED, date="May")


def test_wrong_calls():
    with pytest.raises(TypeError):
        next(verbale.code(3))
    with pytest.raises(ValueError):
        next(verbale.code([ACCUSED], jobs=-1))
    with pytest.raises(verbale.Error) as error:
        verbale.Coder("/nowhere")
    assert (error.value.code, error.value.where) == ("V2100", "/nowhere")
    assert error.value.what and error.value.remedy and str(error.value).startswith("V2100 ")
