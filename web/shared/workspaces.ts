/** The staff workspaces, by the first part of their address and by the first part of a capacity's name. */
export const WORKSPACES = ['station', 'committee', 'agencies', 'admin'] as const;
export type Workspace = (typeof WORKSPACES)[number];

export const isStaffPath = (path: string): boolean => (WORKSPACES as readonly string[]).includes(path.split('/')[1] ?? '');

/** Where somebody in this capacity works; residents have no workspace. */
export function workspaceOf(capacity: string): Workspace | undefined {
  const room = capacity.split('.')[0];
  return WORKSPACES.find((w) => w === room);
}
