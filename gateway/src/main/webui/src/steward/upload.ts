import type { Problem } from '../api/problem';
import { upload as send } from '../api/upload';

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
 * Sends a file for a dry run.
 *
 * @param onSent told the share that has been sent, 0 to 1
 */
export async function upload(
  file: File,
  options: UploadOptions,
  onSent: (share: number) => void,
): Promise<{ id: string } | { problem: Problem }> {
  const query = Object.entries(options).filter(([, value]) => value !== '');
  const outcome = await send<{ id: string }>(
    file,
    `/api/v1/imports?${new URLSearchParams(query)}`,
    'application/octet-stream',
    onSent,
  );
  return 'answer' in outcome ? { id: outcome.answer.id } : outcome;
}
