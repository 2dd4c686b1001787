#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# bench-anchor-rival.sh BENCH SCRIPT FOLDER ARTICLE...: the table of BENCH (bench-anchor), and the
# same cases found again with the npm package approx-string-match, which is installed in FOLDER.
# Without npm, or without a way to the package, it is skipped and says so (exit status 77).
set -u
bench=$1 script=$2 folder=$3
shift 3

skip() {
  echo "skipped: $1"
  exit 77
}

command -v node >/dev/null || skip 'there is no node'
command -v npm >/dev/null || skip 'there is no npm'
mkdir -p "$folder"
if [ ! -d "$folder/node_modules/approx-string-match" ]; then
  (cd "$folder" && timeout 120 npm install --no-audit --no-fund --silent approx-string-match@2) ||
    skip 'approx-string-match cannot be installed'
fi
"$bench" --cases="$folder/cases.jsonl" "$@" || exit 1
node "$script" "$folder/cases.jsonl" "$folder"
