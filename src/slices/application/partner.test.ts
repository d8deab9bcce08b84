import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstacle } from '#kernel/refusal';
import {
  attestedContent,
  attestPartner,
  declinePartner,
  hasAttested,
  type InGroup,
  type Partner,
  type Proposal,
  proposePartner,
  remindPartner,
  removePartner,
} from './partner.ts';

const verdict = (decision: object): string => obstacle(decision)?.code ?? String((decision as { to: string }).to);

const aProposal = (change: Partial<Proposal> = {}): Proposal => ({
  state: 'draft',
  terms: { max: 2, kinds: ['commune', 'departement'] },
  lead: { siren: '243500139' },
  body: { siren: '213500010', name: 'Acigné', kind: 'commune', mergedInto: undefined },
  standing: [],
  ...change,
});
const { body } = aProposal();

test('a body is asked to join a draft that takes partners, once, when its kind is one of the call', () => {
  const cases: [string, Proposal, string][] = [
    ['a commune', aProposal(), 'proposed'],
    ['a filed file', aProposal({ state: 'submitted' }), 'application.propose_partner.not_a_draft'],
    ['a call one applies to alone', aProposal({ terms: undefined }), 'application.propose_partner.alone'],
    ['no number', aProposal({ body: { ...body, siren: '' } }), 'application.propose_partner.no_number'],
    ['a body that ended', aProposal({ body: { ...body, mergedInto: 'B' } }), 'application.propose_partner.merged'],
    ['the lead', aProposal({ body: { ...body, siren: '243500139' } }), 'application.propose_partner.itself'],
    ['twice', aProposal({ standing: [{ siren: '213500010' }] }), 'application.propose_partner.already'],
    ['another kind', aProposal({ body: { ...body, kind: 'association' } }), 'application.propose_partner.kind'],
    ['all kinds', aProposal({ terms: { max: 1 }, body: { ...body, kind: 'association' } }), 'proposed'],
    ['the last place', aProposal({ standing: [{ siren: '1' }] }), 'proposed'],
    ['one too many', aProposal({ standing: [{ siren: '1' }, { siren: '2' }] }), 'application.propose_partner.too_many'],
  ];
  for (const [name, proposal, expected] of cases) assert.equal(verdict(proposePartner(proposal)), expected, name);
});

const draft = (partner: Partner['state']): InGroup => ({ file: 'draft', partner });
const filed = (partner: Partner['state']): InGroup => ({ file: 'submitted', partner });
const shown = { isFresh: false, isAsShown: true };

test('who is asked attests all that is declared, over what was shown, while the file is a draft', () => {
  const asks = ['true', 'up_to_date'];
  const cases: [string, ReturnType<typeof attestPartner>, string][] = [
    ['asked', attestPartner(draft('proposed'), shown, asks, asks), 'attested'],
    ['again', attestPartner(draft('attested'), shown, asks, asks), 'attested'],
    ['for nothing', attestPartner(draft('attested'), { ...shown, isFresh: true }, asks, asks), 'already'],
    ['changed', attestPartner(draft('proposed'), { ...shown, isAsShown: false }, asks, asks), 'changed'],
    ['half', attestPartner(draft('proposed'), shown, asks, ['true']), 'not_ticked'],
    ['taken off', attestPartner(draft('removed'), shown, asks, asks), 'not_asked'],
    ['after declining', attestPartner(draft('declined'), shown, asks, asks), 'not_asked'],
    ['after filing', attestPartner(filed('proposed'), shown, asks, asks), 'not_a_draft'],
  ];
  for (const [name, decision, expected] of cases) assert.equal(verdict(decision).split('.').at(-1), expected, name);
});

test('a partner steps back and is taken off until the file is filed; it is reminded once a day', () => {
  const at = new Date('2021-11-03T23:30:00Z');
  const reminded = (group: InGroup, isFresh: boolean, asked: string) =>
    remindPartner(group, isFresh, new Date(asked), at, 'Europe/Paris');
  const cases: [string, Parameters<typeof verdict>[0], string][] = [
    ['steps back', declinePartner(draft('attested')), 'declined'],
    ['twice', declinePartner(draft('declined')), 'application.decline_partner.not_asked'],
    ['too late', declinePartner(filed('attested')), 'application.decline_partner.not_a_draft'],
    ['taken off', removePartner(draft('attested')), 'removed'],
    ['taken off twice', removePartner(draft('removed')), 'application.remove_partner.not_asked'],
    ['taken off too late', removePartner(filed('attested')), 'application.remove_partner.not_a_draft'],
    ['reminded the next day in Paris', reminded(draft('proposed'), false, '2021-11-03T22:30:00Z'), 'proposed'],
    ['the same day', reminded(draft('proposed'), false, '2021-11-03T23:10:00Z'), 'application.remind_partner.today'],
    ['for nothing', reminded(draft('attested'), true, '2021-11-01T10:00:00Z'), 'application.remind_partner.attested'],
    ['to attest again', reminded(draft('attested'), false, '2021-11-01T10:00:00Z'), 'attested'],
  ];
  for (const [name, decision, expected] of cases) assert.equal(verdict(decision), expected, name);
});

test('ARR18-ATTEST: a change of the title, the territory or its own part asks a partner again', () => {
  const own = { brings: 'Les données de la voirie', contributionCents: '100000' };
  const common = { title: 'Un portail', territories: ['commune:1', 'epci:2'] };
  const partner = {
    ...own,
    siren: '213500010',
    state: 'attested',
    attestedHash: attestedContent(common, own),
  } as Partner;
  const cases: [string, boolean, boolean][] = [
    ['nothing changed', hasAttested(partner, common, true), true],
    [
      'the order of the territories',
      hasAttested(partner, { ...common, territories: ['epci:2', 'commune:1'] }, true),
      true,
    ],
    ['another title', hasAttested(partner, { ...common, title: 'Deux portails' }, true), false],
    ['another territory', hasAttested(partner, { ...common, territories: ['commune:1'] }, true), false],
    ['another part', hasAttested({ ...partner, contributionCents: '1' }, common, true), false],
    ['a programme that does not ask again', hasAttested(partner, { ...common, title: 'X' }, false), true],
    ['asked, not answered', hasAttested({ ...partner, state: 'proposed' }, common, false), false],
  ];
  for (const [name, told, expected] of cases) assert.equal(told, expected, name);
});
