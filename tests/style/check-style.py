#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-style.py SOURCE-ROOT: holds the rules that no compiler holds. Prints TAP."""

import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

MAX_LINES = 800
SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'

# Which rooms a room may include from, besides itself and core's error domain: src/DESIGN.md.
MODEL = {'text', 'article', 'annotation'}
MAY_INCLUDE = {
    'core': set(),
    'core/text': set(),
    'core/json': set(),
    'core/extract': {'text'},
    'core/article': {'text', 'extract'},
    'core/annotation': {'text', 'article'},
    'core/edit': MODEL,
    'core/compare': MODEL | {'edit'},
    'core/anchor': MODEL | {'edit'},
    'core/w3c': MODEL | {'json'},
    'core/repair': MODEL | {'edit'},
    'core/recognize': MODEL | {'json', 'edit'},
    'core/journal': MODEL | {'json', 'edit'},
    'core/store': MODEL | {'json', 'edit', 'w3c', 'journal'},
    'core/carry': MODEL | {'json', 'edit', 'anchor', 'w3c', 'store'},
    'core/exchange': MODEL | {'json', 'edit', 'w3c'},
}
CORE_ROOMS = {room.split('/')[1] for room in MAY_INCLUDE if '/' in room}
MAY_INCLUDE['page'] = CORE_ROOMS
MAY_INCLUDE['cli'] = CORE_ROOMS | {'page'}
MAY_INCLUDE['app/reader'] = CORE_ROOMS | {'page'}
PRIVATE_SET = 'zhupi-annotation-set-private.h'
MAY_WRITE_SETS = {'core/annotation', 'core/edit', 'core/w3c'}

DRAWING = re.compile(r'#include\s*[<"](pango|cairo)')
TOOLKIT = re.compile(r'#include\s*[<"](gtk|gdk|gsk|adwaita|graphene)')
INCLUDE = re.compile(r'^\s*#include\s*"(?:([\w-]+)/)?([\w.-]+)"', re.M)
TRANSLATABLE = re.compile(
    r'(?<![\w])(?:_|N_|C_|NC_)\s?\("|\bg?d?n?p?gettext \(|translatable="(?:yes|true)"')
MACHINE_PATH = re.compile(r'(?<![\w.$}/])/(?:work|tmp|home|root|Users)/[\w.-]')


class Tree:
    """The files of the project, without what a build leaves behind."""

    def __init__(self, root):
        self.root = Path(root)

    def files(self, folders, *suffixes):
        for folder in folders:
            for path in sorted((self.root / folder).rglob('*')):
                if path.is_file() and (not suffixes or path.suffix in suffixes):
                    yield path

    def name(self, path):
        return path.relative_to(self.root).as_posix()

    def c_files(self):
        return self.files(['src', 'tests'], '.c', '.h')

    def text_files(self):
        skipped = {'.png', '.gz', '.zst', '.bin', '.pyc'}
        top = (path for path in self.root.iterdir() if path.is_file())
        for path in [*top, *self.files(['src', 'tests', 'data', 'po', 'build-aux', 'flatpak',
                                        'resources', '.ci'])]:
            if path.suffix not in skipped and path.name != '.git':
                yield path


def read(path):
    return path.read_text(encoding='utf-8', errors='replace')


def room_of(tree, path):
    parts = tree.name(path).split('/')
    return '/'.join(parts[1:-1])


def included_rooms(path):
    for match in INCLUDE.finditer(read(path)):
        if match.group(1):
            yield match.group(1), match.group(2)


def check_include_direction(tree):
    """includes/arrows-between-rooms-go-down"""
    for path in tree.files(['src'], '.c', '.h'):
        room = room_of(tree, path)
        if room not in MAY_INCLUDE:
            continue
        own = room.split('/')[-1]
        for other, header in included_rooms(path):
            if other != own and other not in MAY_INCLUDE[room]:
                yield f'{tree.name(path)} includes {other}/{header}'


def check_core_without_toolkit(tree):
    """includes/core-knows-no-toolkit"""
    for path in tree.files(['src/core', 'src/page', 'src/cli'], '.c', '.h'):
        if TOOLKIT.search(read(path)):
            yield f'{tree.name(path)} includes a header of the toolkit'
    for path in tree.files(['src/core'], '.c', '.h'):
        if DRAWING.search(read(path)):
            yield f'{tree.name(path)} includes a header of Pango or cairo'


def check_private_set(tree):
    """includes/only-commands-and-the-reader-write-sets"""
    for path in tree.files(['src'], '.c', '.h'):
        room = room_of(tree, path)
        if room not in MAY_WRITE_SETS and PRIVATE_SET in read(path):
            yield f'{tree.name(path)} includes {PRIVATE_SET}'


