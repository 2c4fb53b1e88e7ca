/** Typed arrays that grow together: a row costs what its numbers cost, and no object. */
export class Columns<Time extends string, Code extends string> {
  readonly times: Record<Time, Float64Array>;
  readonly codes: Record<Code, Uint16Array>;
  size = 0;
  private room: number;

  constructor(
    private readonly timeNames: readonly Time[],
    private readonly codeNames: readonly Code[],
    room = 1_024,
  ) {
    this.room = room;
    this.times = Object.fromEntries(timeNames.map((name) => [name, new Float64Array(room)])) as Record<Time, Float64Array>;
    this.codes = Object.fromEntries(codeNames.map((name) => [name, new Uint16Array(room)])) as Record<Code, Uint16Array>;
  }

  /** The number of a fresh row. */
  add(): number {
    if (this.size === this.room) this.grow();
    this.size += 1;
    return this.size - 1;
  }

  private grow(): void {
    this.room = Math.ceil(this.room * 1.5);
    for (const name of this.timeNames) {
      const wider = new Float64Array(this.room);
      wider.set(this.times[name]);
      this.times[name] = wider;
    }
    for (const name of this.codeNames) {
      const wider = new Uint16Array(this.room);
      wider.set(this.codes[name]);
      this.codes[name] = wider;
    }
  }
}

/** Texts that repeat, as small numbers; 0 stands for none. */
export class Codebook {
  private readonly numbers = new Map<string, number>();
  private readonly texts: (string | undefined)[] = [undefined];

  code(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const next = this.texts.length;
    this.numbers.set(text, next);
    this.texts.push(text);
    return next;
  }

  text(code: number): string | undefined {
    return this.texts[code];
  }

  get size(): number {
    return this.texts.length;
  }
}
