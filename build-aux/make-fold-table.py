#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-fold-table.py TSV C: the table of traditional characters as C source.

A line of the TSV is a traditional character, a tab, its simplified one; # begins a comment.
Characters beyond the Basic Multilingual Plane are left out: nobody types them into a search.
"""

import sys

LAST_OF_PLANE = 0xffff


def read_pairs(path):
    with open(path, encoding='utf-8') as file:
        for line in file:
            if not line.startswith('#') and line.strip():
                yield tuple(map(ord, line.rstrip('\n').split('\t')))


def main(source, target):
    pairs = sorted(pair for pair in read_pairs(source) if max(pair) <= LAST_OF_PLANE)
    with open(target, 'w', encoding='ascii') as file:
        file.write('#include "text/zhupi-fold-private.h"\n\n')
        file.write('const gunichar2 zhupi_fold_pairs[][2] = {\n')
        file.writelines('  { 0x%04x, 0x%04x },\n' % pair for pair in pairs)
        file.write('};\n\nconst guint zhupi_n_fold_pairs = %d;\n' % len(pairs))


main(*sys.argv[1:])
