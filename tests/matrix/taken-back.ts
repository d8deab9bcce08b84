import { Kysely, PostgresDialect } from 'kysely';
import type { DB } from '#platform/schema';
import { buildServer } from '#platform/web/server';
import { appRoutes } from '../../src/app.ts';
import type { World } from '../world.ts';

/** Does all that a transaction does, and takes it back where it would be kept. */
class TakingBack extends PostgresDialect {
  override createDriver() {
    const driver = super.createDriver();
    driver.commitTransaction = (connection) => driver.rollbackTransaction(connection);
    return driver;
  }
}

/** The doors as the product has them: those of the demonstration are left out. */
export const doorsOfProduct = ({ services }: World) =>
  appRoutes({ demonstration: false, publicUrl: 'http://localhost', secret: '', instance: services.instance });

/**
 * The same product on the same data, where each form is carried out to its end and nothing is kept: every person can be
 * heard at every door, in any order, and finds the world as it was.
 */
export const serverTakingBack = async (world: World) => {
  const { services, database } = world;
  const writer = new Kysely<DB>({ dialect: new TakingBack({ pool: database.writerPool }) });
  return buildServer(doorsOfProduct(world), { ...services, office: { ...services.office, writer } });
};
