import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { Screen } from '../ui/Screen';
import { Waiting } from '../ui/Waiting';
import { createByText, useForgetFrameworks } from './deeds';
import { isOwn, type Framework } from './framework';
import { VersionList } from './VersionList';
import { YamlUpload } from './YamlUpload';
import './frameworks.css';

/** What offers can be measured by: the frameworks that are shipped, and the authority's own. */
export function FrameworksScreen() {
  const text = useText();
  const roles = useSession()?.roles ?? [];
  const frameworks = api.useQuery('get', '/api/v1/frameworks', {});
  return (
    <Screen title={text('framework.title')} lead={text('framework.lead')}>
      {roles.some((role) => ['officer', 'approver', 'auditor'].includes(role)) && (
        <Own writing={roles.includes('officer')} />
      )}
      <section className="panel" aria-labelledby="shipped">
        <h2 id="shipped">{text('framework.shipped')}</h2>
        <Loaded query={frameworks} skeleton={<Waiting lines={6} height={72} />}>
          {({ items }) => (
            <ul className="cards">
              {items
                .filter((framework) => !isOwn(framework))
                .map((framework) => (
                  <Shipped key={framework.id} framework={framework} />
                ))}
            </ul>
          )}
        </Loaded>
      </section>
    </Screen>
  );
}

function Own({ writing }: { writing: boolean }) {
  const text = useText();
  const navigate = useNavigate();
  const forget = useForgetFrameworks();
  const own = api.useQuery('get', '/api/v1/frameworks/own', { params: { query: { limit: 200 } } });
  return (
    <section className="panel" aria-labelledby="own">
      <div className="panel-head">
        <h2 id="own">{text('framework.own')}</h2>
        {writing && (
          <Button asChild variant="secondary">
            <Link to="/frameworks/new">
              <Icon name="plus" />
              {text('framework.new')}
            </Link>
          </Button>
        )}
      </div>
      <Loaded query={own} skeleton={<Waiting lines={2} height={48} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="scales" title={text('framework.own.none')}>
              {writing && <p>{text('framework.own.none.text')}</p>}
            </Empty>
          ) : (
            <VersionList versions={items} titled />
          )
        }
      </Loaded>
      {writing && (
        <Disclosure summary={text('framework.upload')}>
          <YamlUpload
            label={text('framework.upload.file')}
            onText={async (yaml) => {
              const framework = await createByText(yaml);
              await forget();
              await navigate({ to: '/frameworks/$framework', params: { framework } });
            }}
          />
        </Disclosure>
      )}
    </section>
  );
}

function Shipped({ framework }: { framework: Framework }) {
  const text = useText();
  const { id, name, axis, standing, source, criteria } = framework;
  return (
    <li className="card">
      <h3 lang="en">
        <Link to="/frameworks/$framework" params={{ framework: id }}>
          {name}
        </Link>
      </h3>
      <p>
        {text.term('framework.axis', axis)} ·{' '}
        {text('framework.criteria.count', { count: criteria.length })}
      </p>
      <p className="subtle">
        {text.term('framework.standing', standing)}
        <br />
        <span lang="en">{source?.title}</span>
      </p>
    </li>
  );
}
