#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Ends the program at a hundred random moments (kill -9) and checks each time that the same command goes on: the test
# tst_cli_kill with more rounds. Usage: tests/app/cli/kill_hundred.sh [build folder]
set -euo pipefail
top=$(cd "$(dirname "$0")/../../.." && pwd)
build=${1:-$top/build/release}
LW_KILLS=${LW_KILLS:-100} LW_SOURCE_DIR=$top QTEST_FUNCTION_TIMEOUT=3600000 exec "$build/tests/tst_cli_kill"
