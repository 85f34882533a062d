# SPDX-License-Identifier: Apache-2.0
"""Verbale reads news reports and keeps the minutes of international politics.

    >>> minutes = verbale.code("France accused Iran of spying.")
    >>> [(e.sources[0].code, e.cameo, e.targets[0].code) for e in minutes.events]
    [('FRA', '112', 'IRN')]

docs/python.md tells the rest. Clusters: verbale.spark, which needs pyspark (docs/spark.md).
"""
from ._core import Document, version
from .errors import Error
from .ledger import Ledger
from .coder import Coder
from .default import code, explain, parse, read
from .minutes import Collection, Minutes, collect
from .records import Record
from .table import Table
from .writing import write

__version__ = version()
__all__ = ["Coder", "Collection", "Document", "Error", "Ledger", "Minutes", "Record", "Table", "code", "collect",
           "explain", "parse", "read", "write"]
