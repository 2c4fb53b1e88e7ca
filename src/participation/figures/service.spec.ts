import { ago, each, figuresOf, openly, settingOf, then } from '../../../test/support/facts.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';

describe('on time (metrics.md D.5)', () => {
  it.each<{ name: string; doc: FactsDoc; original: [number, number]; extended: [number, number]; contacted: [number, number] }>([
    {
      name: 'closed in time',
      doc: ago(10, { closedAt: then(4), contactedAt: then(9.5) }),
      original: [1, 1],
      extended: [1, 1],
      contacted: [1, 1],
    },
    {
      name: 'closed too late',
      doc: ago(10, { closedAt: then(2), contactedAt: then(8) }),
      original: [0, 1],
      extended: [0, 1],
      contacted: [0, 1],
    },
    { name: 'still open after its limit', doc: ago(10), original: [0, 1], extended: [0, 1], contacted: [0, 1] },
    { name: 'limit not passed, though closed', doc: ago(3, { closedAt: then(2) }), original: [0, 0], extended: [0, 0], contacted: [0, 1] },
    {
      name: 'closed within the extension only',
      doc: ago(20, { extended: true, dueBy: then(5), closedAt: then(6) }),
      original: [0, 1],
      extended: [1, 1],
      contacted: [0, 1],
    },
    {
      name: 'clock at a stand',
      doc: ago(20, { paused: true }),
      original: [0, 1],
      extended: [0, 0],
      contacted: [0, 1],
    },
    {
      name: 'withdrawn before its limits',
      doc: ago(10, { withdrawnAt: then(9.9) }),
      original: [0, 0],
      extended: [0, 0],
      contacted: [0, 0],
    },
    { name: 'withdrawn after its limits', doc: ago(10, { withdrawnAt: then(1) }), original: [0, 1], extended: [0, 1], contacted: [0, 1] },
  ])('$name', ({ doc, original, extended, contacted }) => {
    const { onTime, contacted: found } = figuresOf([doc], openly);
    expect(onTime.original).toMatchObject({ kept: original[0], matured: original[1] });
    expect(onTime.afterExtension).toMatchObject({ kept: extended[0], matured: extended[1] });
    expect(found).toMatchObject({ kept: contacted[0], matured: contacted[1] });
  });

  it('is told apart by group and by kind; extended ones are a share of the matured', () => {
    const docs = each(
      ago(10, { closedAt: then(4) }),
      ago(10, { group: 'migrant', kind: 'opinion' }),
      ago(10, { group: 'migrant', extended: true, closedAt: then(1) }),
      ago(1, { group: 'migrant', extended: true }),
    );
    const { onTime } = figuresOf(docs, openly);
    expect(onTime.byGroup).toMatchObject({ registered: { kept: 1, matured: 1 }, migrant: { kept: 0, matured: 2 } });
    expect(onTime.byKind).toMatchObject({ opinion: { kept: 0, matured: 1 }, complaint: { kept: 1, matured: 2 }, dispute: { matured: 0 } });
    expect(onTime.extensionRate).toBeCloseTo(1 / 3);
  });
});

describe('first response (metrics.md D.5)', () => {
  it('counts who still waits as censored: the answered ones alone would look faster', () => {
    const answered = [2, 4, 6].map((hours) => ago(10, { contactedAt: then(10, hours) }));
    const waiting = [5, 5, 5].map((days) => ago(days));
    const { all, registered } = figuresOf(each(...answered, ...waiting), openly).firstResponse;
    expect(all).toMatchObject({ n: 6, censored: 3, median: 6, p90: null, p90Beyond: 120 });
    expect(registered).toEqual(all);
    expect(all).toMatchObject({
      curve: [
        [0, 1],
        [2, 0.8333],
        [4, 0.6667],
        [6, 0.5],
      ],
    });
  });

  it('in hours of work › a night and a weekend do not count', () => {
    // Submitted on Tuesday at 9; answered on Wednesday at 10, or not until now, the Tuesday after.
    const docs = each(ago(7, { contactedAt: then(7, 25) }), ago(7, { contactedAt: then(7, 25) }), ago(7));
    const { all } = figuresOf(docs, openly).firstResponse;
    expect(all).toMatchObject({ median: 25, working: { median: 9, p90: null, p90Beyond: 40 } });
  });

  it('says beyond what, where half were not reached', () => {
    const { all } = figuresOf(each(ago(10, { contactedAt: then(10, 2) }), ago(4), ago(3), ago(2)), openly).firstResponse;
    expect(all).toMatchObject({ n: 4, censored: 3, median: null, medianBeyond: 96 });
  });

  it('watches a withdrawn one until it was withdrawn', () => {
    const docs = each(
      ago(10, { withdrawnAt: then(10, 3), contactedAt: then(1) }),
      ago(10, { withdrawnAt: then(9), contactedAt: then(10, 3) }),
    );
    expect(figuresOf(docs, openly).firstResponse.all).toMatchObject({
      n: 2,
      censored: 1,
      curve: [
        [0, 1],
        [3, 0.5],
      ],
    });
  });

  it('is thinned to 120 points and keeps its ends', () => {
    const docs = each(...Array.from({ length: 1_000 }, (_, n) => ago(90, { contactedAt: then(90, n + 1) })));
    const { all } = figuresOf(docs, openly).firstResponse;
    const { curve } = all as unknown as { curve: [number, number][] };
    expect(curve.length).toBeGreaterThan(100);
    expect(curve.length).toBeLessThanOrEqual(120);
    expect([curve[0], curve.at(-1)]).toEqual([
      [0, 1],
      [1_000, 0],
    ]);
  });
});

