import { useSyncExternalStore } from 'react';
import { problemOf } from './problem';

export type Role = 'officer' | 'approver' | 'evaluator' | 'steward' | 'auditor' | 'admin';

/** Who is signed in, as the gateway says. */
export interface Session {
  user: string;
  name: string;
  authority?: string;
  roles: Role[];
  expiresAt: string;
}

const CHANNEL = 'trutina-session';

/** The session, or undefined when nobody is signed in. */
export async function fetchSession(): Promise<Session | undefined> {
  const response = await fetch('/api/v1/session', { headers: { Accept: 'application/json' } });
  if (response.status === 401) {
    return undefined;
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return (await response.json()) as Session;
}

/** Where to sign in, to come back to a page of the portal. */
export function signInAddress(returnTo: string): string {
  return `/login?returnTo=${encodeURIComponent(returnTo)}`;
}

// Whether the session has ended while pages are open; they stay as they are until it is renewed.
let ended = false;
const listeners = new Set<() => void>();

function change(value: boolean): void {
  if (ended !== value) {
    ended = value;
    listeners.forEach((listener) => listener());
  }
}

export function sessionEnded(): void {
  change(true);
}

export function sessionRenewed(): void {
  change(false);
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}

/** Tells the other open pages that the user has signed in again. */
export function announceSignIn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('signed-in');
  channel.close();
}

export function onSignInElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
