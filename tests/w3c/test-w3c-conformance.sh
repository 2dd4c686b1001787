#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every set that is written passes the W3C test suite and the project's schema.
# Usage: test-w3c-conformance.sh WRITE-SETS SCHEMA FOLDER; needs node with ajv 6 and
# $ZHUPI_SHARED/w3c for the suite, and npm for ajv 8, which goes to FOLDER once.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export NODE_PATH="${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs"
sets=$(mktemp -d)
trap 'rm -rf "$sets"' EXIT
musts='/w3c/conformance/all-must-assertions'
schema='/w3c/conformance/the-schema-of-2020-12'

skip() {
  echo "ok 1 $musts # SKIP $1"
  echo "ok 2 $schema # SKIP $1"
  exit 0
}

# Tells what stands in the way.
fetch_ajv() {
  [ -d "$1/node_modules/ajv/dist" ] && return
  command -v npm >/dev/null || { echo 'npm is not installed'; return; }
  mkdir -p "$1"
  timeout 90 npm install --silent --no-audit --no-fund --prefix "$1" ajv@8 >/dev/null 2>&1 ||
    echo 'ajv 8 could not be had from the npm registry'
}

echo 1..2
node -e "require('ajv')" 2>/dev/null || skip 'node with ajv is not installed'
[ -d "$ZHUPI_SHARED/w3c" ] || skip 'the W3C test suite is not there (ZHUPI_SHARED)'
obstacle=$(fetch_ajv "$3")
[ -n "$obstacle" ] || export AJV8="$3/node_modules/ajv"
"$1" "$sets"
if node "$here/check-sets.mjs" "$ZHUPI_SHARED/w3c" "$2" "$sets"/*.json >"$sets/log" 2>&1
then result=ok; else result='not ok'; fi
sed 's/^/# /' "$sets/log"
echo "$result 1 $musts"
if [ -n "$obstacle" ]; then echo "ok 2 $schema # SKIP $obstacle"; else echo "$result 2 $schema"; fi
