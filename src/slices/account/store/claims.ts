import { type Tx, writing } from '#platform/tx';
import { bodiesSaid } from '../identity.ts';

/** Whether an identity of this person places them now in the body of this number. */
export const isVouchedFor = async (tx: Tx, personId: string, siren: string, at: Date): Promise<boolean> => {
  if (siren === '') return false;
  const words = await writing(tx)
    .selectFrom('identity_siret')
    .innerJoin('identity', 'identity.id', 'identity_siret.identity_id')
    .select(['siret', 'identity_siret.last_seen_at as saidAt', 'identity.last_used_at as usedAt'])
    .where('identity.person_id', '=', personId)
    .where('siret', 'like', `${siren}%`)
    .execute();
  return bodiesSaid(words, at).length > 0;
};
