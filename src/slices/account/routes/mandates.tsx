import { readStored } from '#platform/files';
import { download, type Fields, form, note, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { mandateSentences } from '../body-words.ts';
import { endMandate, giveMandate, keepMandateDeed, recordMandate } from '../give-mandate.ts';
import { MandatesPage } from '../pages/mandates.tsx';
import { RecordMandatePage } from '../pages/record-mandate.tsx';
import { mandateDeed, mandatesFor, organisationOfMandate } from '../queries/mandates.ts';
import type { AccountSettings } from '../settings.ts';
import { mayVerify } from '../verification.ts';

const UUID = /^[0-9a-f-]{36}$/i;

/** What a form says of a mandate: a file named alone is what it is for, whatever was chosen beside it. */
const offerIn = (fields: Fields) => {
  const fileNumber = one(fields, 'fileNumber').trim();
  const [programmeCode, callCode] = fileNumber === '' ? one(fields, 'about').split('/') : [];
  return {
    siren: one(fields, 'siren'),
    programmeCode: programmeCode ?? '',
    callCode: callCode ?? '',
    fileNumber,
    signs: one(fields, 'signs') !== '',
    startsOn: one(fields, 'startsOn'),
    endsOn: one(fields, 'endsOn'),
  };
};

/** For the desk: mandates given on paper. */
const recordedRoutes = ({ programmes }: AccountSettings): readonly Route[] => {
  const recording = async (seen: Seen, documentId: string, problem?: Problem) =>
    mayVerify(seen.actor) ? (
      <RecordMandatePage
        documentId={documentId || undefined}
        isDone={seen.query.get('done') === 'yes'}
        programmes={(await programmes?.(seen.reader)) ?? []}
        problem={problem}
      />
    ) : undefined;
  return [
    page('/mandates/new', {
      access: 'signed-in',
      load: (seen) => recording(seen, UUID.exec(seen.query.get('deed') ?? '')?.[0] ?? ''),
      view: (drawn) => drawn,
    }),
    note('/mandates/deeds', {
      access: 'signed-in',
      paper: keepMandateDeed,
      sentences: mandateSentences,
      files: { sizeBytesMax: 20_000_000, types: ['application/pdf'] },
      read: (_fields, _params, { file }) => ({ file }),
      done: ({ id }) => `/mandates/new?deed=${id}`,
      again: (seen, problem) => recording(seen, '', problem),
    }),
    form('/mandates', {
      act: recordMandate,
      sentences: mandateSentences,
      read: (fields) => ({
        documentId: one(fields, 'documentId'),
        representedSiren: one(fields, 'representedSiren'),
        ...offerIn(fields),
      }),
      done: () => '/mandates/new?done=yes',
      again: (seen, problem) => recording(seen, one(problem.fields, 'documentId'), problem),
    }),
    download('/mandates/:id/deed.pdf', {
      access: 'signed-in',
      load: async ({ reader, actor, params, files }) => {
        const file = await mandateDeed(reader, actor, params.id ?? '');
        const content = file && (await readStored(files, file.hash));
        return file && content && { filename: file.name, type: file.type, content, uploaded: true };
      },
    }),
  ];
};

/** Bodies that act for others. */
export const mandateRoutes = (settings: AccountSettings): readonly Route[] => {
  const { programmes } = settings;
  const modelOf = async ({ reader, actor }: Seen, id: string) => {
    const sheet = await mandatesFor(reader, actor, id);
    return sheet && { sheet, programmes: (await programmes?.(reader)) ?? [] };
  };
  const again = async (seen: Seen, id: string, problem: Problem) => {
    const model = await modelOf(seen, id);
    return model && <MandatesPage {...model} problem={problem} />;
  };
  return [
    ...recordedRoutes(settings),
    page('/organisations/:id/mandates', {
      access: 'signed-in',
      load: (seen) => modelOf(seen, seen.params.id ?? ''),
      view: (model) => <MandatesPage {...model} />,
    }),
    form('/organisations/:id/mandates', {
      act: giveMandate,
      sentences: mandateSentences,
      read: (fields, { id }) => ({
        organisationId: id,
        ...offerIn(fields),
      }),
      done: (_change, { id }) => `/organisations/${id}/mandates`,
      again: (seen, problem) => again(seen, seen.params.id ?? '', problem),
    }),
    form('/mandates/:id/end', {
      act: endMandate,
      sentences: mandateSentences,
      read: (_fields, { id }) => ({ mandateId: id }),
      done: () => '/account',
      again: async (seen, problem) =>
        again(seen, (await organisationOfMandate(seen.reader, seen.params.id ?? '')) ?? '', problem),
    }),
  ];
};
