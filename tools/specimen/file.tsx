import {
  Button,
  Deadline,
  Dialog,
  Facts,
  Files,
  Fold,
  Journal,
  Layout,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  Row,
  RuleResult,
  Sheet,
  SplitPage,
  Steps,
  Table,
  Tag,
} from '#ui/kit';

const rules = [
  {
    id: '1',
    rule: 'Département, ou 300 000 habitants',
    article: 'Règlement, art. 3',
    found: 'département, 418 300 habitants',
    met: true,
  },
  { id: '2', rule: 'Projet non commencé', article: 'art. 7', found: 'marché notifié le 2 novembre ?', met: false },
];

export const FilePage = () => (
  <Layout title="Un jardin pour chaque école" crumbs={[{ text: 'Bureau', href: '/desk' }]}>
    <PageTitle
      tag={<Tag kind="go">À examiner</Tag>}
      over={
        <>
          Dossier <Ref>2021-0417</Ref>
        </>
      }
      title="Un jardin pour chaque école"
      lede="Département de la Vionne, avec la CA du Pays de l’Ormeraie"
    >
      <Steps
        label="Vie du dossier"
        items={[
          { text: 'Déposé', note: '15 novembre 2021', state: 'done' },
          { text: 'Examiné', state: 'current' },
          { text: 'Jury', note: '16 décembre 2021', state: 'next' },
          { text: 'Convention', state: 'next' },
        ]}
      />
    </PageTitle>
    <SplitPage
      asideLabel="Agir et suivre"
      main={
        <>
          <Panel title="Recevabilité">
            <Table
              caption="Règles de recevabilité"
              captionHidden
              tight
              rows={rules}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'rule',
                  head: 'Règle',
                  rowHeader: true,
                  cell: (row) => (
                    <>
                      {row.rule}
                      <small>{row.article}</small>
                    </>
                  ),
                },
                { key: 'found', head: 'Au dossier', cell: (row) => row.found },
                {
                  key: 'result',
                  head: 'Résultat',
                  cell: (row) => <RuleResult met={row.met}>{row.met ? 'remplie' : 'à vérifier par vous'}</RuleResult>,
                },
              ]}
            />
          </Panel>
          <Sheet title="Convention de financement de projet">
            <h3>Article 1. Objet</h3>
            <p>L’État soutient le projet décrit à l’annexe 1.</p>
          </Sheet>
        </>
      }
      aside={
        <>
          <Panel title="À vous">
            <Deadline at={new Date('2021-11-17T22:59:00Z')} what="Dire si le dossier est complet" />
            <PostForm action="/files/1/admission">
              <Row>
                <Button
                  disabledBecause={{
                    fr: 'Il reste une règle à vérifier : « projet non commencé ».',
                    en: 'One rule is still to check.',
                  }}
                >
                  Déclarer recevable
                </Button>
              </Row>
            </PostForm>
            <Dialog
              id="withdraw"
              open="Retirer le dossier…"
              openKind="stop"
              title="Retirer ce dossier ?"
              keep="Garder le dossier"
              act={
                <PostForm action="/files/1/withdrawal" layout="bare">
                  <Button kind="stop">Retirer le dossier</Button>
                </PostForm>
              }
            >
              <p>Le jury ne l’examinera pas.</p>
            </Dialog>
          </Panel>
          <Journal
            label="Journal"
            items={[
              { kind: 'next', what: 'Rejet implicite si silence', when: 'le 15 janvier 2022' },
              { what: 'Devis lu par Hugo Kervadec', at: new Date('2021-11-16T08:20:00Z') },
              {
                kind: 'act',
                what: <b>Dossier déposé</b>,
                by: 'Jeanne Aubrac, présidente',
                at: new Date('2021-11-15T15:48:00Z'),
              },
            ]}
          />
          <Fold summary="Empreinte du document">
            <Facts items={[{ label: 'sha-256', value: <Ref>9f2c 41ab 77e0 5d18</Ref> }]} />
          </Fold>
          <Files
            label="Téléchargements"
            items={[{ name: 'Dossier.pdf', href: '/files/1.pdf', detail: '184 Ko', download: true }]}
          />
        </>
      }
    />
  </Layout>
);