describe('closed loop (A-07, A-44d to A-44f)', () => {
  const passed = (over: object): Partial<FactsDoc> => ({
    escalations: [{ id: 'e1', unit: 'street', at: then(20), answerBy: then(12), ...over }],
  });

  it.each<{ name: string; doc: FactsDoc; end: string; loop: [number, number]; orphans: number }>([
    {
      name: 'answered and told in time',
      doc: ago(20, { dueBy: then(10), ...passed({ answeredAt: then(13), toldAt: then(12) }) }),
      end: 'told',
      loop: [1, 1],
      orphans: 0,
    },
    {
      name: 'answered too late, told',
      doc: ago(20, { dueBy: then(10), ...passed({ answeredAt: then(11), toldAt: then(10.5) }) }),
      end: 'told',
      loop: [0, 1],
      orphans: 0,
    },
    {
      name: 'told too late',
      doc: ago(20, { dueBy: then(10), ...passed({ answeredAt: then(13), toldAt: then(9) }) }),
      end: 'told',
      loop: [0, 1],
      orphans: 0,
    },
    {
      name: 'answered, not told',
      doc: ago(20, { dueBy: then(10), ...passed({ answeredAt: then(13) }) }),
      end: 'answered',
      loop: [0, 1],
      orphans: 0,
    },
    {
      name: 'answered, still time to tell',
      doc: ago(20, { dueBy: then(-1), ...passed({ answeredAt: then(13) }) }),
      end: 'answered',
      loop: [0, 0],
      orphans: 0,
    },
    { name: 'no answer, overdue', doc: ago(20, { dueBy: then(10), ...passed({}) }), end: 'overdue', loop: [0, 1], orphans: 1 },
    {
      name: 'no answer yet',
      doc: ago(5, { dueBy: then(-9), ...passed({ answerBy: then(-5) }) }),
      end: 'waiting',
      loop: [0, 0],
      orphans: 0,
    },
    {
      name: 'sent back',
      doc: ago(20, { dueBy: then(10), ...passed({ returnedAt: then(15) }) }),
      end: 'returned',
      loop: [0, 0],
      orphans: 0,
    },
    {
      name: 'withdrawn meanwhile',
      doc: ago(20, { dueBy: then(10), withdrawnAt: then(15), ...passed({}) }),
      end: 'waiting',
      loop: [0, 0],
      orphans: 0,
    },
  ])('$name', ({ doc, end, loop, orphans }) => {
    const { closedLoop } = figuresOf([doc], openly);
    expect(closedLoop).toMatchObject({ escalated: 1, matured: loop[1], orphans, rate: loop[1] === 0 ? null : loop[0] });
    expect(closedLoop.flows).toEqual([
      { from: 'station', to: 'street', count: 1 },
      { from: 'street', to: end, count: 1 },
    ]);
  });

  it('bodies with few cases › are shown by what was passed to them, and what became of it for all together', () => {
    const told = { answeredAt: then(13), toldAt: then(12) };
    const to = (unit: 'street' | 'police', over: object): Partial<FactsDoc> => ({
      escalations: [{ id: 'e1', unit, at: then(20), answerBy: then(12), ...over }],
    });
    const docs = each(
      ...Array.from({ length: 12 }, () => ago(20, to('street', told))),
      ...Array.from({ length: 5 }, () => ago(20, to('street', {}))),
      ...Array.from({ length: 4 }, () => ago(20, to('police', told))),
      ...Array.from({ length: 3 }, () => ago(20, to('police', {}))),
    );
    const { flows, ...sums } = figuresOf(docs, settingOf()).closedLoop;
    expect(flows.map(({ from, to: end, count }) => `${from} ${end} ${String(count)}`)).toEqual([
      'station police 7',
      'station street 17',
      'police together 7',
      'street together 17',
      'together told 16',
      'together overdue 8',
    ]);
    expect(sums).toMatchObject({ escalated: 24, answered: 16, passedOn: 16, orphans: 8 });
  });

  it('opinions that were passed on are shown with those that came back to the resident', () => {
    const docs = each(
      ago(20, { kind: 'opinion', ...passed({ answeredAt: then(13), toldAt: then(12) }) }),
      ago(20, { kind: 'opinion', ...passed({}) }),
      ago(20, passed({})),
      ago(20, { kind: 'opinion' }),
    );
    expect(figuresOf(docs, openly).closedLoop.opinions).toMatchObject({ kept: 1, matured: 2 });
  });
});
