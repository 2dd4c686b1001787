#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh COMMAND...: runs it with a screen, a session bus, an accessibility bus and
# folders of its own, so that nothing of the person's is read or written.
# Without the programs for it, it counts as a test that was skipped.
# ZHUPI_TEST_WM: empty for no window manager (openbox otherwise). ZHUPI_TEST_SCREEN: size of the
# screen (1280x900). ZHUPI_TEST_SERVICES: what else D-Bus may start (names in a row).
# ZHUPI_TEST_RUNTIME: a folder for sockets and mounts that is not to be a new one.
# ASAN_OPTIONS: detect_leaks=1 alone looks for leaks in the command, quickly.
set -u
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
manager=${ZHUPI_TEST_WM-openbox}
command -v "${manager:-none}" >/dev/null || manager=

for program in xvfb-run dbus-run-session; do
  if ! command -v "$program" >/dev/null; then
    echo "1..0 # SKIP there is no $program for a screen and a bus of its own"
    exit 0
  fi
done

# Events that come while Openbox (3.6.1) starts go into a queue of its own, and it asks only Xlib's
# before it sleeps: a window shown too early is not mapped until something else happens. Where its
# fonts are new to it, it starts for seconds.
start_manager() {
  local up=$HOME/manager-is-up
  "$manager" --startup "touch '$up'" >/dev/null 2>&1 8>&- 9>&- &
  manager_pid=$!
  until [ -e "$up" ]; do
    if ! kill -0 "$manager_pid" 2>/dev/null; then
      echo "$manager ended while it started" >&9
      exit 1
    fi
    sleep 0.02
  done
}

# Second half, run on the bus: descriptors 8 and 9 are the streams of the one who called.
if [ "${1-}" = --inside ]; then
  shift
  manager_pid=
  [ -z "$manager" ] || start_manager
  "$@" >&8 2>&9 8>&- 9>&-
  status=$?
  [ -z "$manager_pid" ] || kill "$manager_pid" 2>/dev/null
  exit $status
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime"
mkdir -p "$home/config/gtk-4.0" "$home/data" "$home/cache" "$home/state" "$home/services"
export HOME=$home XDG_RUNTIME_DIR=${ZHUPI_TEST_RUNTIME:-$home/runtime} XDG_CONFIG_HOME=$home/config
export XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GTK_A11Y=atspi
export GSETTINGS_BACKEND=${GSETTINGS_BACKEND-memory} GIO_USE_VFS=local ADW_DISABLE_PORTAL=1
export LC_ALL=${LC_ALL-C.UTF-8} NO_AT_BRIDGE=0
unset GTK_THEME WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_MODULES

suppressions=$(dirname "$self")/leaks.supp
export LSAN_OPTIONS=${LSAN_OPTIONS-suppressions=$suppressions:print_suppressions=0}
export UBSAN_OPTIONS=${UBSAN_OPTIONS-print_stacktrace=1:halt_on_error=1}

# Without animations it is faster, nothing moves under the pointer, pictures are alike.
printf '[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n' >"$home/config/gtk-4.0/settings.ini"

# The window manager keeps its hands off the keys: all of them belong to the program.
if [ -f /etc/xdg/openbox/rc.xml ]; then
  mkdir -p "$home/config/openbox"
  sed '/<keyboard>/,/<\/keyboard>/d' /etc/xdg/openbox/rc.xml >"$home/config/openbox/rc.xml"
fi

# Only the accessibility bus may be started by D-Bus: no portals, no gvfs, no dconf, unasked.
for service in org.a11y.Bus ${ZHUPI_TEST_SERVICES-}; do
  cp "/usr/share/dbus-1/services/$service.service" "$home/services/" 2>/dev/null
done
cat >"$home/session.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$home/runtime</listen>
  <servicedir>$home/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END

run() {
  xvfb-run -a -s "-screen 0 ${ZHUPI_TEST_SCREEN-1280x900}x24 -noreset -nolisten tcp" \
    dbus-run-session --config-file="$home/session.conf" -- \
    "$self" --inside "$@" >"$home/noise" 2>&1
}

# To tell a leak of ours from one of a library takes whole stacks, with which everything is ten
# times slower: that is for those that leak something. Then what is printed goes with the errors.
run_for_leaks() {
  ASAN_OPTIONS=detect_leaks=1:log_path=$home/sanitizer run "$@"
  status=$?
  [ $status -ne 0 ] || return 0
  if ! grep -qs 'ERROR: LeakSanitizer' "$home"/sanitizer.*; then
    cat "$home"/sanitizer.* >&9 2>/dev/null
    return $status
  fi
  echo "# something was leaked: once more, to see whose it is" >&9
  ASAN_OPTIONS=detect_leaks=1:fast_unwind_on_malloc=0 run "$@" 8>&9
}

# The daemons print on standard output, which would spoil TAP.
exec 8>&1 9>&2
case ${ASAN_OPTIONS-} in
  detect_leaks=1) run_for_leaks "$@" ;;
  *) run "$@" ;;
esac
status=$?
[ $status -eq 0 ] || grep -iE 'xvfb|dbus|cannot' "$home/noise" >&9
exit $status
