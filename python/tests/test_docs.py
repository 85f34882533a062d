# SPDX-License-Identifier: Apache-2.0
"""Every piece of code in docs/python.md runs, in its order, and prints what stands under it."""
import shutil

from conftest import CHRONICLE, ROOT, run_pieces


def test_every_piece_of_code_runs(tmp_path, monkeypatch, ledger_file):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(CHRONICLE, "reports")
    shutil.copy(ledger_file, "chronicle.db")
    assert run_pieces("docs/python.md", {}) > 8


def test_every_field_of_a_record_stands_in_the_contract():
    from verbale.records import Event, Statement
    told = (ROOT / "docs/ledger.md").read_text(encoding="utf-8")
    for kind in (Event, Statement):
        for field in kind.__annotations__:
            assert f"`{field}`" in told or field in told, field
