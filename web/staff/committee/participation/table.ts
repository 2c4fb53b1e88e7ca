/** The numbers behind a picture, as they are read out and exported. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
