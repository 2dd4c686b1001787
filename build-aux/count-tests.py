#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""count-tests.py LOG...: reads meson's testlog.json and TAP streams (*.tap), prints why tests were
skipped, the logs of what failed, and last `N passed, N failed[, N skipped]` for all of them. Every
TAP line counts as a test."""

import json
import re
import sys
from pathlib import Path

SKIP_ALL = re.compile(r'^1\.\.0 *# *SKIP\b *(.*)$', re.I | re.M)
TAP_LINE = re.compile(r'^( *)(not ok|ok)\b *\d* *-? *([^#]*)(?:# *(SKIP|TODO)\b *(.*))?$', re.I)
SETTLED = {'OK', 'SKIP', 'EXPECTEDFAIL'}


def tap_results(output):
    """Yields (result, name, reason) of each leaf of a TAP stream; subtests are indented."""
    depth = 0
    for line in output.splitlines():
        match = TAP_LINE.match(line)
        if not match:
            continue
        indent, verdict, name, directive, reason = match.groups()
        closes_subtests = len(indent) < depth
        depth = len(indent)
        if closes_subtests:
            continue
        if directive and directive.upper() == 'SKIP':
            yield 'skipped', name.strip(), reason.strip() or 'no reason given'
        else:
            yield ('passed' if verdict == 'ok' else 'failed'), name.strip(), ''


def reason_to_skip(run):
    match = SKIP_ALL.search(run['stdout'] or '')
    return match.group(1) if match and match.group(1) else 'the program skipped itself'


def results_of(run):
    """Yields the results of one test program, never none."""
    results = list(tap_results(run['stdout'] or ''))
    yield from results
    failed_in_tap = any(result == 'failed' for result, _, _ in results)
    if run['result'] not in SETTLED and not failed_in_tap:
        yield 'failed', '', ''
    elif not results:
        outcome = 'skipped' if run['result'] == 'SKIP' else 'passed'
        yield outcome, '', reason_to_skip(run) if outcome == 'skipped' else ''


def print_log(run):
    print(f"\n==== {run['name']}: {run['result']} (exit status {run['returncode']})")
    for stream in ('stdout', 'stderr'):
        if run.get(stream):
            print(run[stream].rstrip())


def read_tap(name, text):
    """A stream that says nothing at all is no success."""
    if SKIP_ALL.search(text):
        result = 'SKIP'
    else:
        result = 'OK' if list(tap_results(text)) else 'ERROR'
    return {'name': name, 'result': result, 'returncode': 0, 'stdout': text}


def read_runs(path):
    """The runs of test programs that a log tells of; a TAP stream is one run."""
    text = path.read_text(encoding='utf-8', errors='replace')
    if path.suffix == '.tap':
        return [read_tap(path.stem, text)]
    runs = [json.loads(line) for line in text.splitlines()]
    if path.stem != 'testlog':
        runs = [dict(run, name=f"{path.stem}: {run['name']}") for run in runs]
    return runs


def count(run, counts):
    results = list(results_of(run))
    for result, name, reason in results:
        counts[result] += 1
        if result == 'skipped':
            print(f"skipped {run['name']} {name}: {reason}")
    if any(result == 'failed' for result, _, _ in results):
        print_log(run)


def main(paths):
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    for path in paths:
        try:
            runs = read_runs(Path(path))
        except OSError as error:
            print(f'No test was run: {error}')
            counts['failed'] += 1
            continue
        for run in runs:
            count(run, counts)
    summary = f"{counts['passed']} passed, {counts['failed']} failed"
    if counts['skipped']:
        summary += f", {counts['skipped']} skipped"
    print(summary)
    return 0 if counts['passed'] and not counts['failed'] else 1


sys.exit(main(sys.argv[1:]))
