import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYSTEM } from '#kernel/actor';
import { perform } from '#platform/act';
import { aSubmittedApplication } from '../../../tests/files.ts';
import { aWorld } from '../../../tests/world.ts';
import { openProgramme, reviseProgramme } from './open.ts';
import { hashPack } from './pack/hash.ts';
import type { Pack } from './pack/types.ts';
import { currentProgrammes } from './queries.ts';

const call = () => ({ actor: SYSTEM, at: new Date('2026-11-01T09:00:00Z'), requestId: crypto.randomUUID() });
const codeOf = (outcome: object) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'done');

test('loading twice changes nothing; a new version leaves files under the old one', async () => {
  const world = await aWorld('programme');
  try {
    const file = await aSubmittedApplication(world);
    const versionOf = async (): Promise<string> => {
      const found = await world.database.owner.query(
        'select programme_version_id as id from application where id = $1',
        [file],
      );
      return found.rows[0].id;
    };
    const before = await versionOf();
    const programme = (await currentProgrammes(world.reader)).find((one) => one.versionId === before);
    assert.ok(programme !== undefined);
    const same = { pack: programme.pack, hash: hashPack(programme.pack) };
    assert.equal(codeOf(await perform(world.office, openProgramme, same, call())), 'programme.open.already_open');
    assert.equal(codeOf(await perform(world.office, reviseProgramme, same, call())), 'programme.revise.unchanged');
    const renamed: Pack = { ...programme.pack, summary: { fr: 'Autre résumé.', en: 'Another summary.' } };
    const changed = { pack: renamed, hash: hashPack(renamed) };
    assert.equal(codeOf(await perform(world.office, reviseProgramme, changed, call())), 'done');
    const after = (await currentProgrammes(world.reader)).find((one) => one.id === programme.id);
    assert.equal(after?.number, programme.number + 1);
    assert.equal(await versionOf(), before, 'the file keeps the version it was opened under');
  } finally {
    await world.close();
  }
});
