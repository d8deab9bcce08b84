import type { InstanceCertificate } from './certificate.ts';
import { signDetached } from './cms.ts';
import { appendObjects, firstPageOf, objectOf, openPdf, type PdfFile } from './pdf-file.ts';

export type SealMentions = Readonly<{
  /** Who seals: the name of the instance. */
  name: string;
  /** Why: « Convention signée par les deux parties ». */
  reason: string;
  location?: string;
  at: Date;
}>;

/** Room for the signature, in bytes: a chain of a few certificates fits. */
const ROOM = 12_288;
/** Wide enough for any length; figures are written over it, aligned with spaces. */
const RANGE_WIDTH = 34;

/**
 * Seals a PDF with the certificate of the instance: PAdES baseline B-B (ETSI EN 319 142-1), SHA-256, whole file
 * covered. The seal is appended, so the document people signed is, byte for byte, the beginning of the sealed file.
 * @throws when the PDF is sealed already or is not one that the press drew
 */
export const sealPdf = (pdf: Uint8Array, certificate: InstanceCertificate, mentions: SealMentions): Uint8Array => {
  const file = openPdf(pdf);
  const sealed = appendObjects(file, sealObjects(file, mentions));
  // Searched in what was appended only: what people wrote cannot be taken for the seal.
  const contents = sealed.indexOf('/Contents <', file.bytes.length) + '/Contents '.length;
  const after = contents + ROOM * 2 + 2;
  const range = `0 ${contents} ${after} ${sealed.length - after}`.padEnd(RANGE_WIDTH);
  sealed.write(range, sealed.indexOf('/ByteRange [', file.bytes.length) + '/ByteRange ['.length, 'latin1');
  const signature = signDetached(
    Buffer.concat([sealed.subarray(0, contents), sealed.subarray(after)]),
    certificate.chain,
    certificate.key,
  );
  if (signature.length > ROOM)
    throw new Error(`the signature needs ${signature.length} bytes, ${ROOM} are kept for it`);
  sealed.write(signature.toString('hex'), contents + 1, 'latin1');
  return sealed;
};

const sealObjects = (file: PdfFile, mentions: SealMentions): Map<number, string> => {
  const catalog = objectOf(file, file.root);
  if (catalog.includes('/AcroForm')) throw new Error('the PDF is sealed already');
  const page = firstPageOf(file);
  const [signature, field, form] = [file.size, file.size + 1, file.size + 2];
  return new Map([
    [file.root, withKey(catalog, `/AcroForm ${form} 0 R`)],
    [page, withField(objectOf(file, page), field)],
    [signature, signatureDictionary(mentions)],
    // Outside of the page: a seal nobody sees needs no tag (PDF/UA-1, 7.18.1), and stays printable for PDF/A.
    [
      field,
      `<</Type /Annot /Subtype /Widget /FT /Sig /T (seal) /TU ${pdfText(mentions.reason)} /F 132 ` +
        `/Rect [-1 -1 -1 -1] /P ${page} 0 R /V ${signature} 0 R>>`,
    ],
    [form, `<</Fields [${field} 0 R] /SigFlags 3>>`],
  ]);
};

const signatureDictionary = ({ name, reason, location, at }: SealMentions): string =>
  `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [${' '.repeat(RANGE_WIDTH)}]` +
  ` /Contents <${'0'.repeat(ROOM * 2)}> /M (${pdfDate(at)}) /Name ${pdfText(name)} /Reason ${pdfText(reason)}` +
  `${location === undefined ? '' : ` /Location ${pdfText(location)}`}>>`;

const withKey = (dictionary: string, entry: string): string => {
  const end = dictionary.lastIndexOf('>>');
  return `${dictionary.slice(0, end)}${entry}\n${dictionary.slice(end).trimEnd()}`;
};

const withField = (page: string, field: number): string => {
  const listed = /\/Annots\s*\[/.test(page)
    ? page.replace(/\/Annots\s*\[/, `$&${field} 0 R `)
    : withKey(page, `/Annots [${field} 0 R]`);
  // Where there is an annotation, the keyboard follows the structure (PDF/UA-1, 7.18.3).
  return /\/Tabs\b/.test(listed) ? listed : withKey(listed, '/Tabs /S');
};

/** Any text, as UTF-16 in hexadecimal: nothing in it can end the string. */
const pdfText = (text: string): string =>
  `<FEFF${Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const pdfDate = (at: Date): string => `D:${at.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
