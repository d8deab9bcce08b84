/**
 * Every screen of the product, to take its picture and to look at it: a name for the file, the way there, and the
 * given name of the demonstration person who sees it. Without a person, the screen is public. The first step is a path;
 * each other step follows the first link of the page that has this pattern and leads on, so that addresses that depend
 * on the data are found in any demonstration.
 */
export type Screen = readonly [name: string, way: readonly [path: string, ...links: RegExp[]], person?: string];

const ID = '[0-9a-f-]{36}';
const under = (path: string, rest = ''): RegExp => new RegExp(`^/${path}/${ID}${rest}$`);
const FILE = under('applications');
const JURY = under('juries');

export const screens: readonly Screen[] = [
  ['home', ['/']],
  ['calls', ['/calls']],
  ['call', ['/calls', /^\/programmes\/[^/]+\/calls\/[^/]+$/]],
  ['programme', ['/site-map', /^\/programmes\/[^/]+$/]],
  ['eligibility', ['/eligibility']],
  ['laureates', ['/laureates']],
  ['laureate', ['/laureates', under('laureates')]],
  ['accessibility', ['/accessibility']],
  ['legal-notice', ['/legal-notice']],
  ['privacy', ['/privacy']],
  ['site-map', ['/site-map']],
  ['open-data', ['/open-data']],
  ['sign-in', ['/sign-in']],
  ['sign-in-sent', ['/sign-in/sent']],
  ['demonstration', ['/demonstration']],
  ['outbox', ['/outbox']],
  ['message', ['/outbox', under('outbox')]],
  ['applicant-files', ['/applications'], 'Ada'],
  ['applicant-file', ['/applications', FILE], 'Ada'],
  ['applicant-part', ['/applications', FILE, /\/parts\/[^/?]+$/], 'Ada'],
  ['applicant-budget', ['/applications', FILE, /\/parts\/[^/?]+$/, /\/parts\/budget/], 'Ada'],
  ['applicant-attachments', ['/applications', FILE, /\/parts\/[^/?]+$/, /\/parts\/pieces/], 'Ada'],
  ['applicant-check', ['/applications', FILE, /\/parts\/[^/?]+$/, /\/check$/], 'Ada'],
  ['applicant-abandonment', ['/applications', FILE, /\/abandonment$/], 'Ada'],
  ['applicant-filed', ['/applications', FILE, /\/receipt$/, FILE], 'Ada'],
  ['applicant-receipt', ['/applications', FILE, /\/receipt$/], 'Ada'],
  ['applicant-letter', ['/applications', FILE, under('letters')], 'Ada'],
  ['account', ['/account'], 'Ada'],
  ['organisation', ['/account', under('organisations')], 'Ada'],
  ['organisation-new', ['/organisations/new'], 'Ada'],
  ['organisation-invitation', ['/account', under('organisations'), /\/invitation$/], 'Ada'],
  ['organisation-power', ['/account', under('organisations'), /\/power$/], 'Ada'],
  ['organisation-contacts', ['/account', under('organisations'), /\/contacts$/], 'Ada'],
  ['organisation-mandates', ['/account', under('organisations'), /\/mandates$/], 'Bo'],
  ['verifications', ['/verifications'], 'Chen'],
  ['signatory-agreements', ['/agreements'], 'Bo'],
  ['signatory-agreement', ['/agreements', under('agreements')], 'Bo'],
  ['desk', ['/desk'], 'Chen'],
  ['desk-file', ['/desk', under('desk')], 'Chen'],
  ['desk-grant', ['/desk', under('desk'), /\/grant$/], 'Chen'],
  ['selections', ['/selections'], 'Dina'],
  ['selection', ['/selections', under('selections')], 'Dina'],
  ['envelopes', ['/envelopes'], 'Dina'],
  ['envelope', ['/envelopes', under('envelopes')], 'Dina'],
  ['jury-new', ['/juries/new'], 'Dina'],
  ['juries', ['/juries'], 'Hana'],
  ['jury-session', ['/juries', JURY], 'Hana'],
  ['jury-declaration', ['/juries', JURY, /\/declaration$/], 'Emil'],
  ['jury-ranking', ['/juries', JURY, /\/ranking$/], 'Dina'],
  ['jury-file', ['/juries', JURY, under('juries', `/files/${ID}`)], 'Dina'],
  ['jury-minutes', ['/juries', JURY, /\/minutes$/], 'Fatou'],
  ['authority-agreements', ['/agreements'], 'Ivo'],
  ['authority-agreement', ['/agreements', under('agreements')], 'Ivo'],
  ['payments', ['/payments'], 'Jo'],
  ['payment', ['/payments', under('payments')], 'Jo'],
  ['payment-order', ['/payments', under('payments')], 'Kim'],
  ['journal', ['/journal'], 'Lena'],
  ['people', ['/people'], 'Max'],
  ['person', ['/people', under('people')], 'Max'],
  ['person-rights', ['/people', under('people'), under('people', '/rights')], 'Max'],
  ['who-can', ['/rights'], 'Max'],
  ['my-rights', ['/account/rights'], 'Dina'],
  ['my-rights-applicant', ['/account/rights'], 'Ada'],
  ['not-found', ['/nothing-here']],
];
