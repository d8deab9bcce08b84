import { number } from '#kernel/figures';
import type { Text } from '#kernel/text';
import type { QuestionOf } from '#slices/programme';

/** What a file question accepts. */
export type Accepted = QuestionOf<'file'>;

/** Beyond this a file is refused while it arrives, in bytes. */
export const FILE_BYTES_MAX = 20_000_000;

/** Media types by the kinds a form names, as read from the content of the file. */
const TYPES: Readonly<Record<Accepted['accept'][number], readonly string[]>> = {
  pdf: ['application/pdf'],
  image: ['image/png', 'image/jpeg', 'image/webp'],
  document: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
    'text/plain',
  ],
  spreadsheet: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.spreadsheet',
    'text/plain',
  ],
};

/** Every type some question may accept: the door of the store. */
export const ALL_TYPES: readonly string[] = [...new Set(Object.values(TYPES).flat())];

const NAMES: Readonly<Record<Accepted['accept'][number], Text>> = {
  pdf: { fr: 'PDF', en: 'PDF' },
  image: { fr: 'image (PNG, JPEG, WebP)', en: 'image (PNG, JPEG, WebP)' },
  document: { fr: 'texte (DOCX, ODT)', en: 'text (DOCX, ODT)' },
  spreadsheet: { fr: 'tableur (XLSX, ODS, CSV)', en: 'spreadsheet (XLSX, ODS, CSV)' },
};

/** « PDF ou image (PNG, JPEG, WebP), 20 Mo au plus ». */
export const acceptedInWords = ({ accept, max }: Accepted): Text => {
  const kinds = (lang: 'fr' | 'en', or: string): string => accept.map((kind) => NAMES[kind][lang]).join(or);
  const size = FILE_BYTES_MAX / 1_000_000;
  return {
    fr: `${kinds('fr', ' ou ')}, ${size} Mo au plus.${max > 1 ? ` ${number(max).fr} fichiers au plus.` : ''}`,
    en: `${kinds('en', ' or ')}, ${size} MB at most.${max > 1 ? ` ${number(max).en} files at most.` : ''}`,
  };
};

/** For the file picker of the browser. */
export const acceptAttribute = ({ accept }: Accepted): string =>
  accept
    .map(
      (kind) =>
        ({ pdf: '.pdf', image: '.png,.jpg,.jpeg,.webp', document: '.docx,.odt', spreadsheet: '.xlsx,.ods,.csv' })[kind],
    )
    .join(',');

/** What is wrong with one more file for this question, if anything. */
export const mayAttach = (
  question: Accepted,
  already: readonly Readonly<{ hash: string }>[],
  file: Readonly<{ hash: string; type: string; sizeBytes: number }>,
): Text | undefined => {
  if (file.sizeBytes === 0) {
    return {
      fr: 'Ce fichier est vide. Vérifiez-le, puis joignez-le de nouveau.',
      en: 'This file is empty. Check it, then attach it again.',
    };
  }
  if (!question.accept.some((kind) => TYPES[kind].includes(file.type))) {
    const accepted = acceptedInWords(question);
    return {
      fr: `Le contenu de ce fichier (${file.type}) n’est pas d’un type accepté ici, quel que soit son nom. Accepté : ${accepted.fr}`,
      en: `The content of this file (${file.type}) is not of a type accepted here, whatever its name. Accepted: ${accepted.en}`,
    };
  }
  if (already.some((one) => one.hash === file.hash)) {
    return { fr: 'Ce fichier est déjà joint ici.', en: 'This file is already attached here.' };
  }
  if (already.length >= question.max) {
    return {
      fr: `${question.max === 1 ? 'Un fichier est déjà joint' : `${question.max} fichiers sont déjà joints`}. Retirez-en un pour le remplacer.`,
      en: `${question.max === 1 ? 'One file is' : `${question.max} files are`} already attached. Remove one to replace it.`,
    };
  }
  return undefined;
};
