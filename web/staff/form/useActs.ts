import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../shared/api/client.ts';
import { uuidv7 } from '../../shared/api/uuid.ts';
import type { ActSpec } from './spec.ts';

interface Options {
  /** What may be done now, in order. */
  readonly acts: readonly ActSpec[];
  /** Address of the matter, for example `/station/cases/<id>`. */
  readonly base: string;
  readonly revision?: number;
  /** Query keys to read again once something was done. */
  readonly changed: readonly (readonly unknown[])[];
  readonly onDone?: (act: string, answer: unknown) => void;
}

export interface RunningActs {
  readonly acts: readonly ActSpec[];
  readonly base: string;
  readonly revision: number | undefined;
  /** The act whose form is open. */
  readonly open: ActSpec | undefined;
  readonly said: string;
  readonly error: unknown;
  /** Does an act without a form at once, opens the form of the others. False when it may not be done now. */
  readonly begin: (act: string) => boolean;
  readonly close: () => void;
  readonly finish: (act: string, answer: unknown) => void;
  readonly refresh: () => void;
}

/** The revision that a write led to, if it says. */
const revisionIn = (answer: unknown): number =>
  typeof answer === 'object' && answer !== null && 'revision' in answer && typeof answer.revision === 'number' ? answer.revision : -1;

const needsForm = (spec: ActSpec): boolean => spec.fields.length > 0 || spec.lead !== undefined;

export function useActs({ acts, base, revision, changed, onDone }: Options): RunningActs {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [opened, setOpened] = useState<string>();
  const [said, setSaid] = useState('');
  // The next form may be opened before the page has been read again: what was done from here has been seen.
  const [own, setOwn] = useState(-1);
  const seen = revision === undefined ? undefined : Math.max(revision, own);
  const refresh = (): void => {
    for (const queryKey of changed) void queries.invalidateQueries({ queryKey });
  };
  const finish = (act: string, answer: unknown): void => {
    setOpened(undefined);
    setSaid(t('done'));
    setOwn((before) => Math.max(before, revisionIn(answer)));
    onDone?.(act, answer);
    refresh();
  };
  const direct = useMutation({
    mutationFn: (spec: ActSpec) => post(`${base}/${spec.path}`, spec.body?.({}) ?? {}, uuidv7(), seen),
    onSuccess: (answer, spec) => finish(spec.act, answer),
    onError: refresh,
  });
  const begin = (act: string): boolean => {
    const spec = acts.find((a) => a.act === act);
    if (spec === undefined) return false;
    setSaid('');
    direct.reset();
    if (needsForm(spec)) setOpened(act);
    else if (!direct.isPending) direct.mutate(spec);
    return true;
  };
  return {
    acts,
    base,
    revision: seen,
    open: acts.find((a) => a.act === opened),
    said,
    error: direct.error,
    begin,
    close: () => setOpened(undefined),
    finish,
    refresh,
  };
}
