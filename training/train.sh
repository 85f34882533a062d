#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes data/models/english.model from the corpora below $VERBALE_DATA. See README.md beside this file.
set -euo pipefail
cd "$(dirname "$0")/.."
work=${1:-build/training}
mkdir -p "$work" data/models
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --requirement training/requirements.txt
run() { "$work/venv/bin/python" "$@"; }
run training/vectors.py "$work/vectors.npz"
run training/segmenter.py "$work/segmenter.npz"
# Two larger networks label news; the small one that is shipped learns from gold and from what they agree on.
for seed in 7 11; do
  run training/train.py "$work/vectors.npz" "$work/teacher$seed.npz" --epochs 22 --seed "$seed" --hidden 224
done
run training/silver.py "$work/vectors.npz" build/verbale "$work/silver.conllu" "$work/teacher7.npz" "$work/teacher11.npz"
run training/train.py "$work/vectors.npz" "$work/network.npz" --epochs 16 --silver "$work/silver.conllu"
run training/export.py "$work/vectors.npz" "$work/segmenter.npz" "$work/network.npz" data/models/english.model
