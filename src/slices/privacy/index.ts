export { privacyRoutes } from './routes.tsx';
