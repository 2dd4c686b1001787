#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# link-data.sh ARTICLE FOLDER: makes a folder of the build tree look like the installed data.
set -eu
mkdir -p "$2/sample"
cp "$1" "$2/sample/article.txt"
for file in names.lexicon names.tagger; do
  ln -sf "../src/core/recognize/$file" "$2/$file"
done
