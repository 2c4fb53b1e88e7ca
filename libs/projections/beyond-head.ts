import { FatalError } from './loop.ts';

/** A view or process has seen events that the log no longer has: the log was set back. A view has to be dropped and rebuilt. */
export class CheckpointBeyondHead extends FatalError {
  override readonly name = 'CheckpointBeyondHead';
  constructor(
    readonly view: string,
    readonly checkpoint: number,
    readonly head: number,
  ) {
    super(`${view} stands at ${checkpoint}, the log ends at ${head}`);
  }
}
