import { KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { Integer, Utf8String } from 'asn1js';
import { AltName, AttributeTypeAndValue, BasicConstraints, Certificate, Extension, GeneralName } from 'pkijs';

type Issued = Readonly<{ key: string; cert: string }>;
type Authority = Readonly<{ keys: webcrypto.CryptoKeyPair; certificate: Certificate }>;
type Asked = Readonly<{ name: string; from: Date; until: Date; isAuthority?: true; by?: Authority }>;

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

const make = async ({ name, from, until, isAuthority, by }: Asked) => {
  const keys = (await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair;
  const serial = new Uint8Array(randomBytes(8));
  serial[0] = 0x40;
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ valueHex: serial.buffer }) });
  const common = new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) });
  certificate.subject.typesAndValues = [common];
  certificate.issuer.typesAndValues = by ? by.certificate.subject.typesAndValues : [common];
  certificate.notBefore.value = from;
  certificate.notAfter.value = until;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);
  const basic = new BasicConstraints({ cA: isAuthority === true });
  const names = new AltName({ altNames: [new GeneralName({ type: 2, value: name })] });
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER() }),
    ...(isAuthority
      ? []
      : [new Extension({ extnID: '2.5.29.17', critical: false, extnValue: names.toSchema().toBER() })]),
  ];
  await certificate.sign((by?.keys ?? keys).privateKey as CryptoKey, 'SHA-256');
  const issued: Issued = {
    key: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: pem(Buffer.from(certificate.toSchema(true).toBER())),
  };
  return { keys, certificate, issued };
};

const YEAR_MS = 365 * 86_400_000;

/** An authority of our own, and what it issues: for this name, valid now or a year ago. */
export const anAuthority = async (at: Date) => {
  const [before, after] = [new Date(at.getTime() - YEAR_MS), new Date(at.getTime() + YEAR_MS)];
  const authority = await make({ name: 'Authority of the tests', from: before, until: after, isAuthority: true });
  const issue = async (name: string, from: Date, until: Date): Promise<Issued> =>
    (await make({ name, from, until, by: authority })).issued;
  return {
    certificate: authority.issued.cert,
    valid: (name: string) => issue(name, before, after),
    expired: (name: string) => issue(name, new Date(before.getTime() - YEAR_MS), before),
    selfSigned: async (name: string) => (await make({ name, from: before, until: after })).issued,
  };
};
