# SPDX-License-Identifier: Apache-2.0
"""What went wrong, as the program says it."""


class Error(Exception):
    """A failure with a stable code (docs/errors.md), what failed, where, and what to do about it."""

    def __init__(self, code: str, what: str, where: str = "", remedy: str = "") -> None:
        super().__init__(code, what, where, remedy)
        self.code = code
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        where = f" ({self.where})" if self.where else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{self.code} {self.what}{where}{remedy}"
