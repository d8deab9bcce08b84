import { createPrivateKey, type KeyObject, randomBytes, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chain } from './cms.ts';
import { issueCertificate } from './issue-certificate.ts';

/** What seals the documents of an instance. */
export type InstanceCertificate = Readonly<{
  /** The signing certificate first, then those above it if the operator gave them. */
  chain: Chain;
  key: KeyObject;
  subject: string;
  /** Until when it seals. */
  validTo: Date;
}>;

export type CertificateSettings = Readonly<{
  /** `LAUREAT_DATA/certificate` */
  folder: string;
  instanceName: string;
  /** A demonstration says so in the certificate itself, and never shares it with a real instance. */
  demonstration: boolean;
  at: Date;
  /** PEM files of the operator, instead of a certificate of our own making. */
  own?: Readonly<{ keyFile: string; certificateFile: string }>;
}>;

/**
 * The certificate of the instance: the operator's own, or one made on first start and kept (self-signed, ten years).
 * @throws when the operator's key and certificate do not go together, are of a kind we cannot use, or have expired
 */
export const instanceCertificate = async (settings: CertificateSettings): Promise<InstanceCertificate> => {
  if (settings.own !== undefined) {
    return load(settings.own.keyFile, settings.own.certificateFile, settings.at);
  }
  const folder = join(settings.folder, settings.demonstration ? 'demonstration' : 'instance');
  const kept = () => load(join(folder, 'seal.key.pem'), join(folder, 'seal.cert.pem'), settings.at);
  return kept().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await makeOnce(folder, settings);
    return kept();
  });
};

/** Key and certificate appear together or not at all; of two processes that start at once, the first one wins. */
const makeOnce = async (folder: string, settings: CertificateSettings): Promise<void> => {
  const made = await issueCertificate(settings.instanceName, settings.demonstration, settings.at);
  await mkdir(settings.folder, { recursive: true, mode: 0o700 });
  const unfinished = `${folder}.${randomBytes(4).toString('hex')}.part`;
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(join(unfinished, 'seal.key.pem'), made.keyPem, { mode: 0o600 });
  await writeFile(join(unfinished, 'seal.cert.pem'), made.certificatePem, { mode: 0o644 });
  await rename(unfinished, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
};

const load = async (keyFile: string, certificateFile: string, at: Date): Promise<InstanceCertificate> => {
  const key = createPrivateKey(await readFile(keyFile));
  const chain = certificatesIn(await readFile(certificateFile, 'latin1'));
  if (chain[0] === undefined) throw new Error(`${certificateFile} holds no certificate in PEM`);
  const leaf = new X509Certificate(chain[0]);
  if (!leaf.checkPrivateKey(key)) throw new Error(`the key ${keyFile} is not that of ${certificateFile}`);
  if (leaf.validToDate < at || leaf.validFromDate > at) {
    throw new Error(`the certificate ${certificateFile} is valid from ${leaf.validFrom} to ${leaf.validTo} only`);
  }
  return { chain, key: mustSign(key, keyFile), subject: leaf.subject, validTo: leaf.validToDate };
};

const certificatesIn = (pem: string): string[] =>
  pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];

const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

const mustSign = (key: KeyObject, file: string): KeyObject => {
  if (key.asymmetricKeyType === 'rsa') return key;
  if (key.asymmetricKeyType === 'ec' && CURVES.includes(key.asymmetricKeyDetails?.namedCurve ?? '')) return key;
  throw new Error(`the key ${file} is neither RSA nor on a curve P-256, P-384 or P-521`);
};
