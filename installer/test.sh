#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From a clean clone to a verdict: installs the packages that are missing, builds the ci preset (unity, ASan and UBSan)
# and runs every test without a screen. The last line says how many passed and failed; the exit status is 0 only if
# there were tests and none failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/common.sh

install_packages ci

say "Building with sanitizers: about 10 minutes on two cores the first time, seconds after that."
build ci

say "Running the tests."
log=build/ci/ctest.log
status=0
ctest --preset ci -j2 </dev/null 2>&1 | tee "$log" || status=$?

# "98% tests passed, 1 tests failed out of 42"
summary=$(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log" | tail -n 1)
[ -n "$summary" ] || die "no test ran"
read -r failed all <<<"$summary"
echo "$((all - failed)) passed, $failed failed"
if [ "$status" -ne 0 ] || [ "$failed" -ne 0 ] || [ "$all" -eq 0 ]; then
    exit 1
fi
