#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# contact_sheet.sh BUILD_FOLDER OUT_FOLDER [SCENE]: photographs every page in every state, both themes, both languages, and
# once more at 150 %; one sheet each. Needs no display.
set -euo pipefail
program=$1/tests/contact_sheet
out=$2
scene=${3:-}
export QT_QPA_PLATFORM=offscreen LW_SOURCE_DIR
LW_SOURCE_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
for language in en zh_CN; do
    for theme in light dark; do
        "$program" --out "$out" --theme "$theme" --language "$language" ${scene:+--scene "$scene"}
    done
done
QT_SCALE_FACTOR=1.5 "$program" --out "$out/150" --theme light --language zh_CN ${scene:+--scene "$scene"}
QT_FONT_DPI=144 "$program" --out "$out/text150" --theme light --language en ${scene:+--scene "$scene"}
