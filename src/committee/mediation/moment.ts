import { isoTime } from '#libs/eventing';
import { Malformed } from '#libs/http';
import { toEpoch } from '#libs/working-days';

/** A time that somebody typed, in the house's offset. A time without an offset would depend on the machine, and is refused (400). */
export const moment = (field: string, text: string): string => {
  try {
    return isoTime(toEpoch(text));
  } catch {
    throw new Malformed('http.malformed', [{ pointer: `/${field}`, message: 'committee.bad-time' }]);
  }
};

/** The same for optional fields of a body: those that are there, read. */
export const moments = <K extends string>(fields: Readonly<Partial<Record<K, string | null | undefined>>>): { [F in K]?: string } => {
  const entries = Object.entries<string | null | undefined>(fields).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, moment(name, text)] as const] : [],
  );
  return Object.fromEntries(entries) as { [F in K]?: string };
};
