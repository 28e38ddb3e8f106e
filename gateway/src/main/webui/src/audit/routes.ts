import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/root';
import { entriesIn } from './entries';

export const auditRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: entriesIn,
    component: lazyRouteComponent(() => import('./AuditScreen'), 'AuditScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit/$sequence',
    component: lazyRouteComponent(() => import('./EntryScreen'), 'EntryScreen'),
  }),
] as const;
