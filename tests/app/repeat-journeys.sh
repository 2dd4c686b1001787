#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# repeat-journeys.sh BUILD [TIMES [JOURNEY...]]: runs the journeys again and again (20 times) and
# lists each with its runs, its seconds on average and at worst, and how often it failed. What
# failed leaves a picture and a tree beside the tests of the build. Fails where any did.
set -eu
build=$1
times=${2:-20}
[ $# -lt 2 ] || shift
shift

meson test -C "$build" --no-rebuild --repeat "$times" --suite journey "$@" >/dev/null 2>&1 || true
awk '
  /^# took / { seconds = $3 }
  /^ok [0-9]+ / { runs[$3]++; sum[$3] += seconds; if (seconds > worst[$3]) worst[$3] = seconds }
  /^Bail out!/ || /^not ok/ { failed++; print }
  /^ok [0-9]+ .*# SKIP/ { skipped[$3]++ }
  END {
    for (name in runs)
      printf "%4d %6.2f %6.2f %s%s\n", runs[name], sum[name] / runs[name], worst[name], name,
             name in skipped ? " (skipped)" : "" | "sort -k4"
    close ("sort -k4")
    printf "%d failed\n", failed
    exit failed > 0
  }' "$build/meson-logs/testlog.txt"
