import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYSTEM } from '#kernel/actor';
import { perform } from '#platform/act';
import { envelopeTree } from '#slices/envelope';
import { currentProgrammes, hashPack, openProgramme, type Pack, reviseProgramme } from '#slices/programme';
import { aSubmittedApplication } from './files.ts';
import { aWorld } from './world.ts';

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
    const empty = { code: 'plus-tard', names: { fr: 'Plus tard', en: 'Later' }, amountCents: '0', children: [] };
    const grown: Pack = {
      ...renamed,
      envelope: { ...renamed.envelope, names: empty.names, children: [...renamed.envelope.children, empty] },
    };
    const added = { pack: grown, hash: hashPack(grown) };
    assert.equal(codeOf(await perform(world.office, reviseProgramme, added, call())), 'done');
    const tree = await envelopeTree(world.reader, programme.id);
    assert.deepEqual([tree[0]?.names, tree.at(-1)?.code], [empty.names, 'plus-tard']);
    assert.deepEqual(await world.journal(tree.at(-1)?.id ?? ''), ['programme.revise system none→open']);
    const again = { pack: renamed, hash: hashPack({ ...renamed, version: 'suite' }) };
    assert.equal(codeOf(await perform(world.office, reviseProgramme, again, call())), 'done');
    assert.equal(
      (await envelopeTree(world.reader, programme.id)).at(-1)?.code,
      'axe-3-regions-94',
      'closed, never held a cent',
    );
    const poorer: Pack = { ...renamed, envelope: { ...renamed.envelope, children: [] } };
    const without = { pack: poorer, hash: hashPack(poorer) };
    assert.equal(
      codeOf(await perform(world.office, reviseProgramme, without, call())),
      'programme.revise.envelope_held_money',
    );
  } finally {
    await world.close();
  }
});
