# SPDX-License-Identifier: Apache-2.0
"""The wheel brings its libraries: no other file of the system is loaded than those every manylinux system has."""
import pathlib
import subprocess
import sys

import verbale

ASK = """
def loaded(): return {line.split()[-1] for line in open("/proc/self/maps") if ".so" in line}
import pathlib, json, tempfile
before = loaded()
import verbale
verbale.code("France accused Iran of spying.")
print("\\n".join(sorted(loaded() - before)))
"""
# of the list of PEP 600's policies, what the library uses: the C and C++ run time, zlib and expat
EVERYWHERE = ("libc.so", "libm.so", "libstdc++.so", "libgcc_s.so", "libpthread.so", "libdl.so", "librt.so", "ld-linux", "libz.so",
              "libexpat.so.1")


def test_libraries_come_from_the_wheel():
    asked = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    ours = pathlib.Path(verbale.__file__).parent.parent
    theirs = [path for path in asked.stdout.split()
              if ours not in pathlib.Path(path).parents and "lib-dynload" not in path
              and not pathlib.Path(path).name.startswith(EVERYWHERE)]
    assert "verbale.libs/libsimdjson" in asked.stdout
    assert theirs == []
