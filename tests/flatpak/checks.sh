# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Part of run-stage: how a check is told, to the person at once and to the count in the end.

n_checks=0

tell() {
  local verdict=$1 name=$2
  n_checks=$((n_checks + 1))
  if [ "$verdict" = passed ]; then
    echo "ok $n_checks - /flatpak/$name" >>"$tap"
  else
    echo "not ok $n_checks - /flatpak/$name" >>"$tap"
  fi
  echo "$verdict /flatpak/$name (at ${SECONDS} s)"
}

# check NAME COMMAND...: passed when the command succeeds.
check() {
  local name=$1
  shift
  if "$@"; then tell passed "$name"; else tell failed "$name"; fi
}

skip() {
  n_checks=$((n_checks + 1))
  echo "ok $n_checks - /flatpak/$1 # SKIP $2" >>"$tap"
  echo "skipped /flatpak/$1: $2"
}

skip_all() {
  echo "ok 1 - /flatpak # SKIP $1" >>"$tap"
  echo "skipped /flatpak: $1"
  exit 0
}

# run_step WHAT FUNCTION: a step that all the others need; its log is shown when it fails.
run_step() {
  local what=$1 log=$results/$2.log
  if "$2" >"$log" 2>&1; then
    tell passed "step/${what// /-}"
    return
  fi
  tail -n 60 "$log"
  tell failed "step/${what// /-}"
  exit 1
}

# keep_log NAME BUILD: what meson said about the tests that ran there, if they did.
keep_log() {
  local log=$2/meson-logs/testlog.json
  if [ -f "$log" ]; then cp "$log" "$results/$1.json"; else tell failed "$1/tests-were-run"; fi
}

contains() {
  grep -q -- "$1" "$2"
}

contains_not() {
  ! grep -q -- "$1" "$2"
}
