import type { Text } from '#kernel/text';
import { Notice, SafeLink, Steps, T } from '#ui/kit';
import type { PathModel } from '../model.ts';
import { AT_DESK, NEXT, type NextStep } from '../next-step.ts';

/** Where a path stands: its stages, and what comes next. */
export const PathStanding = ({ model, base }: { model: PathModel; base: '/applications' | '/desk' }) => {
  const { stages, round, step } = model;
  const reached = stages.findIndex((stage) => stage.round.number === round.number);
  const words: Text = base === '/desk' ? (AT_DESK[step] ?? NEXT[step]) : NEXT[step];
  return (
    <>
      <Notice kind={step === 'take_up' ? 'warn' : step === 'over' ? 'ok' : 'info'} title={words} />
      <Steps
        label={{ fr: 'Étapes du parcours', en: 'Stages of the path' }}
        items={stages.map((stage, index) => ({
          text: stage.round.names,
          state: stateOf(index, reached, step),
          note: stage.file && (
            <>
              <T fr="dossier" en="file" />{' '}
              <SafeLink href={base === '/desk' ? `/desk/${stage.file.id}/path` : `/applications/${stage.file.id}/path`}>
                {stage.file.number}
              </SafeLink>
            </>
          ),
        }))}
      />
    </>
  );
};

/** Once the next stage is open, it is the one under way. */
const stateOf = (index: number, reached: number, step: NextStep): 'done' | 'current' | 'next' => {
  const now = step === 'go_on' ? reached + 1 : reached;
  if (index < now || step === 'over') return 'done';
  return index === now ? 'current' : 'next';
};
