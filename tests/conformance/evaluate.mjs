// Compares the results of the conformance scenarios with what is expected: usage: node evaluate.mjs <results folder>
// The folder holds <suite>/<revision>/<scenario>/**/checks.json. Exits with 1 on a failure nobody expected, on an expected
// failure that did not happen, and on a scenario without results.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const results = process.argv[2];

const rows = file => readFileSync(join(here, file), 'utf8').split('\n')
  .filter(line => line.trim() && !line.startsWith('#'))
  .map(line => line.trim().split(/\s+/));

const expected = new Map(rows('expected-failures.txt')
  .map(([suite, revision, scenario, check, ...reason]) => [`${suite} ${revision} ${scenario} ${check}`, reason.join(' ')]));
const seen = new Set();
const surprises = [];
let passed = 0;

for (const [suite, revision, scenario] of rows('scenarios.txt')) {
  const name = `${suite} ${revision} ${scenario}`;
  const folder = join(results, suite, revision, scenario);
  const files = existsSync(folder) ? globSync('**/checks.json', { cwd: folder }) : [];
  const checks = files.flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (checks.length === 0) {
    surprises.push(`${name}: no results`);
  }

  for (const check of checks) {
    const key = `${name} ${check.id}`;
    if (check.status === 'SUCCESS') {
      passed++;
    } else if (check.status === 'FAILURE' || check.status === 'WARNING') {
      seen.add(key);
      if (!expected.has(key)) {
        surprises.push(`${key}: ${check.errorMessage ?? check.details?.message ?? check.description}`);
      }
    }
  }
}

for (const [key, reason] of expected) {
  if (!reason) {
    surprises.push(`${key}: expected without a reason`);
  } else if (!seen.has(key)) {
    surprises.push(`${key}: expected to fail (${reason}), but did not; take it out of expected-failures.txt`);
  }
}

for (const surprise of surprises) {
  console.log(`surprise: ${surprise}`);
}

console.log(`conformance: ${passed} checks passed, ${[...seen].filter(key => expected.has(key)).length} failed as expected, ${surprises.length} surprises`);
process.exit(surprises.length === 0 && passed > 0 ? 0 : 1);
