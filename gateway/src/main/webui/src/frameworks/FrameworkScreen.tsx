import { useState } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import { LoadedScreen } from '../ui/LoadedScreen';
import { Screen } from '../ui/Screen';
import { Actions } from './Actions';
import { Criteria } from './Criteria';
import { changeByText, useForgetFrameworks, useFramework, type Read } from './deeds';
import { isOwn, nameOf, weighed, type OwnFramework } from './framework';
import { ChangeForm } from './form/ChangeForm';
import { VersionList } from './VersionList';
import { Weights } from './Weights';
import { Words } from './Words';
import { YamlUpload } from './YamlUpload';
import './frameworks.css';

/** One framework: its criteria as a tree, its weights, and where it comes from. */
export function FrameworkScreen() {
  const { framework: id } = useParams({ from: '/frameworks/$framework' });
  const framework = useFramework(id);
  return <LoadedScreen query={framework}>{(read) => <Shown key={id} read={read} />}</LoadedScreen>;
}

function Shown({ read }: { read: Read }) {
  const text = useText();
  const roles = useSession()?.roles ?? [];
  const { framework, etag } = read;
  const own = isOwn(framework);
  const versions = api.useQuery(
    'get',
    '/api/v1/frameworks/own',
    { params: { query: { limit: 200 } } },
    { enabled: own },
  );
  const all = (versions.data?.items ?? []).filter(({ name }) => name === nameOf(framework.id));
  const version = all.find(({ id }) => id === framework.id);
  const officer = roles.includes('officer');
  const [editing, setEditing] = useState(false);
  const draft = officer && version?.published === false && etag !== undefined;
  return (
    <Screen
      title={framework.name}
      translate="no"
      above={<Link to="/frameworks">{text('framework.title')}</Link>}
      lead={<Words of={framework}>{framework.remark}</Words>}
      actions={
        !editing && (
          <Actions
            read={read}
            version={version}
            officer={officer}
            onEdit={() => setEditing(true)}
          />
        )
      }
    >
      {editing && draft ? (
        <ChangeForm framework={framework} etag={etag} onDone={() => setEditing(false)} />
      ) : (
        <>
          <section className="panel" aria-labelledby="about">
            <h2 id="about">{text('framework.about')}</h2>
            <Facts read={read} version={version} />
            {draft && <Replacement id={framework.id} etag={etag} />}
          </section>
          <section className="panel" aria-labelledby="criteria">
            <h2 id="criteria">
              {text('framework.criteria', { count: framework.criteria.length })}
            </h2>
            <Criteria framework={framework} />
          </section>
          <section className="panel" aria-labelledby="weights">
            <h2 id="weights">{text('framework.weights')}</h2>
            {weighed(framework).length > 0 && <Weights framework={framework} />}
          </section>
          {all.length > 0 && (
            <section className="panel" aria-labelledby="versions">
              <h2 id="versions">{text('framework.versions')}</h2>
              <VersionList versions={all} current={framework.id} />
            </section>
          )}
        </>
      )}
    </Screen>
  );
}

function Facts({
  read: { framework },
  version,
}: {
  read: Read;
  version: OwnFramework | undefined;
}) {
  const text = useText();
  const { id, axis, standing, source } = framework;
  return (
    <dl className="facts">
      <dt>{text('framework.id')}</dt>
      <dd translate="no">
        <code>{id}</code>
      </dd>
      <dt>{text('framework.axis')}</dt>
      <dd>{text.term('framework.axis', axis)}</dd>
      <dt>{text('framework.standing')}</dt>
      <dd>{text.term('framework.standing', standing)}</dd>
      <dt>{text('framework.source')}</dt>
      <dd>
        <Words of={framework}>
          {source?.address ? (
            <a href={source.address} rel="noreferrer">
              {source.title}
            </a>
          ) : (
            source?.title
          )}
        </Words>
      </dd>
      {version?.copiedFrom && (
        <>
          <dt>{text('framework.copiedFrom')}</dt>
          <dd translate="no">
            <Link to="/frameworks/$framework" params={{ framework: version.copiedFrom }}>
              {version.copiedFrom}
            </Link>
          </dd>
        </>
      )}
      {version?.digest && (
        <>
          <dt>{text('framework.digest')}</dt>
          <dd translate="no">
            <code>{version.digest}</code>
          </dd>
        </>
      )}
    </dl>
  );
}

function Replacement({ id, etag }: { id: string; etag: string }) {
  const text = useText();
  const forget = useForgetFrameworks();
  return (
    <Disclosure summary={text('framework.replace')}>
      <YamlUpload
        label={text('framework.upload.file')}
        onText={async (yaml) => {
          await changeByText(id, etag, yaml);
          await forget();
        }}
      />
    </Disclosure>
  );
}
