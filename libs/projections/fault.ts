/** Where an event turned out to be poison. */
export type Stage = 'upcast' | 'key' | 'fold' | 'react' | 'execute';

/** A code for people who operate the system: stage and kind of error. Never the message, which may quote data. */
export const faultCode = (stage: Stage, error: unknown): string => {
  const name = error instanceof Error ? error.name : typeof error;
  return `${stage}:${/^\w{1,60}$/.test(name) ? name : 'Error'}`;
};
