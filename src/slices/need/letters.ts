import { say } from '#kernel/shown';
import { same, type Text } from '#kernel/text';
import { type Message, messageIn } from '#slices/account';
import type { LetterKind } from './jobs.ts';
import type { Decision, NeedSheet } from './queries/needs.ts';
import type { Told } from './queries/told.ts';

type About = Readonly<{ need: NeedSheet; decision: Decision | undefined; publicUrl: string }>;

const SUBJECTS: Readonly<Record<LetterKind, Text>> = {
  corrected: { fr: 'Un besoin que vous soutenez a été corrigé : {}', en: 'A need you support was corrected: {}' },
  withdrawn: { fr: 'Un besoin que vous souteniez est retiré : {}', en: 'A need you supported was withdrawn: {}' },
  brought_together: { fr: 'Des besoins sont rapprochés : {}', en: 'Needs are brought together: {}' },
  separated: { fr: 'Ce besoin n’est plus rapproché d’un autre : {}', en: 'This need stands on its own again: {}' },
  selected: { fr: 'Besoin retenu : {}', en: 'Need selected: {}' },
  not_selected: { fr: 'Besoin non retenu : {}', en: 'Need not selected: {}' },
};

const OPENINGS: Readonly<Record<LetterKind, Text>> = {
  corrected: {
    fr: '{2} a corrigé le besoin « {} », que votre organisme soutient. Relisez-le : si ce n’est plus le vôtre, vous pouvez retirer votre soutien.',
    en: '{2} corrected the need “{}”, which your body supports. Read it again: if it is no longer yours, you may withdraw your support.',
  },
  withdrawn: {
    fr: '{2} a retiré le besoin « {} », que votre organisme soutenait. Si vous l’avez toujours, exprimez-le à votre tour.',
    en: '{2} withdrew the need “{}”, which your body supported. If you still have it, express it in turn.',
  },
  brought_together: {
    fr: 'Plusieurs organismes disent presque le même besoin : ils sont rapprochés de « {} », exprimé par {2}. Chaque organisme qui en a exprimé ou soutenu un compte une fois pour celui-ci. Vous n’avez rien à faire.',
    en: 'Several bodies say nearly the same need: they are brought together with “{}”, expressed by {2}. Each body that expressed or supported one of them counts once for this one. You have nothing to do.',
  },
  separated: {
    fr: 'Le besoin « {} », exprimé par {2}, avait été rapproché d’un autre : il ne l’est plus, et se soutient de nouveau pour lui-même.',
    en: 'The need “{}”, expressed by {2}, had been brought together with another: it stands on its own again, and is supported for itself.',
  },
  selected: {
    fr: 'Le comité a retenu le besoin « {} », exprimé par {2}.',
    en: 'The committee selected the need “{}”, expressed by {2}.',
  },
  not_selected: {
    fr: 'Le comité n’a pas retenu le besoin « {} », exprimé par {2}.',
    en: 'The committee did not select the need “{}”, expressed by {2}.',
  },
};

/** The letter of one moment of a need, to one person of a body concerned. */
export const letterOf = (kind: LetterKind, id: string, reader: Told, about: About): Message => {
  const { need, publicUrl } = about;
  const title = same(need.title);
  return {
    id,
    recipient: reader.email,
    aboutId: need.id,
    ...messageIn(reader.lang, say(SUBJECTS[kind], title), [
      reader.name === '' ? { fr: 'Bonjour,', en: 'Hello,' } : say({ fr: 'Bonjour {},', en: 'Hello {},' }, reader.name),
      say(OPENINGS[kind], title, need.organisation),
      ...reasonsIn(kind, about),
      ...nextIn(kind, reader),
      kind === 'withdrawn'
        ? say({ fr: 'Les autres besoins : {}', en: 'The other needs: {}' }, `${publicUrl}/needs`)
        : say({ fr: 'Lire le besoin : {}', en: 'Read the need: {}' }, `${publicUrl}/needs/${need.id}`),
    ]),
  };
};

const reasonsIn = (kind: LetterKind, { decision }: About): readonly Text[] => {
  if (decision === undefined || (kind !== 'selected' && kind !== 'not_selected')) return [];
  const { keeping, against, abstaining, reasons } = decision;
  return [
    say({ fr: 'Ses raisons : {}', en: 'Its reasons: {}' }, reasons),
    say(
      {
        fr: 'Avis des membres présents : {} pour, {} contre, {} abstention(s).',
        en: 'Opinions of the members present: {} for, {} against, {} abstaining.',
      },
      keeping,
      against,
      abstaining,
    ),
  ];
};

const nextIn = (kind: LetterKind, { isOwner }: Told): readonly Text[] => {
  if (kind === 'selected')
    return isOwner
      ? [
          {
            fr: 'L’organisme qui mène ce besoin ouvre maintenant le projet depuis la page du besoin : le titre et la description y sont repris. Le montant est fixé ensuite, et une convention est signée.',
            en: 'The body that leads this need now opens the project from the page of the need: its title and description are taken over. The amount is set next, and an agreement is signed.',
          },
        ]
      : [
          {
            fr: 'L’organisme qui l’a exprimé ouvre le projet. Votre soutien y reste écrit.',
            en: 'The body that expressed it opens the project. Your support stays written there.',
          },
        ];
  if (kind === 'not_selected')
    return [
      {
        fr: 'Cette décision ne retire rien à vos autres demandes. Les autres aides du programme vous restent ouvertes.',
        en: 'This decision takes nothing from your other requests. The other help of the programme stays open to you.',
      },
    ];
  return [];
};
