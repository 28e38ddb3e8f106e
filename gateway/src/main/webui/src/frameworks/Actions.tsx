import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { save } from '../ui/Download';
import { Icon } from '../ui/Icon';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import { copy, publish, remove, restore, useForgetFrameworks, type Read } from './deeds';
import { isOwn, nameOf, type OwnFramework } from './framework';
import { asYaml } from './yaml';

interface Props {
  read: Read;
  /** Of one's own; undefined for shipped ones. */
  version: OwnFramework | undefined;
  officer: boolean;
  onEdit: () => void;
}

/** What can be done with a framework, by what it is and who looks at it. */
export function Actions({ read: { framework, etag }, version, officer, onEdit }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const forget = useForgetFrameworks();
  const { done } = useNotices();
  const [asking, setAsking] = useState<'copy' | 'publish'>();
  const show = (id: string) =>
    navigate({ to: '/frameworks/$framework', params: { framework: id } });
  const deed = useMutation({ mutationFn: (todo: () => Promise<unknown>) => todo() });
  const copyTo = (as?: string) =>
    deed.mutate(async () => {
      const made = await copy(framework.id, as);
      await forget();
      setAsking(undefined);
      await show(made);
      done(text('framework.copied', { id: made }));
    });
  const publishNow = (tag: string) =>
    deed.mutate(async () => {
      await publish(framework.id, tag);
      await forget();
      setAsking(undefined);
      done(text('framework.published.done', { id: framework.id }));
    });
  const removeNow = (tag: string) =>
    deed.mutate(async () => {
      await remove(framework.id, tag);
      await navigate({ to: '/frameworks' });
      await forget();
      done(text('framework.removed', { id: framework.id }), () =>
        deed.mutate(async () => {
          await restore(framework);
          await forget();
        }),
      );
    });
  const changeable = officer && version?.published === false && etag !== undefined;
  return (
    <>
      {changeable && (
        <>
          <Button onClick={onEdit}>{text('framework.edit')}</Button>
          <Button variant="secondary" onClick={() => setAsking('publish')}>
            {text('framework.publish')}
          </Button>
        </>
      )}
      {officer && version?.published && (
        <Button variant="secondary" loading={deed.isPending} onClick={() => copyTo()}>
          {text('framework.newVersion')}
        </Button>
      )}
      {officer && (
        <Button variant="secondary" onClick={() => setAsking('copy')}>
          {text('framework.copy')}
        </Button>
      )}
      <Button
        variant="tertiary"
        onClick={() =>
          void asYaml(framework).then((yaml) =>
            save(new Blob([yaml], { type: 'application/yaml' }), `${framework.id}.yaml`),
          )
        }
      >
        <Icon name="download" />
        {text('framework.download')}
      </Button>
      {changeable && (
        <Button variant="tertiary" data-color="danger" onClick={() => removeNow(etag)}>
          {text('framework.remove')}
        </Button>
      )}
      {asking === 'copy' && (
        <CopyForm
          suggested={isOwn(framework) ? `${nameOf(framework.id)}-2` : `own-${framework.id}`}
          error={deed.error}
          busy={deed.isPending}
          onCopy={copyTo}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'publish' && etag !== undefined && (
        <div className="framework-ask">
          <Alert data-color="info">
            <p>{text('framework.publish.text', { id: framework.id })}</p>
            <div className="actions">
              <Button loading={deed.isPending} onClick={() => publishNow(etag)}>
                {text('framework.publish.now')}
              </Button>
              <Button variant="tertiary" onClick={() => setAsking(undefined)}>
                {text('framework.publish.later')}
              </Button>
            </div>
          </Alert>
        </div>
      )}
      {deed.error !== null && asking !== 'copy' && <ProblemAlert error={deed.error} />}
    </>
  );
}

const NAME = /^[a-z][a-z0-9-]{2,59}$/;

function CopyForm({
  suggested,
  error,
  busy,
  onCopy,
  onClose,
}: {
  suggested: string;
  error: unknown;
  busy: boolean;
  onCopy: (as: string) => void;
  onClose: () => void;
}) {
  const text = useText();
  const [name, setName] = useState(suggested);
  return (
    <form
      className="framework-ask panel"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (NAME.test(name)) {
          onCopy(name);
        }
      }}
    >
      <Textfield
        label={text('framework.copy.as')}
        description={text('framework.copy.help')}
        value={name}
        maxLength={60}
        error={NAME.test(name) ? messageFor(error, '#/as') : text('framework.copy.invalid')}
        onChange={(event) => setName(event.target.value)}
      />
      {error !== null && !messageFor(error, '#/as') && <ProblemAlert error={error} />}
      <div className="actions">
        <Button type="submit" loading={busy}>
          {text('framework.copy.make')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {text('framework.cancel')}
        </Button>
      </div>
    </form>
  );
}
