import type { Route } from '#platform/web';

export const paymentRoutes: readonly Route[] = [];
