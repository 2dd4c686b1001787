#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every set that is written passes the W3C test suite and the project's schema.
# Usage: test-w3c-conformance.sh WRITE-SETS SCHEMA; needs node, ajv and $ZHUPI_SHARED/w3c.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export NODE_PATH="${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs"
sets=$(mktemp -d)
trap 'rm -rf "$sets"' EXIT
name='/w3c/conformance/all-must-assertions-and-the-schema'

echo 1..1
skip() {
  echo "ok 1 $name # SKIP $1"
  exit 0
}
node -e "require('ajv')" 2>/dev/null || skip 'node with ajv is not installed'
[ -d "$ZHUPI_SHARED/w3c" ] || skip 'the W3C test suite is not there (ZHUPI_SHARED)'
"$1" "$sets"
if node "$here/check-sets.mjs" "$ZHUPI_SHARED/w3c" "$2" "$sets"/*.json >"$sets/log" 2>&1
then result=ok; else result='not ok'; fi
sed 's/^/# /' "$sets/log"
echo "$result 1 $name"
