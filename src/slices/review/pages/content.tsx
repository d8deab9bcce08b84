import { Content, type FrozenContent, FrozenPartners, type FrozenVersion, Lead } from '#slices/application';
import type { CostRules, Form } from '#slices/programme';
import { Panel, T } from '#ui/kit';

type Props = Readonly<{
  content: FrozenContent;
  attesters: FrozenVersion['attesters'];
  form: Form;
  costs: CostRules | undefined;
  filesHref: string;
}>;

/** What was filed, as frozen: the answers as the applicant reads them, each attachment to download in its place. */
export const FiledContent = ({ content, attesters, form, costs, filesHref }: Props) => (
  <Panel title={<T fr="Le dossier déposé" en="The file as submitted" />}>
    {content.partners && (
      <>
        <Lead name={content.organisation.name} />
        <FrozenPartners partners={content.partners} attesters={attesters} />
      </>
    )}
    <Content
      form={form}
      costs={costs}
      answers={content.answers}
      attachments={content.attachments}
      attachmentHref={({ id }) => `${filesHref}/${id}`}
      territories={content.territories}
    />
  </Panel>
);
