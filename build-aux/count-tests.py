#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""count-tests.py TESTLOG: reads meson's testlog.json, prints why tests were skipped, the logs of
what failed, and last `N passed, N failed[, N skipped]`. Every TAP line counts as a test."""

import json
import re
import sys

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


def results_of(run):
    """Yields the results of one test program, never none."""
    results = list(tap_results(run['stdout'] or ''))
    yield from results
    failed_in_tap = any(result == 'failed' for result, _, _ in results)
    if run['result'] not in SETTLED and not failed_in_tap:
        yield 'failed', '', ''
    elif not results:
        outcome = 'skipped' if run['result'] == 'SKIP' else 'passed'
        yield outcome, '', 'the program skipped itself' if outcome == 'skipped' else ''


def print_log(run):
    print(f"\n==== {run['name']}: {run['result']} (exit status {run['returncode']})")
    for stream in ('stdout', 'stderr'):
        if run.get(stream):
            print(run[stream].rstrip())


def main(path):
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    try:
        with open(path, encoding='utf-8') as log:
            runs = [json.loads(line) for line in log]
    except OSError as error:
        print(f'No test was run: {error}')
        runs = []
    for run in runs:
        results = list(results_of(run))
        for result, name, reason in results:
            counts[result] += 1
            if result == 'skipped':
                print(f"skipped {run['name']} {name}: {reason}")
        if any(result == 'failed' for result, _, _ in results):
            print_log(run)
    summary = f"{counts['passed']} passed, {counts['failed']} failed"
    if counts['skipped']:
        summary += f", {counts['skipped']} skipped"
    print(summary)
    return 0 if counts['passed'] and not counts['failed'] else 1


sys.exit(main(sys.argv[1]))
