import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunity } from '../../shared/api/queries.ts';
import type { Community, Grid } from '../../shared/api/types.ts';
import { Async } from '../../shared/ui/Async.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { postWord, say } from '../../shared/words/words.ts';

/** Every courtyard, its grid and the people who answer for it. */
export function Who() {
  const { t } = useTranslation(['resident', 'common']);
  const community = useCommunity();
  return (
    <>
      <Heading title={t('who.title')} />
      <Async query={community} lines={8}>
        {(c) => <Grids community={c} />}
      </Async>
    </>
  );
}

const matching = (grid: Grid, wanted: string): Grid => ({
  ...grid,
  courtyards: grid.courtyards.filter((c) => [c.name.zh, c.name.en].some((s) => s.toLowerCase().includes(wanted))),
});

function Grids({ community }: { readonly community: Community }) {
  const { t } = useTranslation(['resident', 'common']);
  const [wanted, setWanted] = useState('');
  const grids = community.grids.map((g) => matching(g, wanted.trim().toLowerCase())).filter((g) => g.courtyards.length > 0);
  return (
    <>
      <p>{t('who.lead', { grids: community.grids.length })}</p>
      <Field label={t('who.search')} optional>
        {(ids) => <input {...ids} type="search" value={wanted} onChange={(e) => setWanted(e.target.value)} autoComplete="off" />}
      </Field>
      <p role="status">{grids.length === 0 ? t('who.none') : ''}</p>
      {grids.map((g) => (
        <section key={g.code} className="panel" aria-labelledby={`grid-${g.code}`}>
          <h2 id={`grid-${g.code}`}>{say(g.name)}</h2>
          <p>
            <span className="faint">{t('who.responsible')}:</span>{' '}
            {g.responsible.map((r) => [postWord(r.post), r.name].filter(Boolean).join(' ')).join(', ') || t('common:nobody')}
          </p>
          <ul className="courtyards">
            {g.courtyards.map((c) => (
              <li key={c.code}>
                <span>
                  {say(c.name)} <span className="faint small">{t('who.households', { count: c.households })}</span>
                </span>
                <Link to={`/say?courtyard=${encodeURIComponent(c.code)}`} className="plain">
                  {t('nav.say')}
                  <span className="unseen"> {say(c.name)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
