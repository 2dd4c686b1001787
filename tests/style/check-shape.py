#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-shape.py SOURCE-ROOT BASE: holds the lines that were changed since a commit to .clang-format.

The house style breaks statements and aligns declarations by hand, which clang-format cannot say:
how the words of a statement are spread over lines is not compared.
"""

import difflib
import re
import subprocess
import sys
from pathlib import Path

# Macros, tables and literals of structures.
NOT_COMPARED = re.compile(r'^[#."}]|\{.|[=,({]\(\w+\)\{|=\{$|,$|\}\)?;$')


def git(root, *arguments):
    done = subprocess.run(['git', '-C', str(root), *arguments], text=True, check=False,
                          stdout=subprocess.PIPE)
    return done.stdout


def changed_lines(root, base, path):
    """Pairs of first and last line, from 1, that differ from the base."""
    for match in re.finditer(r'^@@ -\S+ \+(\d+)(?:,(\d+))? @@',
                             git(root, 'diff', '-U0', base, '--', path), re.M):
        first, n_lines = int(match.group(1)), int(match.group(2) or 1)
        if n_lines:
            yield first, first + n_lines - 1


def formatted(root, path, ranges):
    lines = [f'--lines={first}:{last}' for first, last in ranges]
    done = subprocess.run(['clang-format', '--style=file', *lines, path], cwd=root, text=True,
                          check=True, stdout=subprocess.PIPE)
    return done.stdout


def statements(text):
    """Lines that belong together as one; how a statement is broken is not compared."""
    start = []
    for line in text.replace('\\\n', ' ').splitlines():
        start.append(line)
        if not line.strip() or line.lstrip().startswith(('#', '/*', '* ')) or \
                re.search(r'[;{}]$|\*/$|^ *(case .*|default|\w+):$', line):
            yield start
            start = []
    yield start


def comparable(text):
    """Statements without the white space that is set by hand: their indent, then their words.
    Macros and tables are left out."""
    for lines in statements(text):
        if lines:
            indent = re.match(r' *', lines[0]).group()
            words = re.sub(r'\s+', ' ', ' '.join(line.strip() for line in lines))
            words = re.sub(r' ?([(){}*&\[\]?:+-]) ?', r'\1', words)
            if not NOT_COMPARED.search(words):
                yield indent + words


def findings(root, base):
    for path in git(root, 'diff', '--name-only', '--diff-filter=d', base, '--',
                    'src/*.c', 'tests/*.c').split():
        ranges = list(changed_lines(root, base, path))
        if not ranges:
            continue
        text = (Path(root) / path).read_text(encoding='utf-8')
        before, after = list(comparable(text)), list(comparable(formatted(root, path, ranges)))
        for line in difflib.unified_diff(before, after, path, 'as clang-format has it',
                                         lineterm='', n=0):
            yield line


def main(root, base):
    found = list(findings(root, base))
    print('\n'.join(found))
    return 1 if found else 0


sys.exit(main(*sys.argv[1:]))
