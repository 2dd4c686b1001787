// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Node needs for a file of JSON, for bench-json: seconds on the wall, seconds of the
// processor, bytes of memory beyond the text.
// Usage: node bench-json.mjs node-parse|node-stringify FILE

import { readFileSync } from 'node:fs';

const [mode, path] = process.argv.slice(2);
const text = readFileSync(path, 'utf8');
let value = mode === 'node-stringify' ? JSON.parse(text) : null;
const before = process.memoryUsage().rss;
const cpu = process.cpuUsage();
const start = performance.now();

value = mode === 'node-stringify' ? JSON.stringify(value) : JSON.parse(text);

const wall = (performance.now() - start) / 1e3;
const used = process.cpuUsage(cpu);
const peak = process.resourceUsage().maxRSS * 1024 - before;

console.log(wall.toFixed(4), ((used.user + used.system) / 1e6).toFixed(4), peak);
if (value === null)
  process.exit(1);
