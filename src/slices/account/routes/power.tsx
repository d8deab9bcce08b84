import { readStored } from '#platform/files';
import { download, form, note, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { powerSentences } from '../body-words.ts';
import { PowerPage } from '../pages/power.tsx';
import { delegationFile, powerSheet } from '../queries/powers.ts';
import { keepDelegation, recordPower } from '../record-power.ts';

const again = async ({ reader, actor, params }: Seen, problem: Problem) => {
  const sheet = await powerSheet(reader, actor, params.id ?? '');
  return sheet && <PowerPage sheet={sheet} problem={problem} />;
};
const here = (id: string | undefined): string => `/memberships/${id}/power`;

/** By what power a signatory signs. */
export const powerRoutes: readonly Route[] = [
  page('/memberships/:id/power', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => powerSheet(reader, actor, params.id ?? ''),
    view: (sheet) => <PowerPage sheet={sheet} />,
  }),
  form('/memberships/:id/power', {
    act: recordPower,
    sentences: powerSentences,
    read: (fields, { id }) => ({
      membershipId: id,
      basis: one(fields, 'basis'),
      startsOn: one(fields, 'startsOn'),
      endsOn: one(fields, 'endsOn'),
      limit: one(fields, 'limit'),
    }),
    done: (change) => here(change.subjectId),
    again,
  }),
  note('/memberships/:id/delegation', {
    access: 'signed-in',
    paper: keepDelegation,
    sentences: powerSentences,
    files: { sizeBytesMax: 20_000_000, types: ['application/pdf'] },
    read: (_fields, { id }, { file }) => ({ membershipId: id, file }),
    done: (_done, { id }) => here(id),
    again,
  }),
  download('/memberships/:id/delegation.pdf', {
    access: 'signed-in',
    support: 'open',
    load: async ({ reader, actor, params, files }) => {
      const file = await delegationFile(reader, actor, params.id ?? '');
      const content = file && (await readStored(files, file.hash));
      return file && content && { filename: file.name, type: file.type, content, uploaded: true };
    },
  }),
];
