/** Something in both languages, for whoever runs the tool. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The import cannot go on at all (exit code 1); says what is wrong and what to do. A single row's fault is no trouble, it is listed. */
export class ImportTrouble extends Error implements Words {
  override readonly name = 'ImportTrouble';
  constructor(
    readonly zh: string,
    readonly en: string,
    options?: ErrorOptions,
  ) {
    super(en, options);
  }
}
