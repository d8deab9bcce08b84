import { Content, type FrozenContent } from '#slices/application';
import type { CostRules, Form } from '#slices/programme';
import { Panel, T } from '#ui/kit';

type Props = Readonly<{ content: FrozenContent; form: Form; costs: CostRules | undefined; filesHref: string }>;

/** What was filed, as frozen: the answers as the applicant reads them, each attachment to download in its place. */
export const FiledContent = ({ content, form, costs, filesHref }: Props) => (
  <Panel title={<T fr="Le dossier déposé" en="The file as submitted" />}>
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
