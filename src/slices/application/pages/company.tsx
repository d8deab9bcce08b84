import { DeskFacts } from '#slices/call';
import type { CostRules } from '#slices/programme';
import { Facts, Instant, Notice, Ref, SafeLink, Stack, T } from '#ui/kit';
import type { PartModel } from '../queries/part.ts';

/** Beside the form: what we know already, who else writes, and what helps. */
export const Company = ({ model }: { model: PartModel }) => {
  const { draft, edits, section } = model;
  const [latest] = edits;
  const costs = section.questions.some((question) => question.type === 'budget') ? draft.round.call.costs : undefined;
  return (
    <>
      {latest && (
        <Notice
          title={{
            fr: `${latest.by} a écrit dans ce dossier`,
            en: `${latest.by} wrote in this file`,
          }}
        >
          <ul>
            {edits.map((edit) => (
              <li key={edit.key}>
                <SafeLink href={`/applications/${draft.application.id}/parts/${edit.part}#f-${edit.key}`}>
                  {edit.label}
                </SafeLink>
                , <Instant at={edit.at} show="short" />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Known model={model} />
      {model.desk && (
        <Stack>
          <h2>
            <T fr="Votre guichet" en="Your desk" />
          </h2>
          <DeskFacts round={draft.round} desk={model.desk} left={undefined} />
        </Stack>
      )}
      {costs && <Costs costs={costs} />}
    </>
  );
};

/** What the registers know is shown and not asked (CRPA L113-12). */
const Known = ({ model: { draft } }: { model: PartModel }) => {
  const { name, siren, address } = draft.organisation;
  return (
    <Stack>
      <h2>
        <T fr="Ce que nous savons déjà" en="What we already know" />
      </h2>
      <Facts
        items={[
          { label: { fr: 'Organisme', en: 'Body' }, value: name },
          { label: 'SIREN', value: <Ref>{siren}</Ref> },
          ...(address === '' ? [] : [{ label: { fr: 'Adresse', en: 'Address' }, value: address }]),
        ]}
      />
      <p>
        <T
          fr="Ces informations viennent des registres publics. Si elles sont fausses, écrivez au service."
          en="This comes from public registers. If it is wrong, write to the service."
        />
      </p>
    </Stack>
  );
};

const Costs = ({ costs }: { costs: CostRules }) => {
  const paid = costs.categories.filter((category) => category.eligible === 'yes');
  const unpaid = costs.categories.filter((category) => category.eligible === 'no');
  return (
    <Stack>
      <h2>
        <T fr="Bon à savoir" en="Good to know" />
      </h2>
      {paid.length > 0 && (
        <>
          <p>
            <T fr="Sont pris en charge :" en="Paid for:" />
          </p>
          <ul>
            {paid.map((category) => (
              <li key={category.code}>{category.names}</li>
            ))}
          </ul>
        </>
      )}
      {unpaid.length > 0 && (
        <>
          <p>
            <T fr="Ne le sont pas :" en="Not paid for:" />
          </p>
          <ul>
            {unpaid.map((category) => (
              <li key={category.code}>{category.names}</li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
};
