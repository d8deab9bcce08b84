import type { X509Certificate } from 'node:crypto';
import { type Chain, isSignatureOf, signerIn } from './cms.ts';
import { numberIn, objectOf, openPdf, type PdfFile } from './pdf-file.ts';

export type SealFault = 'not_sealed' | 'not_whole' | 'unknown_certificate' | 'altered' | 'outside_validity';

export type SealReport = Readonly<{
  /** Whole, untouched, by a certificate the instance knows, within its validity. */
  ok: boolean;
  /** Why not, when it is not. */
  fault: SealFault | undefined;
  /** The name written in the seal. */
  signer: string | undefined;
  /** The subject of the certificate that sealed. */
  subject: string | undefined;
  at: Date | undefined;
  coversWholeDocument: boolean;
}>;

/**
 * Whether a sealed PDF is what the instance sealed, to the byte.
 * @param known the certificates of the instance, the former ones too: a seal of anybody else is no seal
 */
export const verifySeal = (pdf: Uint8Array, known: readonly Chain[]): SealReport => {
  const mark = attempt(() => readMark(pdf));
  const certificate = mark === undefined ? undefined : signerIn(mark.signature);
  const fault = faultOf(mark, certificate, known);
  return {
    ok: fault === undefined,
    fault,
    signer: mark?.signer,
    subject: certificate?.subject,
    at: mark?.at,
    coversWholeDocument: mark?.coversWholeDocument ?? false,
  };
};

const faultOf = (
  mark: Mark | undefined,
  certificate: X509Certificate | undefined,
  known: readonly Chain[],
): SealFault | undefined => {
  if (mark === undefined) return 'not_sealed';
  if (!mark.coversWholeDocument) return 'not_whole';
  if (certificate === undefined) return 'altered';
  const ours = known.filter(([leaf]) => leaf !== undefined && sameCertificate(leaf, certificate));
  if (ours.length === 0) return 'unknown_certificate';
  if (!ours.some((chain) => attempt(() => isSignatureOf(mark.signature, mark.signed, chain)) === true))
    return 'altered';
  const { at } = mark;
  if (at === undefined || at < certificate.validFromDate || at > certificate.validToDate) return 'outside_validity';
  return undefined;
};

const sameCertificate = (pem: string, certificate: X509Certificate): boolean =>
  pem.replace(/\s/g, '') === certificate.toString().replace(/\s/g, '');

/** A broken file is an answer here, not a bug. */
const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

type Mark = Readonly<{
  signed: Buffer;
  signature: Buffer;
  coversWholeDocument: boolean;
  signer: string | undefined;
  at: Date | undefined;
}>;

/** Follows the form of the catalog to its signature: what only looks like one elsewhere in the file is not read. */
const readMark = (pdf: Uint8Array): Mark | undefined => {
  const file = openPdf(pdf);
  const form = numberIn(objectOf(file, file.root), 'AcroForm');
  const field = form === undefined ? undefined : numberIn(objectOf(file, form), 'Fields');
  const object = field === undefined ? undefined : numberIn(objectOf(file, field), 'V');
  if (object === undefined) return undefined;
  const dictionary = objectOf(file, object);
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/.exec(dictionary)?.slice(1).map(Number);
  const contents = /\/Contents <([0-9a-f]*)>/.exec(dictionary)?.[1];
  if (range === undefined || contents === undefined) return undefined;
  const [start, before, after, rest] = range as [number, number, number, number];
  const signature = withoutPadding(Buffer.from(contents, 'hex'));
  return {
    signed: Buffer.concat([file.bytes.subarray(start, start + before), file.bytes.subarray(after, after + rest)]),
    signature,
    coversWholeDocument: isWhole(file, object, contents.length, [start, before, after, rest]),
    signer: textIn(dictionary, 'Name'),
    at: dateIn(dictionary),
  };
};

/** Everything is signed but the signature itself, which stands exactly in the gap. */
const isWhole = (
  { bytes, offsets }: PdfFile,
  object: number,
  length: number,
  [start, before, after, rest]: [number, number, number, number],
): boolean => {
  const gap = bytes.indexOf('/Contents <', offsets.get(object)) + '/Contents '.length;
  return start === 0 && before === gap && after === gap + length + 2 && after + rest === bytes.length;
};

/** The signature without the zeros that fill its room; anything else after it stays, and will not compare. */
const withoutPadding = (padded: Buffer): Buffer => {
  const first = padded[1] as number;
  const width = first < 0x80 ? 0 : first & 0x7f;
  const length = 2 + width + (width === 0 ? first : padded.readUIntBE(2, width));
  return padded.subarray(length).every((byte) => byte === 0) ? padded.subarray(0, length) : padded;
};

const textIn = (dictionary: string, key: string): string | undefined => {
  const hex = new RegExp(`/${key} <FEFF([0-9A-F]*)>`).exec(dictionary)?.[1];
  return hex === undefined ? undefined : Buffer.from(hex, 'hex').swap16().toString('utf16le');
};

const dateIn = (dictionary: string): Date | undefined => {
  const found = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(dictionary);
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1);
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};
