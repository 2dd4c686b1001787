#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-string.py NAME HEADER TEXT C: a text file as a C string of that name."""

import sys

ESCAPES = {'\\': '\\\\', '"': '\\"', '\n': '\\n'}


def main(name, header, source, target):
    with open(source, encoding='utf-8') as file:
        lines = [''.join(ESCAPES.get(c, c) for c in line) for line in file]
    with open(target, 'w', encoding='utf-8') as file:
        file.write(f'#include "config.h"\n\n#include "{header}"\n\nconst char {name}[] =\n')
        file.write('\n'.join(f'  "{line}"' for line in lines) + ';\n')


main(*sys.argv[1:])
