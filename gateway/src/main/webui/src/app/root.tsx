import { createRootRouteWithContext } from '@tanstack/react-router';
import type { Session } from '../api/session';
import { Layout } from './Layout';
import { NotFound } from './NotFound';

export interface PortalContext {
  /** Undefined on the pages that need no account. */
  session: Session | undefined;
}

export const root = createRootRouteWithContext<PortalContext>()({
  component: Layout,
  notFoundComponent: NotFound,
});

/** Who is signed in and what they may do. */
export function useSession(): Session | undefined {
  return root.useRouteContext().session;
}
