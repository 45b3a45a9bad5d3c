/** A document printed to PDF and copied out of it again by poppler, in each of its ways: its paragraphs come back. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textSource } from '../../src/intake/text/text-source.ts';
import { oneLine, paragraphText } from '../../src/nd30/text.ts';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { admit } from '../../src/word/package.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import type { Block } from '../../src/word/reading/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-text-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
