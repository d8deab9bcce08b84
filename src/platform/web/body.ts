import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Text } from '#kernel/text';
import { type FileStore, storeStream } from '../files.ts';
import { browserOf, langOf, sessionTokenOf } from './browser-marks.ts';
import type { Fields, FileLimits, Problem, ReceivedFile, Sent } from './route.ts';
import type { Services } from './services.ts';

/** What arrived: the fields, the file if there was one, and what is wrong with the file. */
export type ReadBody = Readonly<{ fields: Fields; file: ReceivedFile | undefined; problem: Problem | undefined }>;

const NO_FILE: Text = { fr: 'Choisissez un fichier.', en: 'Choose a file.' };

const problemWith = (message: Text, fields: Fields): Problem => ({
  status: 422,
  message,
  errors: [{ field: 'file', message }],
  fields,
});

/** Of a form that brings a file, what is held in memory is its text: a few short fields, a megabyte in all at most. */
const FIELDS_MAX = 200;
const FIELD_BYTES_MAX = 5_000;

/** @throws an error of status 413, which the person is told in words */
const whole = (part: Readonly<{ value: unknown; valueTruncated: boolean }>): string => {
  if (part.valueTruncated) throw Object.assign(new Error('a field of a form is too long'), { statusCode: 413 });
  return String(part.value);
};

/** Reads a form. A file is streamed to the store as it arrives; its type is read from its content, not from its name. */
export const readBody = async (
  store: FileStore,
  request: FastifyRequest,
  limits: FileLimits | undefined,
): Promise<ReadBody> => {
  if (!request.isMultipart()) {
    return { fields: (request.body ?? {}) as Fields, file: undefined, problem: undefined };
  }
  const fields: Record<string, string | readonly string[]> = {};
  let file: ReceivedFile | undefined;
  let problem: Problem | undefined;
  for await (const part of request.parts({
    limits: { files: 1, fields: FIELDS_MAX, fieldSize: FIELD_BYTES_MAX, fileSize: 2 ** 34 },
  })) {
    if (part.type === 'field') {
      fields[part.fieldname] = whole(part);
    } else if (part.filename === '' || limits === undefined) {
      part.file.resume();
    } else {
      const stored = await storeStream(store, part.file, limits.sizeBytesMax);
      if ('tooLarge' in stored) problem = problemWith(tooLarge(limits.sizeBytesMax), fields);
      else if (!limits.types.includes(stored.stored.type)) problem = problemWith(wrongType(stored.stored.type), fields);
      else file = { ...stored.stored, name: part.filename.slice(-255) };
    }
  }
  if (limits !== undefined && file === undefined && problem === undefined) problem = problemWith(NO_FILE, fields);
  return { fields, file, problem };
};

const tooLarge = (sizeBytesMax: number): Text => {
  const megabytes = Math.floor(sizeBytesMax / 1_000_000);
  return {
    fr: `Ce fichier dépasse ${megabytes} Mo. Il n’a pas été enregistré. Réduisez-le ou coupez-le en deux.`,
    en: `This file is larger than ${megabytes} MB. It was not saved. Make it smaller or cut it in two.`,
  };
};

const wrongType = (type: string): Text => ({
  fr: `Le contenu de ce fichier (${type}) n’est pas d’un type accepté, quel que soit son nom. Il n’a pas été enregistré. Enregistrez-le en PDF.`,
  en: `The content of this file (${type}) is not of an accepted type, whatever its name. It was not saved. Save it as PDF.`,
});

export const sentWith = (
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  file: ReceivedFile | undefined,
): Sent => ({
  file,
  browser: browserOf(request, reply, services.secure),
  address: request.ip,
  sessionToken: sessionTokenOf(request),
  userAgent: request.headers['user-agent']?.slice(0, 1000) ?? '',
  lang: langOf(request),
});
