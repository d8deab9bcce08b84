import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { OPENED_LEVELS, openNode as rule } from './envelope.ts';
import { envelopeId } from './input.ts';
import { insertNode, lockParent, type ParentOfNode } from './store.ts';

const TERRITORIAL = ['region', 'departement'] as const;
type Opened = (typeof OPENED_LEVELS)[number];
const isTerritorial = (level: Opened): boolean => (TERRITORIAL as readonly string[]).includes(level);

const name = z.string().trim().max(200).default('');
const input = z
  .object({
    envelopeId,
    level: z.enum(OPENED_LEVELS, both('Choisissez un niveau.', 'Choose a level.')),
    year: z.string().trim().default(''),
    territoryId: z.string().default(''),
    nameFr: name,
    nameEn: name,
  })
  .superRefine(({ level, year, territoryId, nameFr, nameEn }, context) => {
    const missing = (path: string, fr: string, en: string): void =>
      void context.addIssue({ code: 'custom', path: [path], message: both(fr, en) });
    if (level === 'year') {
      if (!/^20\d\d$/.test(year)) missing('year', 'Donnez une année, par exemple 2022.', 'Give a year, such as 2022.');
      return;
    }
    if (isTerritorial(level)) {
      if (!territoryId.startsWith(`${level}:`))
        missing('territoryId', 'Choisissez un territoire de ce niveau.', 'Choose a territory of this level.');
      return;
    }
    if (nameFr === '') missing('nameFr', 'Donnez un nom.', 'Give a name.');
    if (nameEn === '') missing('nameEn', 'Donnez un nom en anglais.', 'Give a name in English.');
  });

/** Opens an envelope under another: an axis, a desk, a région, a département, a year, a share. */
export const openNode = act({
  name: 'envelope.open_node',
  movesMoney: false,
  binding: true,
  input,
  load: (tx, { envelopeId: id, level, territoryId }) =>
    lockParent(tx, id, isTerritorial(level) ? territoryId : undefined),
  permit: allow('envelope.open_node', ({ programmeId }: ParentOfNode) => ({ programmeId })),
  decide: (parent, { level, year, nameFr, nameEn }, { newId }) => {
    const { territory } = parent;
    const plain = level === 'year' ? year : territory?.name;
    const names = plain === undefined ? { fr: nameFr, en: nameEn } : { fr: plain, en: plain };
    return rule(
      parent,
      {
        level,
        names,
        ...(level === 'year' && { year: Number(year) }),
        ...(territory && { territoryId: territory.id }),
      },
      newId,
    );
  },
  save: (tx, change, { programmeId }) => insertNode(tx, programmeId, change.subjectId, change.node),
});
