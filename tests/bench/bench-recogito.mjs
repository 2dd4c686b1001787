// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node bench-recogito.mjs BENCH_READER [ROUNDS]: 10,000 marks on 1 MB of Chinese until they are
// painted, in @recogito/text-annotator under headless Chromium and in the reading view, in turns.
// ZHUPI_BENCH_MODULES is the folder node_modules where npm has put the annotator,
// ZHUPI_BENCH_CHROMIUM another Chromium than Debian's. Says why where it has to be skipped.

import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BYTES = 1 << 20;
const BYTES_PER_CHARACTER = 3;
const MARKS = 10000;
const LIMIT_MS = 120000;
const BAR = 150;

const [benchReader, rounds = '3'] = process.argv.slice(2);
const chromium = process.env.ZHUPI_BENCH_CHROMIUM ?? '/usr/bin/chromium';
const modules = process.env.ZHUPI_BENCH_MODULES ?? 'node_modules';
const dist = join(modules, '@recogito', 'text-annotator', 'dist');

function skip(reason) {
  console.log(`skip bench-recogito: ${reason}`);
  process.exit(0);
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

// Runs in the page.
async function measure(bytes, nMarks) {
  let seed = 20240607;
  const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  const length = Math.floor(bytes / 3);
  let text = '';
  while (text.length < length)
    text += random(60) === 0 ? '。\n' : String.fromCharCode(0x4e00 + random(3000));
  const content = document.getElementById('content');
  content.textContent = text;
  const painted = () => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done)));
  await painted();
  const annotator = RecogitoJS.createTextAnnotator(content);
  const marks = [];
  for (let i = 0; i < nMarks; i++) {
    const start = Math.floor(i * (text.length - 220) / nMarks);
    const end = start + (i % 50 === 0 ? 200 : 4 + i % 8);
    marks.push({
      id: `a${i}`,
      bodies: [],
      target: { annotation: `a${i}`, selector: [{ start, end, quote: text.slice(start, end) }] },
    });
  }
  const before = performance.now();
  annotator.setAnnotations(marks);
  await painted();
  return performance.now() - before;
}

function makePage() {
  return `<!doctype html><meta charset="utf-8">
<script>window.process = { env: {} };</script><script src="/script.js"></script>
<style>#content { white-space: pre-wrap; width: 40em }</style>
<div id="content"></div><script>
addEventListener('error', (e) => fetch('/result', { method: 'POST', body: 'error ' + e.message }));
(${measure})(${BYTES}, ${MARKS})
  .then((ms) => fetch('/result', { method: 'POST', body: String(ms) }))
  .catch((e) => fetch('/result', { method: 'POST', body: 'error ' + e }));
</script>`;
}

function serve(onResult) {
  const server = createServer((request, response) => {
    if (request.url === '/result') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => { response.end(); onResult(body); });
    } else if (request.url === '/script.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(join(dist, 'text-annotator.umd.js')));
    } else {
      response.setHeader('Content-Type', 'text/html');
      response.end(makePage());
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

async function runChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'bench-recogito-'));
  let finish;
  const result = new Promise((done) => (finish = done));
  const server = await serve(finish);
  const browser = spawn(chromium, ['--headless', '--no-sandbox', '--disable-gpu',
    `--user-data-dir=${profile}`, '--window-size=1000,800',
    `http://127.0.0.1:${server.address().port}/`], { stdio: 'ignore' });
  const timer = setTimeout(() => finish('error took too long'), LIMIT_MS);
  browser.on('error', (e) => finish(`error ${e.message}`));
  const body = await result;
  clearTimeout(timer);
  const gone = new Promise((done) => browser.on('exit', done));
  browser.kill('SIGKILL');
  await gone;
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  if (body.startsWith('error'))
    skip(`the page said: ${body}`);
  return Number(body);
}

function runReader() {
  return new Promise((done) => execFile(benchReader, ['--case=1m-marks', '0'], (error, output) => {
    const line = /^marks-painted ([\d.]+)$/m.exec(output ?? '');
    if (!line)
      skip(`the reading view said: ${error?.message ?? output}`);
    done(Number(line[1]));
  }));
}

if (!existsSync(join(dist, 'text-annotator.umd.js')))
  skip('@recogito/text-annotator is not there; see ZHUPI_BENCH_MODULES');
if (!existsSync(chromium))
  skip('there is no Chromium; see ZHUPI_BENCH_CHROMIUM');
if (!existsSync(benchReader ?? ''))
  skip('there is no bench-reader');

const theirs = [];
const ours = [];
for (let round = 0; round < Number(rounds); round++) {
  theirs.push(await runChromium());
  ours.push(await runReader());
}
const ratio = median(theirs) / median(ours);
console.log(`@recogito/text-annotator ${median(theirs).toFixed(1)} ms`);
console.log(`reading view             ${median(ours).toFixed(1)} ms`);
console.log(`${ratio >= BAR ? 'ok  ' : 'OVER'} ${ratio.toFixed(0)} times faster, bar ${BAR}`);
