import type { Recorded } from '#libs/eventing';
import { recorder } from '../../test/support/recorded.ts';
import { WithdrawReferral } from '../agencies/referral/withdraw-referral/withdraw-referral.command.ts';
import { escalationProcess } from './escalation.process.ts';

const AT = '2026-11-24T10:00:00.000+08:00';
const withdrawn = (openReferrals?: readonly string[]): Recorded =>
  recorder()({ type: 'station.CaseWithdrawn', data: { reportId: 'r1', ...(openReferrals ? { openReferrals } : {}), at: AT } });

describe('a case that is withdrawn while a body outside has it', () => {
  it('is withdrawn there too, once for each', () => {
    const commands = escalationProcess.react(withdrawn(['r1-1', 'r1-2'])) as WithdrawReferral[];
    expect(commands.map((command) => [command.constructor, command.referralId])).toEqual([
      [WithdrawReferral, 'r1-1'],
      [WithdrawReferral, 'r1-2'],
    ]);
    expect(new Set(commands.map(({ meta }) => meta.key)).size).toBe(2);
  });

  it('is sent the same command when the event comes again', () =>
    expect(escalationProcess.react(withdrawn(['r1-1']))).toEqual(escalationProcess.react(withdrawn(['r1-1']))));

  it('concerns nobody where nothing was open, or the event is older than the field', () => {
    expect(escalationProcess.react(withdrawn([]))).toEqual([]);
    expect(escalationProcess.react(withdrawn())).toEqual([]);
  });
});
