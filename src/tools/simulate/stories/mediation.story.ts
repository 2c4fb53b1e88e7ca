import { isoTime } from '#libs/eventing';
import { RecordConsent } from '../../../committee/mediation/answer-consent/record-consent.command.ts';
import { ApplyConfirmation } from '../../../committee/mediation/apply-confirmation/apply-confirmation.command.ts';
import { AppointMediator } from '../../../committee/mediation/appoint-mediator/appoint-mediator.command.ts';
import { AskConsent } from '../../../committee/mediation/ask-consent/ask-consent.command.ts';
import { CheckPerformance } from '../../../committee/mediation/check-performance/check-performance.command.ts';
import { EndMediation } from '../../../committee/mediation/end/end-mediation.command.ts';
import { HoldSession } from '../../../committee/mediation/hold-session/hold-session.command.ts';
import { ReachAgreement } from '../../../committee/mediation/reach-agreement/reach-agreement.command.ts';
import { SealNote } from '../../../committee/mediation/seal-note/seal-note.command.ts';
import { remark } from '../words/say.ts';
import { type Act, hours, type Teller } from './teller.ts';

const SHARES = {
  refuses: 0.13,
  silent: 0.06,
  unfit: 0.02,
  agrees: 0.76,
  written: 0.62,
  performed: 0.88,
  confirmed: 0.2,
  second: 0.4,
} as const;
const CAPACITY = 'committee.mediator';
const DAY = 24;

class Mediator {
  /** The demo's mediator, or the officer who is one too. */
  private readonly by: string;

  constructor(private readonly t: Teller) {
    this.by = t.dice.weighted([
      ['mediator', 0.62],
      ['officer1', 0.38],
    ]);
  }

  act(command: Act['command']): this {
    this.t.do(this.by, command, CAPACITY);
    return this;
  }

  begin(): void {
    this.t.work(this.t.dice.around(2.2)).do('chair', (id, meta) => new AppointMediator(id, { mediator: this.by }, meta));
    this.t.work(this.t.dice.around(1.5));
    this.ask('applicant', this.t.of.report.person.name);
    this.t.work(this.t.dice.around(1));
    this.ask('respondent', `测试对方${this.t.of.report.index}`);
  }

  /** False: one of them refused, which ends it, or nobody answered and it is ended. */
  consents(): boolean {
    const { dice } = this.t;
    this.answer('1', true);
    if (dice.chance(SHARES.silent)) return this.end('failed', 100);
    const agrees = !dice.chance(SHARES.refuses);
    this.answer('2', agrees);
    if (!agrees) this.t.answeredAt ??= this.t.now;
    return agrees;
  }

  /** One or two sessions, with notes that nobody else reads. */
  sessions(): void {
    const { dice } = this.t;
    const place = dice.weighted([
      ['committee', 0.55],
      ['on-the-spot', 0.38],
      ['online', 0.07],
    ] as const);
    const count = dice.chance(SHARES.second) ? 2 : 1;
    for (let number = 0; number < count; number += 1) {
      this.t.work(dice.around(10, 0.6));
      this.act((id, meta) => new HoldSession(id, { place }, meta));
      if (!dice.chance(0.7)) continue;
      const text = remark('note', dice);
      this.act((id, meta) => new SealNote(id, { text }, meta));
    }
  }

  agree(): void {
    const { dice } = this.t;
    const form = dice.chance(SHARES.written) ? ('written' as const) : ('oral' as const);
    const days = dice.whole(5, 30);
    const performBy = this.t.now + hours(days * DAY);
    const ask = { form, terms: remark('terms', dice), performBy: isoTime(performBy) };
    this.act((id, meta) => new ReachAgreement(id, ask, meta));
    this.end('agreement', 0.5);
    this.after(form, performBy);
  }

  end(how: 'agreement' | 'failed' | 'not-for-mediation', workHours: number): false {
    this.t.work(workHours);
    this.t.answeredAt ??= this.t.now;
    const notice = how === 'failed' ? { notice: remark('ended', this.t.dice) } : {};
    this.act((id, meta) => new EndMediation(id, { how, ...notice }, meta));
    return false;
  }

  /** Both may go to the court together within thirty days; the committee looks whether it was performed. */
  private after(form: 'written' | 'oral', performBy: number): void {
    const { dice } = this.t;
    if (form === 'written' && dice.chance(SHARES.confirmed)) {
      this.t.clock(dice.between(2, 24) * DAY).work(0.1);
      this.act((id, meta) => new ApplyConfirmation(id, {}, meta));
    }
    const performed = dice.chance(SHARES.performed);
    this.t.notBefore(performBy + hours(dice.between(1, 6) * DAY));
    this.act((id, meta) => new CheckPerformance(id, { performed }, meta));
  }

  private ask(role: 'applicant' | 'respondent', name: string): void {
    this.act((id, meta) => new AskConsent(id, { kind: 'new', role, name }, meta));
  }

  private answer(party: string, consent: boolean): void {
    this.t.work(this.t.dice.around(5));
    this.act((id, meta) => new RecordConsent(id, { party, consent }, meta));
  }
}

/** Every party is asked; who agrees sits together, who refuses ends it (人民调解法 Art 17). */
export const mediationStory = (t: Teller): void => {
  const mediator = new Mediator(t);
  mediator.begin();
  if (t.dice.chance(SHARES.unfit)) mediator.end('not-for-mediation', 6);
  else if (mediator.consents()) {
    mediator.sessions();
    if (t.dice.chance(SHARES.agrees)) mediator.agree();
    else mediator.end('failed', t.dice.around(8));
  }
};
