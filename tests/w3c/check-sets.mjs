// SPDX-FileCopyrightText: 2026 The Zhupi authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checks annotation sets against the assertions of the W3C test suite (all that say MUST) and
// against the project's own schema.
// Usage: node check-sets.mjs W3C-SUITE SCHEMA SET...; needs ajv 6, also where Debian puts it
// (NODE_PATH=/usr/share/nodejs), for the suite, which is in draft 4 of JSON Schema, and ajv 8 in
// the folder $AJV8 for the schema, which is in draft 2020-12 and not looked at without.

import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [suite, schemaPath, ...paths] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

function makeSuiteValidator() {
  const ajv = new Ajv({ schemaId: 'id', meta: false, format: 'full',
                        extendRefs: true });

  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
  for (const name of readdirSync(join(suite, 'definitions')))
    ajv.addSchema(read(join(suite, 'definitions', name)), name);
  return ajv;
}

function loadAssertions(ajv, list) {
  return read(join(suite, list)).assertions
    .map((path) => ({ path, schema: read(join(suite, path)) }))
    .filter(({ schema }) => schema.assertionType === 'must')
    .map(({ path, schema }) => ({
      path,
      // Without its id, which other assertions have too, a schema finds what it refers to.
      validate: ajv.compile({ ...schema, id: undefined }),
      expected: schema.expectedResult !== 'invalid',
    }));
}

const ajv = makeSuiteValidator();
const musts = {
  collection: loadAssertions(ajv, 'collections/collectionMusts.test'),
  page: loadAssertions(ajv, 'collections/pages/pageMusts.test'),
  annotation: loadAssertions(ajv, 'annotations/annotationMusts.test'),
};
const Ajv8 = process.env.AJV8 && require(join(process.env.AJV8, 'dist/2020.js'));
const ours = Ajv8 && new Ajv8({ allErrors: true, strictTuples: false }).compile(read(schemaPath));
let checked = 0;
let failed = 0;

function fail(path, what) {
  failed++;
  console.error(`${path}: ${what}`);
}

function check(path, kind, object) {
  for (const assertion of musts[kind]) {
    checked++;
    if (assertion.validate(object) !== assertion.expected)
      fail(path, `${kind} ${object.id} fails ${assertion.path}`);
  }
}

for (const path of paths) {
  const set = read(path);
  const context = set['@context'];

  checked++;
  if (ours && !ours(set))
    fail(path, `own schema: ${JSON.stringify(ours.errors.slice(0, 3))}`);
  check(path, 'collection', set);
  if (set.first === undefined)
    continue;
  check(path, 'page', { '@context': context, ...set.first });
  for (const item of set.first.items)
    check(path, 'annotation', { '@context': context, ...item });
}
if (!ours)
  console.log('The own schema was not looked at: it needs ajv 8 in $AJV8.');
console.log(`${musts.annotation.length} + ${musts.collection.length} + ${musts.page.length} ` +
            `assertions, ${paths.length} sets, ${checked} checks, ${failed} failures`);
process.exit(failed === 0 && checked > 0 ? 0 : 1);
