import type { QuestionOf } from '#slices/programme';
import {
  Button,
  type FieldError,
  FileField,
  Files,
  fieldId,
  fileSize,
  Panel,
  PostForm,
  Ref,
  T,
  useFrame,
} from '#ui/kit';
import { acceptAttribute, acceptedInWords } from '../attachments.ts';
import type { AttachedFile } from '../queries/draft.ts';
import { errorText } from './block.tsx';

type Props = Readonly<{
  applicationId: string;
  question: QuestionOf<'file'>;
  files: readonly AttachedFile[];
  errors: readonly FieldError[];
  mayWrite: boolean;
}>;

/** The files of one question: what is attached, with its size and its hash, and a box to attach one more. */
export const AttachmentField = ({ applicationId, question, files, errors, mayWrite }: Props) => {
  const accepted = acceptedInWords(question);
  return (
    <Panel title={question.label} id={`${fieldId(question.key)}-p`}>
      {files.length > 0 && <AttachedFiles applicationId={applicationId} files={files} mayWrite={mayWrite} />}
      {mayWrite && files.length < question.max && (
        <PostForm action={`/applications/${applicationId}/attachments/${question.key}`} files label={question.label}>
          <FileField
            name={question.key}
            label={
              files.length === 0
                ? { fr: 'Choisir un fichier', en: 'Choose a file' }
                : { fr: 'Choisir un autre fichier', en: 'Choose another file' }
            }
            hint={
              question.hint === undefined
                ? accepted
                : { fr: `${question.hint.fr} ${accepted.fr}`, en: `${question.hint.en} ${accepted.en}` }
            }
            error={errorText(errors, question.key)}
            optional={!question.required}
            accept={acceptAttribute(question)}
          />
          <p>
            <Button kind="quiet" icon="upload">
              {{ fr: 'Joindre', en: 'Attach' }}
            </Button>
          </p>
        </PostForm>
      )}
    </Panel>
  );
};

type ListProps = Readonly<{ applicationId: string; files: readonly AttachedFile[]; mayWrite: boolean }>;

const AttachedFiles = ({ applicationId, files, mayWrite }: ListProps) => {
  const { lang } = useFrame();
  return (
    <Files
      label={{ fr: 'Fichiers joints', en: 'Files attached' }}
      items={files.map((file) => ({
        name: file.name,
        href: `/applications/${applicationId}/attachments/${file.question}/${file.id}`,
        download: true,
        detail: (
          <>
            {fileSize(file.sizeBytes, lang)} · <T fr="empreinte" en="fingerprint" /> <Ref>{file.hash.slice(0, 16)}</Ref>
          </>
        ),
        action: mayWrite && (
          <PostForm
            action={`/applications/${applicationId}/attachments/${file.question}/${file.id}/removal`}
            layout="bare"
          >
            <Button
              kind="quiet"
              size="small"
              icon="cross"
              label={{ fr: `Retirer ${file.name}`, en: `Remove ${file.name}` }}
            >
              {{ fr: 'Retirer', en: 'Remove' }}
            </Button>
          </PostForm>
        ),
      }))}
    />
  );
};
