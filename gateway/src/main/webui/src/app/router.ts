import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../access/routes';
import type { Session } from '../api/session';
import { auditRoutes } from '../audit/routes';
import { catalogueRoutes } from '../catalogue/routes';
import { decisionRoutes } from '../decision/routes';
import { evaluationRoutes } from '../evaluation/routes';
import { frameworkRoutes } from '../frameworks/routes';
import { homeRoutes } from '../home/routes';
import { procurementRoutes } from '../procurement/routes';
import { resultRoutes } from '../result/routes';
import { stewardRoutes } from '../steward/routes';
import { ScreenFailed } from './ScreenFailed';
import { root } from './root';
import { aboutRoutes } from './routes';

const routeTree = root.addChildren([
  ...homeRoutes,
  ...procurementRoutes,
  ...evaluationRoutes,
  ...resultRoutes,
  ...decisionRoutes,
  ...catalogueRoutes,
  ...frameworkRoutes,
  ...stewardRoutes,
  ...auditRoutes,
  ...accessRoutes,
  ...aboutRoutes,
]);

export function createPortalRouter(session: Session | undefined) {
  return createRouter({
    routeTree,
    context: { session },
    defaultPreload: 'intent',
    defaultErrorComponent: ScreenFailed,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
}
