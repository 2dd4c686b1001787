#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// check-w3c.js SET [--schema=FILE] [--w3c=FOLDER]: holds a set file against a JSON Schema and
// against the MUST assertions of the W3C's own tests of web annotations. Prints what it finds.
// Exit status 0: in order; 1: findings; 77: no schema checker here.
'use strict';

const fs = require('fs');
const path = require('path');

const CANNOT = 77;
const META_SCHEMA = 'ajv/lib/refs/json-schema-draft-04.json';
const SUITES = [
  { list: 'annotations/annotationMusts.test', of: annotationsOf },
  { list: 'collections/collectionMusts.test', of: (set) => [set] },
  { list: 'collections/pages/pageMusts.test', of: (set) => (set.first ? [inContext(set, set.first)] : []) },
];

function loadChecker() {
  try {
    return require('ajv');
  } catch (error) {
    console.log('ajv, the JSON Schema checker, is not installed');
    process.exit(CANNOT);
    return null;
  }
}

const Ajv = loadChecker();
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const inContext = (set, part) => ({ '@context': set['@context'], ...part });

function annotationsOf(set) {
  return (set.first ? set.first.items : []).map((item) => inContext(set, item));
}

function draft4() {
  const ajv = new Ajv({ schemaId: 'id', allErrors: true, logger: false });
  ajv.addMetaSchema(require(META_SCHEMA));
  return ajv;
}

function checkSchema(set, file) {
  const schema = read(file);
  const old = /draft-04/.test(schema.$schema || '');
  const ajv = old ? draft4() : new Ajv({ allErrors: true, logger: false });
  if (ajv.validate(schema, set)) return [];
  return ajv.errors.map((error) => `schema: ${error.dataPath} ${error.message}`);
}

function checkAssertion(ajv, file, parts) {
  const assertion = read(file);
  const holds = ajv.compile(assertion);
  const wanted = assertion.expectedResult === 'valid';
  return parts
    .filter((part) => holds(part) !== wanted)
    .map((part) => `W3C: ${path.basename(file)}: ${part.id}`);
}

function checkSuite(ajv, folder, suite, set) {
  const parts = suite.of(set);
  const { assertions } = read(path.join(folder, suite.list));
  return assertions.flatMap((name) => checkAssertion(ajv, path.join(folder, name), parts));
}

function checkAssertions(set, folder) {
  const ajv = draft4();
  const definitions = path.join(folder, 'definitions');
  for (const name of fs.readdirSync(definitions)) ajv.addSchema(read(path.join(definitions, name)));
  return SUITES.flatMap((suite) => checkSuite(ajv, folder, suite, set));
}

function main([file, ...options]) {
  const set = read(file);
  const findings = [];
  for (const option of options) {
    const [, name, value] = /^--(schema|w3c)=(.*)$/.exec(option);
    findings.push(...(name === 'schema' ? checkSchema(set, value) : checkAssertions(set, value)));
  }
  findings.forEach((finding) => console.log(finding));
  return findings.length > 0 ? 1 : 0;
}

process.exit(main(process.argv.slice(2)));
