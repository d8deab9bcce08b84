import { same } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import { errorOn, Field, fieldId, Select } from '#ui/kit';
import type { Places } from '../places.ts';
import { roleName } from '../words.ts';

type Props = Readonly<{
  roles: readonly string[];
  places: Places;
  today: string;
  problem: Problem | undefined;
  /** Before the identifiers of the fields, where another form of the page has the same names. */
  idPrefix?: string;
}>;

/** Guadeloupe is a région and a département: the one is told from the other. */
const territoryOption = ({ value, name }: Readonly<{ value: string; name: string }>) => ({
  value,
  text: value.startsWith('region:') ? same(`${name} (région)`) : name,
});

/** What a role given is made of: which, where, from when to when, why. */
export const OfferFields = ({ roles, places, today, problem, idPrefix = '' }: Props) => {
  const typed = (name: string) => problem && one(problem.fields, name);
  const fault = (name: string) => errorOn(problem?.errors, name);
  return (
    <>
      <Select
        name="role"
        id={fieldId(`${idPrefix}role`)}
        label={{ fr: 'Rôle', en: 'Role' }}
        empty={{ fr: 'Choisir', en: 'Choose' }}
        value={typed('role') ?? (roles.length === 1 ? roles[0] : undefined)}
        options={roles.map((role) => ({ value: role, text: roleName(role) }))}
        error={fault('role')}
      />
      <Select
        name="scope"
        id={fieldId(`${idPrefix}scope`)}
        label={{ fr: 'Où il s’exerce', en: 'Where it holds' }}
        value={typed('scope') ?? places.scopes[0]?.value}
        options={places.scopes.map((scope) => ({ value: scope.value, text: scope.names }))}
        error={fault('scope') ?? fault('scopeKind') ?? fault('scopeId')}
      />
      <Select
        name="territory"
        id={fieldId(`${idPrefix}territory`)}
        label={{ fr: 'Dans un territoire seulement', en: 'In one territory only' }}
        hint={{
          fr: 'Pour un instructeur, sur un programme. Une région comprend ses départements.',
          en: 'For an officer, on a programme. A région includes its départements.',
        }}
        optional
        empty={{ fr: 'Tous les territoires', en: 'All territories' }}
        value={typed('territory')}
        options={places.territories.map(territoryOption)}
        error={fault('desk')}
      />
      <Field
        type="date"
        name="startsOn"
        id={fieldId(`${idPrefix}startsOn`)}
        label={{ fr: 'Premier jour', en: 'First day' }}
        value={typed('startsOn') ?? today}
        error={fault('startsOn')}
      />
      <Field
        type="date"
        name="endsOn"
        id={fieldId(`${idPrefix}endsOn`)}
        label={{ fr: 'Dernier jour', en: 'Last day' }}
        optional
        value={typed('endsOn')}
        error={fault('endsOn')}
      />
      <Field
        name="reason"
        id={fieldId(`${idPrefix}reason`)}
        label={{ fr: 'Pourquoi', en: 'Why' }}
        hint={{
          fr: 'Par exemple : arrêté de nomination du 12 mars',
          en: 'For example: appointed by order of 12 March',
        }}
        maxLength={300}
        value={typed('reason')}
        error={fault('reason')}
      />
    </>
  );
};
