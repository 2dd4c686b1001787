#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""list-deprecations.py BUILD: reads the sources that know the toolkit once more, without the pins
of versions, and prints what is deprecated in the libraries that are installed: name, number of
places. The last line counts them."""

import collections
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOMS = re.compile(r'/src/(app|page|cli)/.*\.c$')
PIN = re.compile(r'-D(GLIB|GDK|ADW)_VERSION_(MIN_REQUIRED|MAX_ALLOWED)=')
DEPRECATED = re.compile(r"warning: [‘'](\w+)[’'] is deprecated")


def reading_command(entry):
    """The compiler's command without its output and its pins."""
    words = [word for word in shlex.split(entry['command']) if not PIN.match(word)]
    for flag in ('-o', '-MF', '-MQ'):
        place = words.index(flag)
        del words[place:place + 2]
    words = [word for word in words if word not in ('-MD', '-c') and not word.startswith('-Werror')]
    return words + ['-fsyntax-only', '-Wdeprecated-declarations', '-fdiagnostics-color=never']


def read_again(entry):
    done = subprocess.run(reading_command(entry), cwd=entry['directory'], text=True, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env=dict(os.environ, LC_ALL='C'))
    if done.returncode:
        print(f"{entry['file']} cannot be read", file=sys.stderr)
    return DEPRECATED.findall(done.stdout)


def main(build):
    with open(f'{build}/compile_commands.json', encoding='utf-8') as file:
        entries = [entry for entry in json.load(file)
                   if ROOMS.search(os.path.join(build, entry['file']))]
    uses = collections.Counter()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for names in pool.map(read_again, entries):
            uses.update(names)
    for name, n_places in sorted(uses.items()):
        print(f'{name} {n_places}')
    print(f'{len(entries)} files use {len(uses)} deprecated names in {sum(uses.values())} places')


main(sys.argv[1])
