import type { Text } from '#kernel/text';
import type { Problem } from '#platform/web';
import { Button, ButtonLink, ErrorSummary, Field, Layout, Notice, PageTitle, PostForm, Row } from '#ui/kit';
import type { Application } from '../application.ts';

type Props = Readonly<{ application: Application; problem?: Problem | undefined }>;
type Leaving = Readonly<{ path: string; title: Text; consequence: Text; act: Text; keep: Text; asksReason: boolean }>;

const WITHDRAWAL: Leaving = {
  path: 'withdrawal',
  title: { fr: 'Retirer ce dossier ?', en: 'Withdraw this file?' },
  consequence: {
    fr: 'Il ne sera plus examiné, et cela ne peut pas être annulé. Ce qui a été déposé reste conservé.',
    en: 'It will no longer be examined, and this cannot be undone. What was submitted is kept.',
  },
  act: { fr: 'Retirer le dossier', en: 'Withdraw the file' },
  keep: { fr: 'Garder le dossier', en: 'Keep the file' },
  asksReason: true,
};

const ABANDONMENT: Leaving = {
  path: 'abandonment',
  title: { fr: 'Abandonner ce brouillon ?', en: 'Give up this draft?' },
  consequence: {
    fr: 'Vous ne pourrez plus le modifier ni le déposer. Vos collègues non plus.',
    en: 'You will no longer be able to change or submit it. Nor will your colleagues.',
  },
  act: { fr: 'Abandonner le brouillon', en: 'Give up the draft' },
  keep: { fr: 'Garder le brouillon', en: 'Keep the draft' },
  asksReason: false,
};

const leavingPage = (leaving: Leaving) => (props: Props) => {
  const { application, problem } = props;
  const base = `/applications/${application.id}`;
  return (
    <Layout
      title={leaving.title}
      crumbs={[
        { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
        { text: application.number, href: base },
      ]}
    >
      <PageTitle title={leaving.title} lede={application.title} />
      {problem && <ErrorSummary errors={[{ field: '', message: problem.message }]} />}
      <Notice kind="warn" title={leaving.consequence} />
      <PostForm action={`${base}/${leaving.path}`}>
        {leaving.asksReason && (
          <Field
            name="reason"
            type="textarea"
            rows={3}
            maxLength={2000}
            optional
            label={{ fr: 'Pourquoi ?', en: 'Why?' }}
            hint={{ fr: 'Le service lira cette raison.', en: 'The service will read this reason.' }}
            value={(problem?.fields.reason as string | undefined) ?? ''}
          />
        )}
        <Row>
          <Button kind="stop">{leaving.act}</Button>
          <ButtonLink href={base} kind="quiet">
            {leaving.keep}
          </ButtonLink>
        </Row>
      </PostForm>
    </Layout>
  );
};

export const WithdrawalPage = leavingPage(WITHDRAWAL);
export const AbandonmentPage = leavingPage(ABANDONMENT);
