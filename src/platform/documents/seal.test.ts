import assert from 'node:assert/strict';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { instanceCertificate } from './certificate.ts';
import { agreement } from './documents.fixture.ts';
import { drawAgreement } from './documents.ts';
import { textOf } from './pages.fixture.ts';
import { objectOf, openPdf } from './pdf-file.ts';
import { openPress } from './press.ts';
import { sealPdf } from './seal.ts';
import { verifySeal } from './verify-seal.ts';

const folder = mkdtempSync(join(tmpdir(), 'laureat-seal-'));
const at = new Date('2026-05-15T10:00:00Z');
const settings = { folder: join(folder, 'certificate'), instanceName: 'Lauréat', demonstration: true, at };
const mentions = { name: 'Lauréat « essai »', reason: 'Convention signée (des deux parties)', location: 'Paris', at };

const press = await openPress({ fontFolder: join(folder, 'fonts') });
after(() => press.close());
const pdf = await drawAgreement(press, agreement);
const certificate = await instanceCertificate(settings);
const sealed = sealPdf(pdf, certificate, mentions);
const known = [certificate.chain];

test('the seal says who, when and over the whole document', () => {
  assert.deepEqual(verifySeal(sealed, known), {
    ok: true,
    fault: undefined,
    signer: mentions.name,
    subject: certificate.subject,
    at,
    coversWholeDocument: true,
  });
});

test('the document people signed is the beginning of the sealed one, tags and words kept', () => {
  assert.equal(Buffer.compare(Buffer.from(sealed).subarray(0, pdf.length), pdf), 0);
  const file = openPdf(sealed);
  assert.match(objectOf(file, file.root), /\/StructTreeRoot \d+ 0 R[\s\S]*\/AcroForm \d+ 0 R/);
  assert.ok(textOf(sealed).includes('Signatures'));
});

test('a byte changed anywhere breaks the seal', () => {
  const unbroken: number[] = [];
  const signature = Buffer.from(sealed).indexOf('/Contents <', pdf.length);
  // A prime step through the file, and closer where the seal itself stands: its dictionary, its value, its padding.
  const places = new Set<number>([sealed.length - 1, pdf.length - 1, pdf.length, signature, signature + 11]);
  for (let at = 0; at < sealed.length; at += 211) places.add(at);
  for (let at = pdf.length; at < signature + 2200; at += 13) places.add(at);
  for (const place of places) {
    const changed = Uint8Array.from(sealed);
    changed[place] = (changed[place] as number) === 0x31 ? 0x32 : 0x31;
    if (verifySeal(changed, known).ok) unbroken.push(place);
  }
  assert.deepEqual(unbroken, []);
});

test('what is added after the seal is seen', () => {
  const longer = Buffer.concat([sealed, Buffer.from('\n% one more line\n')]);
  assert.equal(verifySeal(longer, known).ok, false);
});

test('a seal of somebody else is no seal', async () => {
  const other = await instanceCertificate({ ...settings, folder: join(folder, 'other') });
  assert.equal(verifySeal(sealPdf(pdf, other, mentions), known).fault, 'unknown_certificate');
});

test('what is not sealed, or not a PDF, is said so', () => {
  assert.equal(verifySeal(pdf, known).fault, 'not_sealed');
  assert.equal(verifySeal(Buffer.from('hello'), known).fault, 'not_sealed');
  assert.equal(verifySeal(new Uint8Array(), known).fault, 'not_sealed');
});

test('a document is sealed once', () => {
  assert.throws(() => sealPdf(sealed, certificate, mentions), /sealed already/);
});

test('a seal outside of the validity of its certificate does not hold', () => {
  const late = sealPdf(pdf, certificate, { ...mentions, at: new Date('2036-05-16T10:00:00Z') });
  assert.equal(verifySeal(late, known).fault, 'outside_validity');
});

test('the certificate is made once, for ten years, its key readable by its owner only', async () => {
  const again = await instanceCertificate(settings);
  assert.deepEqual(again.chain, certificate.chain);
  const leaf = new X509Certificate(certificate.chain[0] as string);
  assert.equal(leaf.validFromDate.toISOString(), '2016-05-15T10:00:00.000Z');
  assert.equal(leaf.validToDate.toISOString(), '2036-05-15T10:00:00.000Z');
  assert.equal(leaf.subject, 'CN=Démonstration sans valeur juridique : Lauréat');
  assert.ok(leaf.verify(leaf.publicKey));
  assert.equal(statSync(join(settings.folder, 'demonstration', 'seal.key.pem')).mode & 0o777, 0o600);
});

test('a real instance never takes the certificate of the demonstration', async () => {
  const real = await instanceCertificate({ ...settings, demonstration: false });
  assert.equal(real.subject, 'CN=Lauréat');
  assert.equal(new X509Certificate(real.chain[0] as string).validFromDate.toISOString(), '2026-05-15T10:00:00.000Z');
  assert.notDeepEqual(real.chain, certificate.chain);
});

test('two first starts at once agree on one certificate', async () => {
  const twice = { ...settings, folder: join(folder, 'twice') };
  const [one, two] = await Promise.all([instanceCertificate(twice), instanceCertificate(twice)]);
  assert.deepEqual(one.chain, two.chain);
});

test('the operator’s own certificate is used, and refused when it is not usable', async () => {
  const own = {
    keyFile: join(settings.folder, 'demonstration', 'seal.key.pem'),
    certificateFile: join(settings.folder, 'demonstration', 'seal.cert.pem'),
  };
  const loaded = await instanceCertificate({ ...settings, demonstration: false, own });
  assert.deepEqual(loaded.chain, certificate.chain);
  await assert.rejects(
    instanceCertificate({ ...settings, own, at: new Date('2040-01-01T00:00:00Z') }),
    /is valid from/,
  );
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  writeFileSync(join(folder, 'stranger.pem'), stranger.export({ type: 'pkcs8', format: 'pem' }));
  await assert.rejects(
    instanceCertificate({ ...settings, own: { ...own, keyFile: join(folder, 'stranger.pem') } }),
    /is not that of/,
  );
});

test('drawn and sealed within the time promised, once warm', async () => {
  const spent: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const start = performance.now();
    sealPdf(await drawAgreement(press, agreement), certificate, mentions);
    spent.push(performance.now() - start);
  }
  // The benchmark measures; here the best of five only has to be far from the 250 ms of the promise.
  assert.ok(Math.min(...spent) < 250, `${spent}`);
});
