import type { Recorded } from '#libs/eventing';
import { faultCode } from './fault.ts';
import type { Process } from './process.ts';

/** A command was refused by the rules: a fact, noted; the process goes on. */
export interface Refused {
  readonly process: string;
  readonly event: Recorded;
  readonly command: object;
  readonly error: unknown;
}

/** A key was parked: this event and all later ones of the key wait. */
export interface KeyParked {
  readonly process: string;
  readonly key: string;
  readonly position: number;
  /** Stage and kind of error: `execute:TypeError`. */
  readonly error: string;
}

export interface CommandTools {
  readonly execute: (command: object) => Promise<unknown>;
  readonly isRefusal: (error: unknown) => boolean;
  readonly isOutage: (error: unknown) => boolean;
  readonly onRefused: (refused: Refused) => void;
  /** Pauses before the second, third … try, in milliseconds. */
  readonly delays: readonly number[];
  readonly sleep: (ms: number) => Promise<void>;
}

/** Carries out an event's commands one after another. Resolves with a fault code when one of them cannot be; throws on an outage. */
export const carryOut = async (process: Process, event: Recorded, tools: CommandTools): Promise<string | undefined> => {
  const commands = reaction(process, event);
  if (typeof commands === 'string') return commands;
  for (const command of commands) {
    const fault = await attempt(command, { process, event, tools });
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const reaction = (process: Process, event: Recorded): readonly object[] | string => {
  try {
    return [...process.react(event)];
  } catch (error) {
    return faultCode('react', error);
  }
};

interface Context {
  readonly process: Process;
  readonly event: Recorded;
  readonly tools: CommandTools;
}

const attempt = async (command: object, { process, event, tools }: Context): Promise<string | undefined> => {
  for (let tried = 0; ; tried += 1) {
    try {
      await tools.execute(command);
      return undefined;
    } catch (error) {
      if (tools.isRefusal(error)) return noted(tools, { process: process.name, event, command, error });
      if (tools.isOutage(error)) throw error;
      const delay = tools.delays[tried];
      if (delay === undefined) return faultCode('execute', error);
      await tools.sleep(delay);
    }
  }
};

const noted = (tools: CommandTools, refused: Refused): undefined => {
  tools.onRefused(refused);
  return undefined;
};
