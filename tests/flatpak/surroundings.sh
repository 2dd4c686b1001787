# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Part of run-stage: the ordinary user, its folders and buses.

work=$cache/work
run=
fuse_mode=
bus=

reason_to_skip() {
  if [ "$(id -u)" -ne 0 ]; then
    echo "it needs root, to make the runtime and an ordinary user"
  elif ! command -v apt-get >/dev/null || ! grep -q '^ID=debian' /etc/os-release; then
    echo "it needs Debian, whose packages stand in for the runtime"
  fi
}

reason_sandboxes_fail() {
  local message
  message=$(as_user bwrap --unshare-all --ro-bind / / --proc /proc --dev /dev true 2>&1) ||
    echo "sandboxes do not work here: ${message:-bwrap fails without a word}"
}

# as_user COMMAND...: as the ordinary user, with nothing of ours in its surroundings.
as_user() {
  (
    cd "$work/home"
    exec runuser -u "$user" -- env -i PATH=/usr/local/bin:/usr/bin:/bin USER="$user" \
      HOME="$work/home" LANG=C.UTF-8 TMPDIR=/tmp FLATPAK_USER_DIR="$work/flatpak" \
      XDG_RUNTIME_DIR="$run" DBUS_SYSTEM_BUS_ADDRESS="unix:path=$run/system-bus" "$@"
  )
}

# The program asks the system's bus about parental controls: it gets one with nobody on it.
start_bus() {
  bus=$(as_user dbus-daemon --session --fork --print-pid=1 \
    --address="unix:path=$run/system-bus")
}

# Files lent to a sandbox are a file system in user space, open to all where udev runs.
open_fuse() {
  [ -c /dev/fuse ] || return 0
  fuse_mode=$(stat -c %a /dev/fuse)
  chmod a+rw /dev/fuse
}

# Where sandboxes look for lent files: the portal tells a path outside, which must hold inside.
make_runtime_folder() {
  run=/run/user/$(id -u "$user")
  rm -rf "$run"
  mkdir -p /run/user
  mkdir -m 700 "$run"
  chown "$user:" "$run"
}

prepare_user() {
  local folder
  id "$user" >/dev/null 2>&1 || useradd --system --shell /bin/sh --home-dir "$work/home" "$user"
  rm -rf "$work"
  mkdir -p "$cache" "$work"
  chmod 755 "$cache" "$work"
  for folder in source home flatpak harness documents; do
    mkdir "$work/$folder"
  done
  echo "not to be seen" >"$work/home/secret.txt"
  cp "$source/data/sample/article.txt" "$work/documents/"
  chown -R "$user:" "$work"
  make_runtime_folder
  open_fuse
  start_bus
}

# clean_up STATUS: whatever ended the stage early is a failure, too.
clean_up() {
  [ "$1" -eq 0 ] || contains '^not ok' "$tap" || tell failed stage-came-to-its-end
  [ -z "$bus" ] || kill "$bus" 2>/dev/null || true
  [ -z "$fuse_mode" ] || chmod "$fuse_mode" /dev/fuse || true
  if [ -z "${ZHUPI_FLATPAK_KEEP-}" ]; then
    rm -rf "$work" "$run" || true
    userdel "$user" 2>/dev/null || true
  fi
}
