import type { Route } from '#platform/web';

export const agreementRoutes: readonly Route[] = [];
