import { Instant, Money, Ref, T, Table } from '#ui/kit';
import type { FrozenPartner } from '../frozen.ts';

type Props = Readonly<{
  partners: readonly FrozenPartner[];
  /** Names of those who attested, by their id. */
  attesters: Readonly<Record<string, string>> | null;
}>;

/** The partners of a file as it was filed: what each brings, and who attested for it. */
export const FrozenPartners = ({ partners, attesters }: Props) => (
  <Table
    caption={{ fr: 'Partenaires', en: 'Partners' }}
    rows={partners}
    rowKey={({ siren }) => siren}
    columns={[
      {
        key: 'name',
        head: { fr: 'Organisme', en: 'Body' },
        rowHeader: true,
        cell: ({ name, siren }) => (
          <>
            {name}
            <small>
              SIREN <Ref>{siren}</Ref>
            </small>
          </>
        ),
      },
      { key: 'brings', head: { fr: 'Ce qu’il apporte', en: 'What it brings' }, cell: ({ brings }) => brings },
      {
        key: 'contribution',
        head: { fr: 'Contribution', en: 'Contribution' },
        align: 'end',
        cell: ({ contributionCents: cents }) => (cents === null ? '–' : <Money cents={BigInt(cents)} />),
      },
      {
        key: 'attestation',
        head: { fr: 'Attestation', en: 'Attestation' },
        cell: ({ attestation }) =>
          attestation && (
            <>
              {attesters?.[attestation.by] ?? ''}, {attestation.quality}
              <small>
                <Instant at={new Date(attestation.at)} show="zoned" />
              </small>
            </>
          ),
      },
    ]}
  />
);

/** The group in one sentence: who leads, and that the grant is paid once, to that body. */
export const Lead = ({ name }: { name: string }) => (
  <p>
    <T fr="Chef de file : " en="Lead: " />
    <strong>{name}</strong>. <T fr="La subvention lui est versée en une fois." en="The grant is paid to it, at once." />
  </p>
);
