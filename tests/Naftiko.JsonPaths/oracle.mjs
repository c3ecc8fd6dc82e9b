// Reads [[path, document], …] from standard input and writes, as JSON texts, what the npm package selects for each.
// Run from a folder below which the package is installed: tests/jsonpath-oracle.sh.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { query } = createRequire(`${process.cwd()}/`)('jsonpath-rfc9535');
const pairs = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(pairs.map(([path, document]) => {
  try {
    return JSON.stringify(query(JSON.parse(document), path));
  } catch (error) {
    return JSON.stringify([`the oracle cannot read it: ${error.message}`]);
  }
})));
