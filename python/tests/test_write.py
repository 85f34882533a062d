# SPDX-License-Identifier: Apache-2.0
"""A ledger written from Python is the one that the program writes."""
import pytest
import verbale
from conftest import CHRONICLE, program


def exported(ledger, folder, forms=("jsonl", "csv", "dyad-month")):
    """The bytes of what the program exports, but for the file that names the command."""
    files = {}
    for form in forms:
        out = folder / f"{ledger.stem}-{form}"
        program("export", ledger, form, "-o", out, "--quiet")
        for path in sorted(out.iterdir()) if out.is_dir() else [out]:
            if path.name != "datapackage.json":
                files[form, path.name] = path.read_bytes()
    return files


def test_written_from_python_it_exports_the_same_bytes(tmp_path, ledger_file):
    ledger = tmp_path / "written.db"
    account = verbale.write(ledger, verbale.code(CHRONICLE, jobs=2))
    assert account == {"reports": 24, "added": 24, "unchanged": 0, "recoded": 0, "refused": 0, "rejected": 0}
    assert exported(ledger, tmp_path) == exported(ledger_file, tmp_path)
    program("doctor", ledger)
    assert [i.id for i in verbale.Ledger(ledger).incidents()] == [i.id for i in verbale.Ledger(ledger_file).incidents()]


def test_what_became_of_each(tmp_path):
    ledger = tmp_path / "small.db"
    accused = {"id": "a", "text": "France accused Iran of spying."}
    account = verbale.write(ledger, verbale.code([accused, accused, {**accused, "source": "Wire"}, "",
                                                  {"id": "a", "text": "Another text."}]))
    assert account == {"reports": 5, "added": 1, "unchanged": 1, "recoded": 1, "refused": 1, "rejected": 1}
    kept = verbale.Ledger(ledger)
    assert [report.source for report in kept.reports] == ["Wire"]
    assert sorted(reject.code for reject in kept.rejects) == ["V1012", "V1060"]
    assert verbale.write(ledger, verbale.code({"id": "b", "text": "Britain praised Iran."})).added == 1
    assert len(verbale.Ledger(ledger).reports) == 2


def test_the_order_of_the_reports_changes_no_incident(tmp_path):
    told = [{"id": "a", "published": "2003-05-13", "text": "Iranian diplomats left Paris, and U.S. forces attacked Iraq on "
             "12 May 2003."},
            {"id": "b", "published": "2003-05-14", "text": "The US military attacked Iraq on 12 May 2003."}]
    for name, reports in (("forth.db", told), ("back.db", told[::-1])):
        verbale.write(tmp_path / name, verbale.code(reports))
    forth, back = (list(verbale.Ledger(tmp_path / name).incidents()) for name in ("forth.db", "back.db"))
    assert forth == back and any(incident.reports == 2 for incident in forth)


def test_an_iterator_that_fails_leaves_a_whole_ledger(tmp_path):
    ledger = tmp_path / "half.db"
    def half():
        yield verbale.code("France accused Iran of spying.")
        raise KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        verbale.write(ledger, half())
    assert verbale.write(ledger, verbale.code(["Britain praised Iran."])).added == 1


def test_what_is_no_ledger_and_what_is_not_packed(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("France accused Iran of spying. " * 50)
    minutes = verbale.code(text.read_text())
    with pytest.raises(verbale.Error, match="V3003"):
        verbale.write(text, minutes)
    with pytest.raises(verbale.Error, match="V3007"):
        verbale.write(tmp_path / "a.db", verbale.Minutes("", "", minutes.packed[:-1]))


def test_a_document_goes_to_another_process_and_stays_what_it_is():
    for document in verbale.read(CHRONICLE):
        again = verbale.Document.unpack(document.pack())
        assert again.origin == document.origin
        assert verbale.code(again).to_jsonl() == verbale.code(document).to_jsonl()
    with pytest.raises(verbale.Error, match="V3007"):
        verbale.Document.unpack(verbale.code("France left.").packed)
