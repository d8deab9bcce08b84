import { type Tx, writing } from '#platform/tx';

/** Whether an identity provider said that this person works for the body of this number. */
export const isVouchedFor = async (tx: Tx, personId: string, siren: string): Promise<boolean> => {
  if (siren === '') return false;
  const found = await writing(tx)
    .selectFrom('identity_siret')
    .select('siret')
    .where('person_id', '=', personId)
    .where('siret', 'like', `${siren}%`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
};
