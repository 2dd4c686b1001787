// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench-anchor-rival.mjs CASES FOLDER: finds the quotes of CASES (written by bench-anchor --cases)
// again with the npm package approx-string-match, installed in FOLDER, the way annotation tools in
// browsers use it: every near match is weighed by the quote, what stands before and behind it, and
// its distance from the old place; the best one is taken. Prints the table of bench-anchor.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [casesPath, folder] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, 'index.js'));
const { default: search } = await import(pathToFileURL(require.resolve('approx-string-match')));

const MAX_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, place: 2 };

// Positions here are UTF-16 units; the cases have code points of the basic plane alone.
function nearMatches(text, pattern, maxErrors) {
  const exact = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, pattern, maxErrors);
}

// How much of the pattern is in the text: 0 to 1.
function similarity(text, pattern) {
  if (pattern.length === 0 || text.length === 0)
    return 0;
  const matches = nearMatches(text, pattern, pattern.length);
  return matches.length === 0 ? 0 : 1 - matches[0].errors / pattern.length;
}

function weigh(match, quote, text) {
  const prefix = text.slice(Math.max(0, match.start - quote.prefix.length), match.start);
  const suffix = text.slice(match.end, match.end + quote.suffix.length);
  const distance = Math.abs(match.start - quote.start) / text.length;
  const total = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.place;
  return (WEIGHTS.quote * (1 - match.errors / quote.exact.length) +
          WEIGHTS.prefix * similarity(prefix, quote.prefix) +
          WEIGHTS.suffix * similarity(suffix, quote.suffix) +
          WEIGHTS.place * (1 - distance)) / total;
}

function find(text, quote) {
  const allowed = Math.min(MAX_ERRORS, quote.exact.length / 2);
  let best = null;
  for (const match of nearMatches(text, quote.exact, allowed)) {
    const score = weigh(match, quote, text);
    if (best === null || score > best.score)
      best = { ...match, score };
  }
  return best;
}

function isRight(match, quote) {
  const tolerance = Math.max(1, Math.floor(quote.exact.length * 15 / 100));
  return Math.abs(match.start - quote.from) <= tolerance &&
         Math.abs(match.end - quote.to) <= tolerance;
}

function count(cases) {
  const counts = { alive: 0, right: 0, wrong: 0, gone: 0, misplaced: 0 };
  for (const quote of cases.quotes) {
    const match = find(cases.text, quote);
    if (quote.fate === 'gone') {
      counts.gone++;
      counts.misplaced += match !== null;
    } else {
      const right = match !== null && isRight(match, quote);
      counts.alive++;
      counts.right += right;
      counts.wrong += match !== null && !right;
    }
  }
  return counts;
}

const share = (part, whole) => (whole === 0 ? 0 : 100 * part / whole).toFixed(2);

console.log('approx-string-match, without the old text');
console.log('change       old  len  alive right % wrong %   gone misplaced %');
for (const line of fs.readFileSync(casesPath, 'utf8').split('\n')) {
  if (line === '')
    continue;
  const cases = JSON.parse(line);
  const counts = count(cases);
  console.log([cases.change.padEnd(12), 'no  ', String(cases.length).padStart(3), '',
               String(counts.alive).padStart(5), share(counts.right, counts.alive).padStart(7),
               share(counts.wrong, counts.alive).padStart(7), '',
               String(counts.gone).padStart(5),
               share(counts.misplaced, counts.gone).padStart(9)].join(' '));
}
