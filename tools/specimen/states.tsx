import {
  Button,
  ButtonLink,
  Deadline,
  EmptyState,
  Grid,
  Icon,
  type IconName,
  Layout,
  Levels,
  Notice,
  PageTitle,
  Register,
  Row,
  SavedState,
  Stack,
  Tag,
} from '#ui/kit';
import { AT } from './frame.ts';

const ICONS: readonly IconName[] = [
  'check',
  'half',
  'warn',
  'todo',
  'info',
  'clock',
  'lock',
  'file',
  'search',
  'plus',
  'minus',
  'sign',
  'download',
  'upload',
  'people',
  'person',
  'hidden',
  'gavel',
  'mail',
  'sun',
  'moon',
  'out',
  'globe',
  'arrow',
  'cross',
  'leaf',
];

export const States = () => (
  <Layout title="Les composants et leurs états">
    <PageTitle
      title="Les composants et leurs états"
      lede="<script>alert('texte')</script> est montré comme un texte."
    />
    <Register
      title="Boutons"
      aside={<p>Vert : avancer. Prune : engager en droit. Contour : à côté. Pointillé : pas encore.</p>}
    >
      <Row>
        <Button>Continuer</Button>
        <Button kind="act" icon="sign">
          Signer
        </Button>
        <Button kind="quiet">Annuler</Button>
        <Button kind="stop">Retirer mon dossier</Button>
        <Button kind="bare">Plus tard</Button>
        {/* biome-ignore lint/security/noScriptUrl: shown to be refused */}
        <ButtonLink href="javascript:alert(1)" kind="quiet">
          Lien refusé
        </ButtonLink>
      </Row>
      <Row>
        <Button size="small">Appliquer</Button>
        <Button size="small" kind="quiet">
          Relancer
        </Button>
        <Button disabledBecause="Il manque 2 réponses dans « Le calendrier ».">Déposer</Button>
      </Row>
    </Register>
    <Register title="États" aside={<p>Une forme, un mot, puis une couleur.</p>}>
      <Row>
        <Tag>Brouillon</Tag>
        <Tag kind="go">À examiner</Tag>
        <Tag kind="warn">À corriger</Tag>
        <Tag kind="ok">Recevable</Tag>
        <Tag kind="act">À signer</Tag>
        <Tag kind="stop">Irrecevable</Tag>
      </Row>
      <Stack>
        <Notice title="À savoir">
          <p>Un dossier déposé garde les règles du jour de son dépôt.</p>
        </Notice>
        <Notice kind="ok" title="Dossier déposé à 16 h 48" live />
        <Notice kind="warn" title="Il reste 2 jours">
          <p>L’appel ferme lundi 22 novembre 2021.</p>
        </Notice>
        <Notice kind="stop" title="Votre texte n’a pas pu être enregistré" />
        <Notice kind="act" title="Cet acte engage la collectivité" />
      </Stack>
      <Row>
        <SavedState state="saved" at={AT} />
        <SavedState state="failed" at={AT} />
      </Row>
      <Grid>
        <Deadline at={new Date('2021-12-31T22:59:00Z')} what="Ferme" />
        <Deadline at={new Date('2021-11-18T16:00:00Z')} what="Ferme" />
        <Deadline at={new Date('2021-11-16T16:00:00Z')} what="Ferme" />
        <Deadline at={new Date('2021-11-15T16:00:00Z')} what="Complétude à dire" />
      </Grid>
    </Register>
    <Register title="Niveaux par thème">
      <Levels
        label="Où en est le verger"
        levels={['Friche', 'Planté', 'Taillé', 'En fruits']}
        themeHead="Thème"
        series={['Avant', 'Après']}
        changeHead="Écart"
        themes={[
          { key: 'sol', label: 'Sol', values: [100, 250] },
          { key: 'eau', label: 'Eau', values: [300, 300] },
          { key: 'soin', label: 'Soin des arbres et des haies qui les abritent', values: [400, 350] },
        ]}
      />
      <Levels
        label="Où en est la haie"
        levels={['Friche', 'Plantée']}
        themeHead="Thème"
        series={['Aujourd’hui']}
        changeHead="Écart"
        themes={[{ key: 'haie', label: 'Haie', values: [150] }]}
      />
    </Register>
    <Register title="Liste vide">
      <EmptyState title="Aucun dossier à traiter" action={{ href: '/desk', text: 'Voir tous les dossiers' }}>
        <p>Tout ce qui dépend de vous est fait.</p>
      </EmptyState>
    </Register>
    <Register title="Icônes">
      <Row>
        {ICONS.map((name) => (
          <span key={name}>
            <Icon name={name} /> {name}
          </span>
        ))}
      </Row>
    </Register>
  </Layout>
);
