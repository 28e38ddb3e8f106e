import type { ReactNode } from 'react';

const PATHS = {
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
    </>
  ),
  moon: <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z" />,
  contrast: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16Z" fill="currentColor" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="3.5" />
      <path d="M5 20c.6-4 3.3-6 7-6s6.400 2 7 6" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="m16 16 4.500 4.500" />
    </>
  ),
  check: <path d="m5 12.500 4.500 4.500L19 7.500" />,
  cross: <path d="M6 6l12 12M18 6 6 18" />,
  alert: (
    <>
      <path d="M12 4 2.800 19.500h18.400Z" />
      <path d="M12 10v4.500M12 17.200v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.500V12l3 2" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="1.500" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  scales: (
    <path d="M12 4v15M8 20h8M5 7h14M5 7l-2.500 6a2.600 2 0 0 0 5 0ZM19 7l-2.500 6a2.600 2 0 0 0 5 0Z" />
  ),
  external: <path d="M9 6H5v13h13v-4M13 5h6v6M19 5l-9 9" />,
  download: <path d="M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 20h14" />,
  inbox: <path d="M4 14 6.500 5h11L20 14v5H4Zm0 0h4.500l1.500 2.500h4l1.500-2.500H20" />,
  up: <path d="M12 19V6M6 11.5 12 5.500l6 6" />,
  down: <path d="M12 5v13M6 12.500l6 6 6-6" />,
  chevron: <path d="m9 6 6 6-6 6" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** Decoration beside a text, never the only sign of something. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[name]}
    </svg>
  );
}
