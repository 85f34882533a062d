#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes data/models/english.model from the corpora below $VERBALE_DATA. See README.md beside this file.
#
#   training/train.sh [WORK] [OPTIONS OF train.py]
set -euo pipefail
cd "$(dirname "$0")/.."
work=${1:-build/training}
shift || true
mkdir -p "$work" data/models
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --requirement training/requirements.txt
run() { "$work/venv/bin/python" "$@"; }
run training/vectors.py "$work/vectors.npz"
run training/segmenter.py "$work/segmenter.npz"
run training/prepare.py "$work/vectors.npz" build/verbale "$work/prepared.npz"
run training/train.py "$work/prepared.npz" "$work/network.npz" "$@"
run training/export.py "$work/vectors.npz" "$work/segmenter.npz" "$work/network.npz" data/models/english.model
