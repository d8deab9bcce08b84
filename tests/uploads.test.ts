import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { storeBytes } from '#platform/files';
import { aCompleteApplication } from './files.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let file: string;
before(async () => {
  world = await aWorld('uploads');
  file = await aCompleteApplication(world);
});
after(() => world.close());

const HTML = '<!doctype html><script>alert(document.domain)</script>';
const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>';

test('a page or a drawing that calls itself a PDF is not taken', async () => {
  const ada = world.as('ada');
  const { rows } = await world.database.owner.query('select field from attachment where application_id = $1', [file]);
  for (const content of [HTML, SVG]) {
    const upload = { field: 'file', name: 'deliberation.pdf', type: 'application/pdf', content };
    const answer = await ada.upload(`/applications/${file}/attachments/${rows[0].field}`, upload);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /n’est pas d’un type accepté|ne convient pas|type/);
  }
});

test('had one come in, it leaves as bytes to keep, that no browser shows or runs', async () => {
  for (const [content, type] of [
    [HTML, 'text/html'],
    [SVG, 'image/svg+xml'],
    [HTML, 'text/plain'],
  ] as const) {
    const { hash, sizeBytes } = await storeBytes(world.services.files, Buffer.from(content), type);
    const { owner } = world.database;
    await owner.query(
      `insert into stored_file (hash, size_bytes, type, stored_at) values ($1, $2, $3, now()) on conflict (hash) do update set type = $3`,
      [hash, sizeBytes, type],
    );
    const { rows } = await owner.query(
      `update attachment set file_hash = $2, name = 'evil".html'
       where id = (select id from attachment where application_id = $1 order by id limit 1) returning id, field`,
      [file, hash],
    );
    const [{ id, field }] = rows;
    const answer = await world.as('ada').get(`/applications/${file}/attachments/${field}/${id}`);
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.body, content);
    assert.equal(answer.headers['content-type'], 'application/octet-stream');
    assert.match(String(answer.headers['content-disposition']), /^attachment; filename="evil_.html"; filename\*=/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.match(String(answer.headers['content-security-policy']), /^default-src 'none';.*sandbox$/);
    assert.equal(answer.headers['cache-control'], 'no-store');
  }
});
