import type { FilePanel } from '#slices/application';
import { ButtonLink, Row, T } from '#ui/kit';
import { AgreementTag } from './pages/agreements.tsx';
import { agreementOfApplication } from './queries.ts';

/** On the applicant's page: the agreement, and that it awaits a signature. */
export const agreementPanel: FilePanel = async ({ reader, actor }, application) => {
  const agreement = await agreementOfApplication(reader, actor, application.id);
  if (agreement === undefined) return undefined;
  return {
    key: 'agreement',
    title: { fr: 'Convention', en: 'Agreement' },
    view: () => (
      <Row>
        <AgreementTag state={agreement.state} />
        <ButtonLink href={`/agreements/${agreement.id}`} kind={agreement.state === 'drawn_up' ? 'go' : 'quiet'}>
          <T fr="Lire la convention" en="Read the agreement" />
        </ButtonLink>
      </Row>
    ),
  };
};
