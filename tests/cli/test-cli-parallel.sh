#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The filter under GNU parallel: cut into pieces and put together again, it gives the same bytes.
# Usage: test-cli-parallel.sh ZHUPI-CLI; needs GNU parallel.
set -eu
cli=$1
name='/cli/filter/gnu-parallel'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PARALLEL_HOME=$work
export PARALLEL_HOME

echo 1..1
if ! parallel --version 2>/dev/null | grep -q '^GNU parallel'; then
  echo "ok 1 $name # SKIP GNU parallel is not installed"
  exit 0
fi
: >"$work/will-cite"
number=0
while [ $number -lt 300 ]; do
  number=$((number + 1))
  echo "{\"id\":$number,\"text\":\"第$number条：星河重工有限公司在北岸开工。\"}"
done >"$work/articles"
echo '{"id":"bad"}' >>"$work/articles"

status=0
"$cli" suggest --format=jsonl --no-tagger <"$work/articles" >"$work/whole" 2>"$work/errors" ||
  status=$?
parallel --pipe --keep-order --block 4k --jobs 2 "$cli" suggest --format=jsonl --no-tagger \
  <"$work/articles" >"$work/pieces" 2>>"$work/errors" || true
# A line knows its number in its own piece only.
sed 's/"line":[0-9]*/"line":0/' "$work/whole" >"$work/whole.plain"
sed 's/"line":[0-9]*/"line":0/' "$work/pieces" >"$work/pieces.plain"
if [ "$status" -eq 1 ] && [ "$(wc -l <"$work/whole")" -eq 301 ] &&
  cmp "$work/whole.plain" "$work/pieces.plain" 2>&1 | sed 's/^/# /' &&
  cmp -s "$work/whole.plain" "$work/pieces.plain"
then result=ok; else result='not ok'; fi
sed 's/^/# /' "$work/errors"
echo "$result 1 $name"
