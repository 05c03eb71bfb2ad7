#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From a clean clone to a labelled dataset: installs the packages that are missing, builds the release preset, annotates
# the sample with the embedded baseline, and opens the desktop program where there is a display. Called again, it does only
# what is left to do.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/common.sh

install_packages release

say "Building Labelwright: about 6 minutes on two cores the first time, seconds after that."
build release labelwright-cli labelwright

say "Labelling resources/samples/reviews.csv with the embedded baseline: no key and no network needed."
mkdir -p out
build/release/bin/labelwright-cli annotate resources/samples/reviews.csv --task resources/samples/reviews.task.json \
    --id-column id --gold-column gold --project out/sample.lwproj \
    --out out/sample.jsonl --format jsonl --report out/sample.json

say "The first answers, from out/sample.jsonl:"
head -n 3 out/sample.jsonl
say "All of them lie in out/sample.jsonl, the whole report in out/sample.json."
say "Your own data: see README.md, or build/release/bin/labelwright-cli --help"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening Labelwright. Its first card opens the sample; this script ends when the window is closed."
    exec build/release/bin/labelwright
fi
say "There is no display here, so the window is not opened. Where there is one, type: build/release/bin/labelwright"
