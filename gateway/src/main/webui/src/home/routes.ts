import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/root';

export const homeRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./HomeScreen'), 'HomeScreen'),
  }),
] as const;
