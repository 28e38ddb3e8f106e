import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { client, type Assessments } from '../api/client';
import type { Problem } from '../api/problem';
import { upload } from '../api/upload';
import { useText } from '../i18n/text';
import { FileDrop } from './FileDrop';
import { Icon } from '../ui/Icon';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useDraft } from '../ui/useDraft';
import { ACCEPTED, bytesText, mediaTypeOf } from './files';

type Sealed = Pick<Assessments['SealedFile'], 'id' | 'bytes' | 'sha256'> & { fileName: string };

/** A file on its way: how much of it is sent, or why it was refused. */
interface Sending {
  key: string;
  file: File;
  sent: number;
  problem?: Problem | undefined;
}

/**
 * The files of a sealed offer. The service tells their number and nothing else until the opening;
 * their names are remembered in this browser, so that one can still be taken back.
 *
 * @param waiting chosen before the offer was sealed; sent at once
 */
export function OfferFiles({
  procurement,
  offer,
  inTime,
  waiting,
}: {
  procurement: string;
  offer: string;
  inTime: boolean;
  waiting?: File[] | undefined;
}) {
  const text = useText();
  const queries = useQueryClient();
  const { draft: sealed, setDraft: setSealed, discard } = useDraft<Sealed[]>(`files:${offer}`, []);
  const [sending, setSending] = useState<Sending[]>([]);
  const [problem, setProblem] = useState<unknown>();
  // One after the other: each counts against what the offer may hold.
  const queue = useRef(Promise.resolve());

  const send = useCallback(
    (file: File, key: string) => {
      const change = (part: Partial<Sending>) =>
        setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
      queue.current = queue.current.then(async () => {
        change({ sent: 0, problem: undefined });
        const outcome = await upload<Assessments['SealedFile']>(
          file,
          `/api/v1/procurements/${procurement}/offers/${offer}/evidence?${new URLSearchParams({ fileName: file.name })}`,
          mediaTypeOf(file),
          (sent) => change({ sent }),
        );
        if ('problem' in outcome) {
          change({ problem: outcome.problem });
          return;
        }
        const { id, bytes, sha256 } = outcome.answer;
        setSealed((all) => [...all, { id, bytes, sha256, fileName: file.name }]);
        setSending((all) => all.filter((one) => one.key !== key));
        await queries.invalidateQueries({
          queryKey: ['get', '/api/v1/procurements/{id}/offers/receipts'],
        });
      });
    },
    [procurement, offer, queries, setSealed],
  );

  const add = useCallback(
    (files: File[]) => {
      const items = files.map((file) => ({ key: crypto.randomUUID(), file, sent: 0 }));
      setSending((all) => [...all, ...items]);
      items.forEach(({ file, key }) => send(file, key));
    },
    [send],
  );

  const begun = useRef(false);
  useEffect(() => {
    if (waiting && !begun.current) {
      begun.current = true;
      add(waiting);
    }
  }, [waiting, add]);

  const takeBack = async (file: Sealed) => {
    setProblem(undefined);
    try {
      await client.DELETE('/api/v1/procurements/{id}/offers/{offer}/evidence/{file}', {
        params: { path: { id: procurement, offer, file: file.id } },
      });
      const left = sealed.filter(({ id }) => id !== file.id);
      if (left.length > 0) {
        setSealed(left);
      } else {
        discard([]);
      }
      await queries.invalidateQueries({
        queryKey: ['get', '/api/v1/procurements/{id}/offers/receipts'],
      });
    } catch (refusal) {
      setProblem(refusal);
    }
  };

  return (
    <div className="offer-files">
      {sealed.length > 0 && (
        <ul className="pieces" aria-label={text('files.title')}>
          {sealed.map((file) => (
            <li key={file.id}>
              <span>
                <Icon name="lock" /> <span translate="no">{file.fileName}</span>{' '}
                <small>{bytesText(file.bytes ?? 0, text)}</small>
              </span>
              {inTime && (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={text('files.takeBack.of', { name: file.fileName })}
                  onClick={() => void takeBack(file)}
                >
                  {text('files.takeBack')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem !== undefined && <ProblemAlert error={problem} />}
      {sending.map(({ key, file, sent, problem: refused }) => (
        <div key={key} className="sending">
          {refused ? (
            <>
              <p>
                <strong translate="no">{file.name}</strong>
              </p>
              <ProblemAlert error={refused} onRetry={() => send(file, key)} />
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => setSending((all) => all.filter((one) => one.key !== key))}
              >
                {text('files.leaveOut')}
              </Button>
            </>
          ) : (
            <label>
              {text('files.sending', { name: file.name, share: text.percent(sent) })}
              <progress max={1} value={sent} />
            </label>
          )}
        </div>
      ))}
      {inTime && (
        <FileDrop
          label={text('files.add')}
          description={text('files.help')}
          accept={ACCEPTED}
          onFiles={add}
        />
      )}
    </div>
  );
}
