import { Content, type FrozenContent } from '#slices/application';
import type { CostRules, Form } from '#slices/programme';
import { Files, fileSize, Panel, Stack, T, useFrame } from '#ui/kit';

type Props = Readonly<{ content: FrozenContent; form: Form; costs: CostRules | undefined; filesHref: string }>;

/** What was filed, as frozen: the answers as the applicant reads them, then the attachments to download. */
export const FiledContent = ({ content, form, costs, filesHref }: Props) => {
  const { lang } = useFrame();
  return (
    <Stack>
      <Panel title={<T fr="Le dossier déposé" en="The file as submitted" />}>
        <Content
          form={form}
          costs={costs}
          answers={content.answers}
          attachments={content.attachments}
          territories={content.territories}
        />
      </Panel>
      {content.attachments.length > 0 && (
        <Panel title={<T fr="Pièces jointes" en="Attachments" />}>
          <Files
            label={{ fr: 'Pièces jointes', en: 'Attachments' }}
            items={content.attachments.map((file) => ({
              name: file.name,
              href: `${filesHref}/${file.id}`,
              download: true,
              detail: `${fileSize(file.sizeBytes, lang)} · ${file.hash.slice(0, 12)}…`,
            }))}
          />
        </Panel>
      )}
    </Stack>
  );
};
