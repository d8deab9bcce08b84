import { mergerLife } from './life.ts';

export const mergerLives = [mergerLife];
export { mergerRoutes } from './routes.tsx';
