import type { Answer, Body, TestApp, TestClient } from './app.ts';
import { lodge, type Lodged } from './lodge.ts';

export const dispute = { kind: 'dispute', item: 'NBR-03', text: '楼上装修影响采光,希望有人来调解。' } as const;
export const respondent = { party: { role: 'respondent', name: '李四', contact: '楼上 501' } } as const;
export const NOTE = '当事人单独谈话:愿意让步到三千元';
export const TERMS = '三十日内拆除遮挡物,费用各半';

/** Status and code of an answer. */
export const code = ({ status, body }: Answer): readonly [number, string] => [status, body['code'] as string];

/** A mediator at work, and whoever holds a consent link. Every step waits until all views have seen it. */
export class Mediating {
  constructor(
    private readonly t: TestApp,
    readonly mediator: TestClient,
    readonly anybody = t.client(),
  ) {}

  async act(id: string, what: string, body: object = {}, who = this.mediator): Promise<Answer> {
    const reply = await who.post(`/committee/mediations/${id}/${what}`, body);
    await this.t.settled();
    return reply;
  }

  async page(id: string, who = this.mediator): Promise<Body> {
    return (await who.get(`/committee/mediations/${id}`)).body;
  }

  async row(id: string): Promise<Body | undefined> {
    const { body } = await this.mediator.get('/committee/mediations?limit=200');
    return (body['items'] as unknown as Body[]).find((item) => item['reportId'] === id);
  }

  /** Asks a party, the reporter where nobody is named; answers with the token of its link. */
  async ask(id: string, body: object = {}): Promise<string> {
    const { status, body: asked, text } = await this.act(id, 'consents', body);
    if (status !== 200) throw new Error(text);
    return String(asked['link']).replace('/consent/', '');
  }

  async say(token: string, consent: boolean): Promise<Answer> {
    const reply = await this.anybody.post(`/consents/${token}`, { consent });
    await this.t.settled();
    return reply;
  }

  /** A dispute with both sides asked, and their links. */
  async asked(): Promise<Lodged & { readonly links: readonly [string, string] }> {
    const lodged = await lodge(this.t, dispute);
    return { ...lodged, links: [await this.ask(lodged.reportId), await this.ask(lodged.reportId, respondent)] };
  }

  /** A dispute in which both sides have agreed to mediation. */
  async consented(): Promise<Lodged> {
    const { links, ...lodged } = await this.asked();
    for (const link of links) await this.say(link, true);
    return lodged;
  }
}
