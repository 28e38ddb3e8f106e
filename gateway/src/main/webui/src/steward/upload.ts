import { PORTAL_HEADER } from '../api/client';
import { Problem, problemOf } from '../api/problem';
import { sessionEnded } from '../api/session';

export interface UploadOptions {
  format: string;
  /** The day on which the file was as it is. */
  snapshot: string;
  fileName: string;
  /** Needed where the format does not say where its facts come from. */
  sourceTitle?: string;
  sourceAddress?: string;
}

/**
 * Sends a file for a dry run. By XMLHttpRequest, as fetch cannot say how much has been sent.
 *
 * @param onSent told the share that has been sent, 0 to 1
 */
export function upload(
  file: File,
  options: UploadOptions,
  onSent: (share: number) => void,
): Promise<{ id: string } | { problem: Problem }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const query = Object.entries(options).filter(([, value]) => value !== '');
    request.open('POST', `/api/v1/imports?${new URLSearchParams(query)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    Object.entries(PORTAL_HEADER).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(loaded / total));
    request.addEventListener('error', () => resolve({ problem: new Problem(0, 'no-answer', '') }));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        resolve({ id: (JSON.parse(request.responseText) as { id: string }).id });
        return;
      }
      if (request.status === 401) {
        sessionEnded();
      }
      void problemOf(new Response(request.responseText, { status: request.status })).then(
        (problem) => resolve({ problem }),
      );
    });
    onSent(0);
    request.send(file);
  });
}
