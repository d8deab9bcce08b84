import type { Problem } from '#platform/web';
import { Checkbox, errorOn, Field, Fieldset, Grid, Select, T, useFrame, zoneName } from '#ui/kit';
import { ZONES } from '../input.ts';
import { typed } from './trouble.tsx';

export type Written = Readonly<{
  day: string;
  from: string;
  until: string;
  closeDay: string;
  closeHour: string;
  zone: string;
  remote: boolean;
  town: string;
  venue: string;
}>;

/** When and where, for a training planned or moved: all its hours on one clock. */
export const ScheduleFields = ({ written, problem }: { written: Written; problem: Problem | undefined }) => {
  const errors = problem?.errors ?? [];
  const { lang } = useFrame();
  const value = (name: keyof Written): string => typed(problem, name) ?? String(written[name]);
  const isRemote = problem === undefined ? written.remote : typed(problem, 'remote') === 'yes';
  return (
    <>
      <Fieldset legend={<T fr="Quand" en="When" />}>
        <Grid>
          <Field
            name="day"
            type="date"
            label={<T fr="Jour" en="Day" />}
            value={value('day')}
            error={errorOn(errors, 'starts')}
          />
          <Field
            name="from"
            label={<T fr="De" en="From" />}
            hint={<T fr="Par exemple 9:30" en="For example 9:30" />}
            value={value('from')}
            maxLength={8}
          />
          <Field
            name="until"
            label={<T fr="À" en="To" />}
            value={value('until')}
            error={errorOn(errors, 'ends')}
            maxLength={8}
          />
          <Select
            name="zone"
            label={<T fr="Heures dites en" en="Hours told in" />}
            value={value('zone')}
            error={errorOn(errors, 'zone')}
            options={ZONES.map((zone) => ({ value: zone, text: zoneName(zone, lang) }))}
          />
          <Field
            name="closeDay"
            type="date"
            label={<T fr="Inscriptions jusqu’au" en="Registration until" />}
            value={value('closeDay')}
            error={errorOn(errors, 'closes')}
          />
          <Field name="closeHour" label={<T fr="à" en="at" />} value={value('closeHour')} maxLength={8} />
        </Grid>
      </Fieldset>
      <Fieldset legend={<T fr="Où" en="Where" />}>
        <Checkbox name="remote" label={<T fr="À distance" en="Remote" />} checked={isRemote} />
        <Field
          name="town"
          optional
          label={<T fr="Ville" en="Town" />}
          hint={<T fr="Publique." en="Public." />}
          value={value('town')}
          error={errorOn(errors, 'town')}
          maxLength={120}
        />
        <Field
          name="venue"
          label={<T fr="Adresse de la salle, ou lien de la visioconférence" en="Address of the room, or link" />}
          hint={<T fr="Montré seulement à ceux qui ont une place." en="Shown only to those who have a seat." />}
          value={value('venue')}
          error={errorOn(errors, 'venue')}
          maxLength={300}
        />
      </Fieldset>
    </>
  );
};
