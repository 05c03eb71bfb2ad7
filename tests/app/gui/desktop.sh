#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# desktop.sh COMMAND…: runs a command on a desktop of its own: an X server without a screen, a window manager, a session bus
# with accessibility, and an empty home. Everything it started is ended with it, by process id.
set -euo pipefail

if [ -z "${LW_DESKTOP_INSIDE:-}" ]; then
    export LW_DESKTOP_INSIDE=1
    for tool in Xvfb dbus-run-session openbox xdotool xprop /usr/libexec/at-spi-bus-launcher; do
        command -v "$tool" >/dev/null || { echo "desktop.sh: $tool is not installed" >&2; exit 1; }
    done
    home=$(mktemp -d)
    export LW_DESKTOP_HOME=$home
    mkdir -m 700 "$home/runtime"
    status=0
    env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS HOME="$home" XDG_RUNTIME_DIR="$home/runtime" \
        XDG_CONFIG_HOME="$home/.config" XDG_CACHE_HOME="$home/.cache" XDG_DATA_HOME="$home/.local/share" \
        dbus-run-session -- bash "${BASH_SOURCE[0]}" "$@" || status=$?
    rm -rf "$home"
    exit "$status"
fi

started=()
end() {
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
}
trap end EXIT

# -displayfd: the server chooses a free number and says it when it is ready.
mkfifo "$LW_DESKTOP_HOME/display"
exec 9<>"$LW_DESKTOP_HOME/display"
Xvfb -displayfd 9 -screen 0 "${LW_DESKTOP_SCREEN:-1400x900x24}" -nolisten tcp >"$LW_DESKTOP_HOME/xvfb.log" 2>&1 &
started+=($!)
read -r -t 30 -u 9 number || { cat "$LW_DESKTOP_HOME/xvfb.log" >&2; exit 1; }
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
openbox >/dev/null 2>&1 &
started+=($!)
# A window that is shown while the manager still begins may stay hidden.
for _ in $(seq 300); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
    sleep 0.1
done
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
started+=($!)

status=0
"$@" || status=$?
exit "$status"
