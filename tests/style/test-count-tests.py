#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-count-tests.py COUNTER: what ./test says last must be true. Prints TAP."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

# promise, runs as (result, output), last line, exit status
CASES = [
    ('counts-each-line', [('OK', '1..2\nok 1 /a\nok 2 /b\n')], '2 passed, 0 failed', 0),
    ('a-failed-line-fails', [('FAIL', '1..2\nok 1 /a\nnot ok 2 /b\n')], '1 passed, 1 failed', 1),
    ('a-crash-after-the-last-line-fails', [('ERROR', '1..1\nok 1 /a\n')], '1 passed, 1 failed', 1),
    ('a-timeout-fails', [('TIMEOUT', '')], '0 passed, 1 failed', 1),
    ('a-skipped-line-is-told', [('OK', 'ok 1 /a\nok 2 /b # SKIP no screen\n')],
     '1 passed, 0 failed, 1 skipped', 0),
    ('a-skipped-program-is-told', [('SKIP', ''), ('OK', 'ok 1 /a\n')],
     '1 passed, 0 failed, 1 skipped', 0),
    ('a-program-without-lines-is-one-test', [('OK', 'fine\n')], '1 passed, 0 failed', 0),
    ('subtests-count-without-their-parent', [('OK', '    ok 1 /a/b\n    ok 2 /a/c\nok 1 /a\n')],
     '2 passed, 0 failed', 0),
    ('a-skipped-program-tells-why', [('SKIP', '1..0 # SKIP no screen\n'), ('OK', 'ok 1 /a\n')],
     '1 passed, 0 failed, 1 skipped', 0),
    ('nothing-run-is-no-success', [], '0 passed, 0 failed', 1),
]


def count(counter, runs):
    with tempfile.NamedTemporaryFile('w', suffix='.json') as log:
        for result, output in runs:
            print(json.dumps({'name': 'x', 'stdout': output, 'result': result, 'returncode': 0}),
                  file=log)
        log.flush()
        return subprocess.run([counter, log.name], text=True, check=False, stdout=subprocess.PIPE)


def check_sum(counter):
    """Several logs, of both kinds: one sum. A log that is not there is a failure."""
    with tempfile.TemporaryDirectory() as folder:
        log, tap = Path(folder, 'testlog.json'), Path(folder, 'stage.tap')
        log.write_text(json.dumps({'name': 'x', 'stdout': 'ok 1 /a\n', 'result': 'OK',
                                   'returncode': 0}) + '\n', encoding='utf-8')
        tap.write_text('ok 1 /b\nok 2 /c # SKIP no root\n', encoding='utf-8')
        empty = Path(folder, 'empty.tap')
        empty.touch()
        for paths, last_line in (
                ([log, tap], '2 passed, 0 failed, 1 skipped'),
                ([log, Path(folder, 'none.json')], '1 passed, 1 failed'),
                ([log, empty], '1 passed, 1 failed')):
            done = subprocess.run([counter, *paths], text=True, check=False,
                                  stdout=subprocess.PIPE)
            yield done.stdout.splitlines()[-1] == last_line


def main(counter):
    sums = ['several-logs-make-one-sum', 'a-missing-log-fails', 'an-empty-stream-fails']
    print(f'1..{len(CASES) + len(sums)}')
    for number, (promise, runs, last_line, status) in enumerate(CASES, 1):
        done = count(counter, runs)
        said = done.stdout.splitlines()[-1]
        right = said == last_line and done.returncode == status
        print(f"{'ok' if right else 'not ok'} {number} /style/count/{promise}")
        if not right:
            print(f'# said "{said}" with exit status {done.returncode}')

    for number, (promise, right) in enumerate(zip(sums, check_sum(counter)), len(CASES) + 1):
        print(f"{'ok' if right else 'not ok'} {number} /style/count/{promise}")


main(sys.argv[1])
