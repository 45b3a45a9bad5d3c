// On each database; on PostgreSQL the server is killed too, every third time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, onTestFinished } from 'vitest';
import { killAgainAndAgain } from './kill.ts';
import { openToOthers, postgresServer } from './postgres-server.ts';

function temporaryFolder(): string {
  const folder = openToOthers(mkdtempSync(join(tmpdir(), 'kehoach-kill-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function killStory(rounds: number): void {
  describe(`killed ${rounds === 1 ? 'once' : `${rounds} times`} while it saves and issues`, () => {
    it('the embedded database has every acknowledged change', { timeout: rounds * 60_000 }, async () => {
      await killAgainAndAgain(join(temporaryFolder(), 'data'), rounds);
    });

    it(
      'PostgreSQL has every acknowledged change, also when it is killed itself',
      { timeout: rounds * 60_000 },
      async () => {
        const server = postgresServer(join(temporaryFolder(), 'server'), true);
        server.start();
        try {
          await killAgainAndAgain(server.url('postgres'), rounds, (round) => {
            if (round % 3 !== 0) return;
            server.kill();
            server.start();
          });
        } finally {
          server.kill();
        }
      },
    );
  });
}
