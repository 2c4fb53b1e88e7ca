import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getFresh, post } from '../../shared/api/client.ts';
import type { Consent } from '../../shared/api/types.ts';
import { uuidv7 } from '../../shared/api/uuid.ts';
import { Async } from '../../shared/ui/Async.tsx';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { Icon } from '../../shared/ui/Icon.tsx';
import { lookUp, nameOf, say } from '../../shared/words/words.ts';

/** One party's own link: agrees to mediation or not. Nothing of the other side stands here. */
export function ConsentPage() {
  const { t } = useTranslation(['resident', 'common']);
  const token = useParams()['token'] ?? '';
  const consent = useQuery({
    queryKey: ['consent', token],
    queryFn: ({ signal }) => getFresh<Consent>(`/consents/${encodeURIComponent(token)}`, {}, signal),
  });
  return (
    <>
      <Heading title={t('consent.title')} />
      <Async query={consent} lines={6}>
        {(c) => <Ask consent={c} token={token} />}
      </Async>
    </>
  );
}

function Ask({ consent, token }: { readonly consent: Consent; readonly token: string }) {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <>
      <p className="lead">{t('consent.lead', { community: nameOf(consent.community) })}</p>
      <dl className="facts">
        <div>
          <dt>{t('say.about.short')}</dt>
          <dd>{say(consent.what)}</dd>
        </div>
        <div>
          <dt>{t('consent.role')}</dt>
          <dd>{lookUp(`events:word.${consent.role}`)}</dd>
        </div>
      </dl>
      <ul className="reasons">
        <li>{t('consent.voluntary')}</li>
        <li>{t('consent.confidential')}</li>
        <li>{t('consent.free')}</li>
        <li>{t('consent.routes')}</li>
      </ul>
      <Now consent={consent} token={token} />
    </>
  );
}

function Now({ consent, token }: { readonly consent: Consent; readonly token: string }) {
  const { t } = useTranslation('resident');
  if (consent.state !== 'asked') return <Decided state={consent.state} />;
  return consent.closed ? <p className="note note-info">{t('consent.closed')}</p> : <Decide token={token} />;
}

function Decided({ state }: { readonly state: 'given' | 'refused' }) {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <p className="note note-info" role="status">
      <Icon name={state === 'given' ? 'kept' : 'info'} /> <span>{t(`consent.${state}`)}</span>
    </p>
  );
}

function Decide({ token }: { readonly token: string }) {
  const { t } = useTranslation(['resident', 'common']);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [key] = useState(uuidv7);
  const deciding = useMutation({
    mutationFn: (consent: boolean) => post(`/consents/${encodeURIComponent(token)}`, { consent }, `${key}-${consent}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['consent', token] }),
  });
  return (
    <>
      {deciding.isError && <ErrorNote error={deciding.error} />}
      {asking && (
        <p className="note note-waiting" role="alert">
          {t('consent.noAsk')}
        </p>
      )}
      <p className="buttons">
        <button type="button" className="button button-main" aria-disabled={deciding.isPending} onClick={() => deciding.mutate(true)}>
          {t('consent.yes')}
        </button>
        <button type="button" className="button" onClick={() => (asking ? deciding.mutate(false) : setAsking(true))}>
          {t('consent.no')}
        </button>
      </p>
    </>
  );
}
