#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tests/fuzz/run.sh SECONDS [FUZZER…]: each fuzzer, or those that are named, for so long, under ASan and UBSan. Needs clang 14 with
# its compiler-rt. What the fuzzers learn is kept in build/fuzz/corpus, what they find in build/fuzz/findings: mend it, and put the
# input in tests/fuzz/corpus, so that every build runs it. The exit status is 1 where something was found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:?usage: tests/fuzz/run.sh SECONDS [FUZZER…]}
shift
build=${LW_FUZZ_BUILD:-build/fuzz}

if [ "$build" = build/fuzz ]; then
    cmake --preset fuzz -DLW_GUI=OFF >/dev/null
    cmake --build --preset fuzz --target fuzzers
fi
all=("$@")
if [ ${#all[@]} -eq 0 ]; then
    for source in tests/fuzz/fuzz_*.cpp; do
        all+=("$(basename "$source" .cpp)")
    done
fi

status=0
mkdir -p "$build/findings"
for name in "${all[@]}"; do
    corpus=$build/corpus/$name
    mkdir -p "$corpus"
    log=$build/findings/$name.log
    # More memory than memory_bound.h allows for the size of the input, or ten seconds for one, are findings too.
    if "$build/tests/$name" "$corpus" "tests/fuzz/corpus/$name" -max_total_time="$seconds" -max_len=1000000 -timeout=10 \
        -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$build/findings/$name-" >"$log" 2>&1; then
        executed=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
        peak=$(sed -n 's/^The most memory that an input took: *//p' "$log")
        echo "$name: nothing found in $executed inputs; the most memory that one took: $peak"
    else
        status=1
        echo "$name: found something, see $log"
    fi
done
exit $status
