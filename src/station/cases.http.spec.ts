import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { StoreUnavailable } from '#libs/event-store';
import type { Meta } from '#libs/eventing';
import type { EdgeRequest } from '#libs/http';
import type { Askers } from './case/askers.ts';
import { CasesHttp } from './cases.http.ts';
import type { CasePage } from './read-case/read-case.query.ts';

const meta = { actor: 'a', capacity: 'station.grid-officer', community: 'c' } as Meta;
const request = { id: 'q' } as EdgeRequest;

const reading = async (page: Partial<CasePage>, fails = false) => {
  const noted: object[] = [];
  const reported: unknown[] = [];
  const execute = async (command: object): Promise<void> => {
    noted.push(command);
    if (fails) throw new StoreUnavailable('full');
  };
  const askers = { of: () => ({ account: 'a', capacity: meta.capacity, community: 'c', grids: [] }) } as unknown as Askers;
  const queries = { execute: async () => page } as unknown as QueryBus;
  const http = new CasesHttp(queries, { execute } as unknown as CommandBus, askers, (error) => void reported.push(error));
  return { answer: await http.read('r1', {}, meta, request), noted, reported };
};

describe('reading a case', () => {
  const contact = { phone: '00000000001' };

  it('with its contact is noted', async () => {
    const { answer, noted } = await reading({ contact });
    expect([answer.contact, noted]).toEqual([contact, [expect.objectContaining({ reportId: 'r1', meta })]]);
  });

  it('without a contact is not', async () => expect((await reading({})).noted).toEqual([]));

  it('goes on when the log is full: the failure is reported, the resident can still be reached', async () => {
    const { answer, reported } = await reading({ contact }, true);
    expect([answer.contact, reported]).toEqual([contact, [expect.objectContaining({ reason: 'full' })]]);
  });
});
