import type { Route } from '#platform/web';

export const awardRoutes: readonly Route[] = [];
