# SPDX-License-Identifier: Apache-2.0
"""Every piece of code in docs/python.md runs, in its order, and prints what stands under it."""
import shutil

import pytest
from conftest import CHRONICLE, ROOT, not_run, run_pieces


def test_every_piece_of_code_runs(tmp_path, monkeypatch, ledger_file):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(CHRONICLE, "reports")
    shutil.copy(ledger_file, "chronicle.db")
    assert run_pieces("docs/python.md", {}) > 8


@pytest.mark.parametrize("code", [
    "```py\nprint()\n```", "```\nprint()\n```", "~~~python\nprint()\n~~~", "  ```python\n  print()\n  ```",
    "    verbale.code('')", "\tprint()", "```text\nalone\n```"])
def test_code_that_would_not_run_is_found(code):
    run = "Before.\n\n    pip install .\n\n```python\n    indented = 1\n```\n\n```text\n    1\n```\n"
    assert not list(not_run(run)) and list(not_run(f"{run}\n{code}\n"))


def test_every_field_of_a_record_stands_in_the_contract():
    from verbale.records import Event, Statement
    told = (ROOT / "docs/ledger.md").read_text(encoding="utf-8")
    for kind in (Event, Statement):
        for field in kind.__annotations__:
            assert f"`{field}`" in told or field in told, field
