import { PORTAL_HEADER } from './client';
import { Problem, problemOf } from './problem';
import { sessionEnded } from './session';

/**
 * Sends a file as it is. By XMLHttpRequest, as fetch cannot say how much has been sent.
 *
 * @param onSent told the share that has been sent, 0 to 1
 * @returns the answer as JSON, or why it was refused
 */
export function upload<T>(
  file: Blob,
  address: string,
  contentType: string,
  onSent: (share: number) => void,
): Promise<{ answer: T } | { problem: Problem }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', contentType);
    Object.entries(PORTAL_HEADER).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(loaded / total));
    request.addEventListener('error', () => resolve({ problem: new Problem(0, 'no-answer', '') }));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        resolve({ answer: JSON.parse(request.responseText) as T });
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
