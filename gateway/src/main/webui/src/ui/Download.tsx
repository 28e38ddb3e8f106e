import { useMutation } from '@tanstack/react-query';
import { PORTAL_HEADER } from '../api/client';
import { problemOf } from '../api/problem';
import { useText } from '../i18n/text';
import { Icon } from './Icon';
import { ProblemAlert } from './ProblemAlert';

/** A file in the language of the portal, which a plain link could not ask for. */
export function Download({
  address,
  name,
  label,
}: {
  address: string;
  name: string;
  label: string;
}) {
  const text = useText();
  const fetching = useMutation({
    mutationFn: async () => {
      const response = await fetch(address, {
        headers: { ...PORTAL_HEADER, 'Accept-Language': text.locale },
      });
      if (!response.ok) {
        throw await problemOf(response);
      }
      save(await response.blob(), name);
    },
  });
  return (
    <>
      <button
        type="button"
        className="setting"
        aria-busy={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        <Icon name="download" />
        {label}
      </button>
      {fetching.error !== null && <ProblemAlert error={fetching.error} />}
    </>
  );
}

/** Hands a file to the browser. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]+/g, ' ');
  link.click();
  // The browser has taken the file when the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
