import { Facts, Instant, T } from '#ui/kit';
import type { Decision } from '../queries/needs.ts';
import { Paragraphs, StateTag } from './shared.tsx';

/** What was decided, by how many, and why: no name. */
export const DecisionFacts = ({ decision }: { decision: Decision }) => {
  const { outcome, keeping, against, abstaining, quorum, reasons, decidedAt } = decision;
  return (
    <>
      <Facts
        items={[
          { label: <T fr="Décision" en="Decision" />, value: <StateTag state={outcome} /> },
          { label: <T fr="Le" en="On" />, value: <Instant at={decidedAt} show="day" /> },
          {
            label: <T fr="Avis des présents" en="Opinions of those present" />,
            value: (
              <T
                fr={`${keeping} pour, ${against} contre, ${abstaining} abstention${abstaining > 1 ? 's' : ''} ; il fallait ${quorum} membres`}
                en={`${keeping} for, ${against} against, ${abstaining} abstaining; ${quorum} members were needed`}
              />
            ),
          },
        ]}
      />
      <Paragraphs text={reasons} />
    </>
  );
};
