#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Brings the translation files up to date with the texts of ui and app/gui. New texts are unfinished in both files: the Chinese
# one wants a translation, the English one only the plural forms of texts with %n. The test `translations` fails while any is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# The one of Qt 6: what PATH has first may be that of Qt 5.
lupdate=$(command -v lupdate6 || { [ -x /usr/lib/qt6/bin/lupdate ] && echo /usr/lib/qt6/bin/lupdate; } || command -v lupdate)
"$lupdate" -silent -no-obsolete -I . -locations none ui app/gui -ts resources/i18n/labelwright_zh_CN.ts
"$lupdate" -silent -no-obsolete -I . -locations none -pluralonly ui app/gui -ts resources/i18n/labelwright_en.ts
grep -c 'type="unfinished"' resources/i18n/labelwright_{zh_CN,en}.ts || true
