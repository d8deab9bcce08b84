import { join, type Text } from '#kernel/text';
import type { Reader } from '#platform/read';
import { departements, regions } from '#slices/territory';
import type { AccountSettings, ScopeChoice } from './settings.ts';

const INSTANCE: ScopeChoice = {
  value: 'instance',
  names: { fr: 'Partout sur ce service', en: 'Everywhere on this service' },
};

/** Where roles can hold, in words: the choices of a form, and the names of scopes met in lists. */
export type Places = Readonly<{
  scopes: readonly ScopeChoice[];
  /** Régions, then départements: the desk of a programme there. */
  territories: readonly Readonly<{ value: string; name: string }>[];
}>;

export const placesOf = async (reader: Reader, settings: AccountSettings): Promise<Places> => {
  const [scopes, around, within] = await Promise.all([
    settings.scopes?.(reader),
    regions(reader),
    departements(reader),
  ]);
  const territories = [...around, ...within].map(({ id, name }) => ({ value: id, name }));
  return { scopes: [INSTANCE, ...(scopes ?? [])], territories };
};

type Somewhere = Readonly<{ scopeKind: string; scopeId: string | null; desk?: string | null }>;

/** Where a role holds, as people say it. */
export const placeName = ({ scopeKind, scopeId, desk }: Somewhere, { scopes, territories }: Places): Text => {
  const named = (value: string): Text | undefined => scopes.find((scope) => scope.value === value)?.names;
  if (scopeKind === 'instance') return INSTANCE.names;
  if (scopeKind === 'jury') return { fr: 'Une séance du jury', en: 'A meeting of the jury' };
  if (scopeKind !== 'desk') return named(`${scopeKind}:${scopeId}`) ?? { fr: 'Ailleurs', en: 'Elsewhere' };
  const territory = territories.find(({ value }) => value === desk)?.name;
  const where = territory === undefined ? named(`desk:${scopeId}/${desk}`) : { fr: territory, en: territory };
  const programme = named(`programme:${scopeId}`);
  return join([where ?? { fr: desk ?? '', en: desk ?? '' }, ...(programme ? [programme] : [])], ', ');
};

/** The choice of a form, and a territory that narrows a programme to a desk, as the act asks it. */
export const scopeFrom = (value: string, territory: string) => {
  const [scopeKind = '', rest = ''] = value.split(/:(.*)/s);
  const [scopeId, desk] = rest.split('/');
  if (scopeKind === 'programme' && territory !== '') return { scopeKind: 'desk', scopeId, desk: territory };
  return { scopeKind, scopeId, desk: desk ?? '' };
};
