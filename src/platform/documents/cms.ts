import { createHash, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/** Certificates in PEM, the signing one first, then those above it. */
export type Chain = readonly string[];

/**
 * A detached CMS signature as PAdES B-B wants it (ETSI EN 319 122-1): SHA-256, content type, digest and the identity
 * of the signing certificate among the signed attributes, and no signing time, which stands in the PDF.
 * @param key the private key of the first certificate, RSA or on a NIST curve
 */
export const signDetached = (content: Uint8Array, chain: Chain, key: KeyObject): Buffer => {
  const attributes = signedAttributes(content, chain);
  return assembled(chain, attributes, sign('sha256', toBeSigned(attributes), { key, dsaEncoding: 'der' }));
};

/**
 * Whether a signature is the one `signDetached` made of this content with this chain. It is built again around the
 * value found and compared whole, so no byte of it escapes, not even those that a signature does not cover.
 */
export const isSignatureOf = (der: Uint8Array, content: Uint8Array, chain: Chain): boolean => {
  const value = parsed(der)?.value;
  if (value === undefined) return false;
  const attributes = signedAttributes(content, chain);
  const { publicKey } = new X509Certificate(chain[0] as string);
  return (
    Buffer.compare(assembled(chain, attributes, value), der) === 0 &&
    verify('sha256', toBeSigned(attributes), { key: publicKey, dsaEncoding: 'der' }, value)
  );
};

/** The certificate of the signer as the signature carries it, or undefined when it cannot be read. */
export const signerIn = (der: Uint8Array): X509Certificate | undefined => {
  try {
    const certificate = parsed(der)?.certificate;
    return certificate === undefined ? undefined : new X509Certificate(certificate);
  } catch {
    return undefined;
  }
};

const assembled = (chain: Chain, attributes: SignedAndUnsignedAttributes, value: Uint8Array): Buffer => {
  const [signer, ...above] = chain.map((pem) => Certificate.fromBER(derOf(pem)));
  if (signer === undefined) throw new Error('a signature needs a certificate');
  const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: OID.sha256 });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [signer, ...above],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        digestAlgorithm,
        signedAttrs: attributes,
        signatureAlgorithm: signatureAlgorithm(chain),
        signature: new OctetString({ valueHex: new Uint8Array(value) }),
      }),
    ],
  });
  const info = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
};

const signatureAlgorithm = (chain: Chain): AlgorithmIdentifier =>
  new X509Certificate(chain[0] as string).publicKey.asymmetricKeyType === 'rsa'
    ? new AlgorithmIdentifier({ algorithmId: OID.sha256WithRsa, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });

const signedAttributes = (content: Uint8Array, chain: Chain): SignedAndUnsignedAttributes => {
  const attributes = [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: sha256(content) })] }),
    new Attribute({ type: OID.signingCertificateV2, values: [signingCertificate(derOf(chain[0] as string))] }),
  ];
  // DER orders the members of a set by their bytes.
  attributes.sort((a, b) => Buffer.compare(bytesOf(a.toSchema()), bytesOf(b.toSchema())));
  return new SignedAndUnsignedAttributes({ type: 0, attributes });
};

/** SigningCertificateV2 with its default algorithm, SHA-256, left out as DER wants (RFC 5035). */
const signingCertificate = (der: Uint8Array): Sequence => {
  const identifier = new Sequence({ value: [new OctetString({ valueHex: sha256(der) })] });
  return new Sequence({ value: [new Sequence({ value: [identifier] })] });
};

/** The attributes are signed as a set, though they travel under another tag (RFC 5652, 5.4). */
const toBeSigned = (attributes: SignedAndUnsignedAttributes): Buffer => {
  const set = bytesOf(attributes.toSchema());
  set[0] = 0x31;
  return set;
};

const parsed = (der: Uint8Array): { value: Uint8Array; certificate: Uint8Array } | undefined => {
  const data = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der)).content });
  const signer = data.signerInfos[0];
  const certificate = data.certificates?.[0];
  if (signer === undefined || !(certificate instanceof Certificate)) return undefined;
  return { value: signer.signature.valueBlock.valueHexView, certificate: bytesOf(certificate.toSchema(false)) };
};

const bytesOf = (schema: { toBER: () => ArrayBuffer }): Buffer => Buffer.from(schema.toBER());

const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

const derOf = (pem: string): Uint8Array<ArrayBuffer> => new Uint8Array(new X509Certificate(pem).raw);
