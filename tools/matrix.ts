/** Writes docs/matrix.md, for a reviewer, from the table that the tests ask of the product. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printMatrix } from '../tests/matrix/print.ts';

writeFileSync(join(resolve(import.meta.dirname, '..'), 'docs/matrix.md'), printMatrix());
