import { assetsFolder, buildAssets } from '#platform/assets';

/** Builds what browsers download. Needless before `npm start`, which does it when something changed. */
await buildAssets();
process.stdout.write(`Assets are in ${assetsFolder()}\n`);
