import type { Capacity } from '#identity/published';

/** One demo account: obviously invented, one for each post (api.md, "Starting it"). */
export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly hats: readonly { readonly capacity: Capacity; readonly unit: string }[];
  readonly residency?: 'registered' | 'migrant';
}

const hat = (capacity: Capacity, unit: string): { capacity: Capacity; unit: string } => ({ capacity, unit });
const one = (username: string, name: string, capacity: Capacity, unit: string): DemoAccount => ({
  username,
  name,
  hats: [hat(capacity, unit)],
});

const OFFICERS = 11;
const officer = (n: number): DemoAccount => ({
  username: `officer${n}`,
  name: `演示网格员${n}`,
  // The first one is also a mediator: one person, two capacities, one at a time.
  hats: [hat('station.grid-officer', 'station'), ...(n === 1 ? [hat('committee.mediator', 'committee')] : [])],
});

export const demoAccounts: readonly DemoAccount[] = [
  one('director', '演示站长', 'station.director', 'station'),
  one('deputy', '演示副站长', 'station.deputy', 'station'),
  one('window1', '演示窗口甲', 'station.window', 'station'),
  one('window2', '演示窗口乙', 'station.window', 'station'),
  ...Array.from({ length: OFFICERS }, (_, index) => officer(index + 1)),
  one('information', '演示信息员', 'station.information', 'station'),
  one('facility', '演示设施员', 'station.facility', 'station'),
  one('police', '演示民警', 'agencies.police', 'police'),
  one('chair', '演示主任', 'committee.chair', 'committee'),
  one('member1', '演示委员', 'committee.member', 'committee'),
  one('mediator', '演示调解员', 'committee.mediator', 'committee'),
  one('supervision', '演示监督员', 'committee.supervision', 'committee'),
  one('street', '演示街道', 'agencies.street', 'street'),
  one('department', '演示部门', 'agencies.department', 'district'),
  one('standardization', '演示规范办', 'agencies.standardization', 'standardization'),
  one('oversight', '演示监督机关', 'agencies.oversight', 'oversight'),
  { ...one('resident1', '演示居民', 'resident', 'residents'), residency: 'registered' },
  { ...one('migrant1', '演示新市民', 'resident', 'residents'), residency: 'migrant' },
  one('admin', '演示管理员', 'admin', 'operations'),
];
