# SPDX-License-Identifier: Apache-2.0
# What run.sh and test.sh share; sourced by them, from the root of the project.

say() { printf '==> %s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# A machine without a locale still gets its texts in UTF-8, and Qt has nothing to warn of.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

# The packages of packages.debian that are not installed, one a line.
missing_packages() {
    local package
    sed -e 's/#.*//' installer/packages.debian | while read -r package; do
        if [ -n "$package" ] \
            && ! dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed; then
            echo "$package"
        fi
    done
}

# Installs what is missing, and says what; does nothing at all where everything is there.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        die "this system has no apt. Install what installer/packages.debian lists by your system's own means, then type:
    cmake --preset $1 && cmake --build --preset $1"
    fi
    local missing as_root=()
    missing=$(missing_packages | tr '\n' ' ')
    missing=${missing% }
    if [ -z "$missing" ]; then
        say "All Debian packages that are needed are installed."
        return
    fi
    say "Not installed yet: $missing"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "installing them needs root, and there is no sudo here. As root, type:
    apt-get update && apt-get install --no-install-recommends $missing
Then call $0 again."
        as_root=(sudo)
    fi
    say "Installing them with apt-get."
    # DPkg::Lock::Timeout: a fresh machine often updates itself at this moment.
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q)
    "${apt[@]}" update </dev/null || die "apt-get update failed; what it says stands above. Then call $0 again."
    # shellcheck disable=SC2086  # one word a package
    "${apt[@]}" install -y --no-install-recommends $missing </dev/null \
        || die "apt-get could not install the packages; what it says stands above. Then call $0 again."
}

# How many compilers may run at once: one a core, but no more than there are 1.5 GB of free memory for.
build_jobs() {
    local cores by_memory
    cores=$(nproc)
    by_memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null) || true
    by_memory=${by_memory:-$cores}
    [ "$by_memory" -ge 1 ] || by_memory=1
    echo $((by_memory < cores ? by_memory : cores))
}

# build PRESET [TARGET…]: configures and builds; says how long it took.
build() {
    local preset=$1 began=$SECONDS
    shift
    cmake --preset "$preset" </dev/null
    cmake --build --preset "$preset" --parallel "$(build_jobs)" ${1:+--target "$@"} </dev/null
    say "Built in $((SECONDS - began)) seconds."
}
