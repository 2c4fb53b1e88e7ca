/** The two halves of an event's name: `area.SomethingDone` is `area` and `something-done`. For histories that people read. */
export const typeName = (type: string): { readonly area: string; readonly what: string } => {
  const dot = type.indexOf('.');
  const what = type
    .slice(dot + 1)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return { area: type.slice(0, dot), what };
};
