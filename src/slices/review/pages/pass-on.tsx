import { Button, Field, Fold, Panel, PostForm, Select, T, useSay } from '#ui/kit';
import type { FileModel } from './file.tsx';

/** For the officer of a desk that is not the competent one. */
export const PassOn = ({ application, desks, problem }: FileModel) => {
  const say = useSay();
  const typed = (name: string) => {
    const value = problem?.fields[name];
    return typeof value === 'string' ? value : (value?.[0] ?? '');
  };
  return (
    <Panel>
      <Fold
        summary={<T fr="Ce dossier relève d’un autre guichet…" en="This file is for another desk…" />}
        open={problem !== undefined && 'to' in problem.fields}
      >
        <PostForm
          action={`/desk/${application.id}/passing`}
          label={{ fr: 'Transmettre au bon guichet', en: 'Pass on to the right desk' }}
        >
          <Select
            name="to"
            label={<T fr="Le guichet compétent" en="The competent desk" />}
            value={typed('to')}
            empty={{ fr: 'Choisissez', en: 'Choose' }}
            options={desks
              .filter((desk) => desk.scope !== application.desk)
              .map((desk) => ({ value: desk.scope, text: `${desk.number} ${say(desk.names)}` }))}
          />
          <Field
            name="reason"
            type="textarea"
            rows={3}
            label={<T fr="Pourquoi" en="Why" />}
            hint={<T fr="Le porteur lira vos mots." en="The applicant will read your words." />}
            value={typed('reason')}
            maxLength={2000}
          />
          <p>
            <T
              fr="Le porteur est averti. Les délais ne bougent pas. Vous ne verrez plus ce dossier, sauf s’il reste de votre ressort."
              en="The applicant is told. Time limits do not move. You will no longer see this file, unless it stays within your reach."
            />
          </p>
          <Button kind="act">
            <T fr="Transmettre" en="Pass on" />
          </Button>
        </PostForm>
      </Fold>
    </Panel>
  );
};
