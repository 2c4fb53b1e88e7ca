import { Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../../shared/api/client.ts';
import { useSession } from '../../shared/api/queries.ts';
import type { Session } from '../../shared/api/types.ts';
import { Async } from '../../shared/ui/Async.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx';
import { SignInForm } from '../../shared/ui/SignInForm.tsx';
import { TopBar } from './TopBar.tsx';

/** Everything around a workspace: who is there, in which capacity, and the way in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  return (
    <div className="shell">
      <Async query={session}>
        {(who) =>
          who === null ? (
            <Gate />
          ) : (
            <>
              <TopBar who={who} />
              <main id="main" tabIndex={-1}>
                {children}
              </main>
              <Again who={who} />
            </>
          )
        }
      </Async>
    </div>
  );
}

function Gate() {
  const { t } = useTranslation(['staff', 'common']);
  return (
    <main id="main" className="gate">
      <p className="gate-tools">
        <a href="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('common:brandLong')}
        </a>
        <LanguageSwitch />
      </p>
      <Heading title={t('gate.title')} />
      <p className="faint">{t('gate.lead')}</p>
      <SignInForm onDone={() => undefined} />
    </main>
  );
}

/** The session ran out while somebody was working: signs in over the page, which keeps what was typed. */
function Again({ who }: { readonly who: Session }) {
  const { t } = useTranslation(['staff', 'common']);
  const [out, setOut] = useState(false);
  useEffect(() => onSignedOut(() => setOut(true)), []);
  return (
    <Modal open={out} title={t('gate.again')} footer={null} closable={false} mask={{ closable: false }} keyboard={false} destroyOnHidden>
      <p>{t('gate.againLead')}</p>
      <SignInForm onDone={() => setOut(false)} again={who} />
    </Modal>
  );
}
