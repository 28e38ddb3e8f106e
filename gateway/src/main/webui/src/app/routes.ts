import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root';

export const aboutRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/accessibility',
    component: lazyRouteComponent(() => import('./AccessibilityScreen'), 'AccessibilityScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/signed-out',
    component: lazyRouteComponent(() => import('./SignedOutScreen'), 'SignedOutScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/welcome-back',
    component: lazyRouteComponent(() => import('./WelcomeBackScreen'), 'WelcomeBackScreen'),
  }),
] as const;
