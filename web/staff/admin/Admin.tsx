import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../shared/api/client.ts';
import type { Health, Permission } from '../../shared/api/types.ts';
import { Async } from '../../shared/ui/Async.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { Icon } from '../../shared/ui/Icon.tsx';
import { lookUp } from '../../shared/words/words.ts';

const EVERY_MS = 15_000;

/** Is it running, and who may do what. */
export function Admin() {
  const { t } = useTranslation('staff');
  return (
    <div className="board">
      <Heading title={t('admin.title')} />
      <HealthPart />
      <PermissionsPart />
    </div>
  );
}

/** Readiness answers 503 with the same body while something is missing. */
async function health(): Promise<Health> {
  const response = await fetch('/health/ready');
  return (await response.json()) as Health;
}

function HealthPart() {
  const { t } = useTranslation('staff');
  const query = useQuery({ queryKey: ['health'], queryFn: health, refetchInterval: EVERY_MS });
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t('admin.health')}</h2>
      <Async query={query} lines={1}>
        {(h) => (
          <p className={`mark mark-${h.ready ? 'kept' : 'broken'}`}>
            <Icon name={h.ready ? 'kept' : 'broken'} /> {h.ready ? t('admin.ready') : t('admin.missing', { parts: h.missing.join(', ') })}
          </p>
        )}
      </Async>
    </section>
  );
}

const allowed = (allow: Permission['allow']): string =>
  typeof allow === 'string' ? (lookUp(`staff:admin.${allow}`) ?? allow) : allow.join(', ');

function PermissionsPart() {
  const { t } = useTranslation('staff');
  const query = useQuery({
    queryKey: ['permissions'],
    queryFn: ({ signal }) => get<{ readonly items: readonly Permission[] }>('/permissions', {}, signal),
  });
  return (
    <section aria-labelledby="permissions">
      <h2 id="permissions">{t('admin.permissions')}</h2>
      <p className="faint">{t('admin.permissionsLead')}</p>
      <Async query={query} lines={8}>
        {(answer) => (
          <div className="wide">
            <table className="queue">
              <thead>
                <tr>
                  <th scope="col">{t('admin.method')}</th>
                  <th scope="col">{t('admin.path')}</th>
                  <th scope="col">{t('admin.allow')}</th>
                  <th scope="col">{t('admin.why')}</th>
                </tr>
              </thead>
              <tbody>
                {answer.items.map((p) => (
                  <tr key={`${p.method} ${p.path}`}>
                    <td>{p.method}</td>
                    <td>
                      <code>{p.path}</code>
                    </td>
                    <td>{allowed(p.allow)}</td>
                    <td>{p.why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Async>
    </section>
  );
}
