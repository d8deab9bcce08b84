import { createHash, KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';

const YEARS = 10;
/** X.520 bounds a common name, and readers refuse a longer one. */
const NAME_LENGTH_MAX = 64;
const DEMONSTRATION = 'Démonstration sans valeur juridique';

/**
 * A self-signed certificate on P-256 that may only sign documents.
 * @param at when it is made; it holds ten years from then. That of a demonstration holds ten years back too, because
 * a demonstration plays again acts of the past.
 */
export const issueCertificate = async (
  instanceName: string,
  demonstration: boolean,
  at: Date,
): Promise<{ keyPem: string; certificatePem: string }> => {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2, serialNumber: serialNumber() });
  for (const name of [certificate.subject, certificate.issuer]) {
    name.typesAndValues = subjectOf(instanceName, demonstration);
  }
  certificate.notBefore.value = demonstration ? yearsFrom(at, -YEARS) : at;
  certificate.notAfter.value = yearsFrom(at, YEARS);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);
  const publicKey = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  certificate.extensions = extensionsOf(new Uint8Array(createHash('sha1').update(publicKey).digest()));
  await certificate.sign(keys.privateKey as CryptoKey, 'SHA-256');
  return {
    keyPem: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }) as string,
    certificatePem: pem(Buffer.from(certificate.toSchema(true).toBER())),
  };
};

const yearsFrom = (at: Date, years: number): Date => new Date(new Date(at).setUTCFullYear(at.getUTCFullYear() + years));

/** One common name: it is what a reader shows, so a demonstration says so there. */
const subjectOf = (instanceName: string, demonstration: boolean): AttributeTypeAndValue[] => {
  const name = demonstration ? `${DEMONSTRATION} : ${instanceName}` : instanceName;
  const value = Array.from(name).slice(0, NAME_LENGTH_MAX).join('');
  return [new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) })];
};

/** Twenty bytes at most, positive, and never guessable. */
const serialNumber = (): Integer => {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] as number) & 0x7f) | 0x40;
  return new Integer({ valueHex: bytes.buffer });
};

const extensionsOf = (keyIdentifier: Uint8Array<ArrayBuffer>): Extension[] => [
  extension('2.5.29.19', true, new BasicConstraints({ cA: false }).toSchema().toBER()),
  // Digital signature and content commitment, the two first bits.
  extension('2.5.29.15', true, new BitString({ valueHex: new Uint8Array([0xc0]), unusedBits: 6 }).toBER()),
  // Document signing (RFC 9336).
  extension(
    '2.5.29.37',
    false,
    new Sequence({ value: [new ObjectIdentifier({ value: '1.3.6.1.5.5.7.3.36' })] }).toBER(),
  ),
  extension('2.5.29.14', false, new OctetString({ valueHex: keyIdentifier }).toBER()),
];

const extension = (extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension =>
  new Extension({ extnID, critical, extnValue });

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