def check_file_length(tree):
    """files/none-is-too-long"""
    for path in tree.files(['src', 'tests', 'build-aux'], '.c', '.h', '.py', '.sh', '.ui', ''):
        lines = read(path).count('\n')
        if lines > MAX_LINES:
            yield f'{tree.name(path)} has {lines} lines'


def check_license(tree):
    """files/each-names-its-license"""
    for path in tree.c_files():
        if SPDX not in read(path)[:400]:
            yield f'{tree.name(path)} lacks "{SPDX}"'


def check_machine_paths(tree):
    """files/none-names-a-path-of-one-machine"""
    for path in tree.text_files():
        for number, line in enumerate(read(path).splitlines(), 1):
            if MACHINE_PATH.search(line):
                yield f'{tree.name(path)}:{number}: {line.strip()[:80]}'


def potfiles(tree):
    lines = read(tree.root / 'po/POTFILES.in').splitlines()
    return {line for line in lines if line and not line.startswith('#')}


def check_potfiles(tree):
    """translations/potfiles-is-complete"""
    listed = potfiles(tree)
    for name in sorted(listed):
        if not (tree.root / name).is_file():
            yield f'po/POTFILES.in names {name}, which is not there'
    for path in tree.files(['src', 'resources'], '.c', '.h', '.ui'):
        if tree.name(path) not in listed and TRANSLATABLE.search(read(path)):
            yield f'po/POTFILES.in lacks {tree.name(path)}'


def run_gettext(*command, root):
    environment = dict(os.environ, LC_ALL='C')
    done = subprocess.run(command, cwd=root, env=environment, text=True, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3', 'ngettext:1,2']


def extract(tree, folder):
    """Writes what is translatable today into a template; returns its path and a complaint."""
    template = str(Path(folder) / 'zhupi.pot')
    status, output = run_gettext(
        'xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '--add-comments',
        *(f'--keyword={keyword}' for keyword in KEYWORDS), f'--output={template}', root=tree.root)
    return template, output if status else ''


def check_translations(tree):
    """translations/chinese-is-complete"""
    with tempfile.TemporaryDirectory() as folder:
        template, complaint = extract(tree, folder)
        if complaint:
            yield complaint
            return
        for language in read(tree.root / 'po/LINGUAS').split():
            merged = str(Path(folder) / f'{language}.po')
            run_gettext('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output={merged}',
                        f'po/{language}.po', template, root=tree.root)
            status, output = run_gettext('msgfmt', '--check', '--statistics', '--output=' + os.devnull,
                                         merged, root=tree.root)
            if status or 'untranslated' in output or 'fuzzy' in output:
                yield f'{language}: {output.strip()}'
                yield from untranslated(merged, tree.root)


def untranslated(catalog, root):
    _, output = run_gettext('msgattrib', '--untranslated', '--no-wrap', catalog, root=root)
    return (line for line in output.splitlines()[1:] if line.startswith('msgid "'))


def check_versions(tree):
    """releases/the-newest-version-is-told-everywhere"""
    version = re.search(r"version: '([^']+)'", read(tree.root / 'meson.build')).group(1)
    metainfo = tree.root / 'data/io.github.zhupi.Zhupi.metainfo.xml.in'
    for path, pattern in ((tree.root / 'CHANGELOG.md', r'^## (\S+)'),
                          (metainfo, r'<release version="([^"]+)"')):
        told = re.search(pattern, read(path), re.M)
        if not told or told.group(1) != version:
            yield f'{tree.name(path)} does not begin with version {version}'


DEVELOPMENT_ONLY = ('-Ddevelopment=true', 'G_DEBUG=fatal-criticals', 'A warning of the toolkit')


def check_manifests(tree):
    """flatpak/the-development-manifest-builds-the-same"""
    release, development = (read(tree.root / f'flatpak/io.github.zhupi.Zhupi{variant}.yml')
                            for variant in ('', '.Devel'))
    for line in difflib.ndiff(release.splitlines(), development.splitlines()):
        same = line.startswith(' ') or line.startswith('?')
        if not same and 'app-id:' not in line and not any(o in line for o in DEVELOPMENT_ONLY):
            yield line


CHECKS = [check_include_direction, check_core_without_toolkit, check_private_set,
          check_file_length, check_license, check_machine_paths, check_potfiles,
          check_translations, check_versions, check_manifests]


def main(root):
    tree = Tree(root)
    print(f'1..{len(CHECKS)}')
    for number, check in enumerate(CHECKS, 1):
        findings = list(check(tree))
        verdict = 'not ok' if findings else 'ok'
        print(f'{verdict} {number} /style/{check.__doc__}')
        for finding in findings:
            print('\n'.join(f'# {line}' for line in finding.splitlines()))


main(sys.argv[1])
