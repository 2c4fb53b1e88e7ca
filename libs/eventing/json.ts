/** The JSON of an object. Throws TypeError where JSON has no words for it: before anything else is touched. */
export const jsonOf = (data: object): string => {
  const text = JSON.stringify(data) as string | undefined;
  if (text === undefined || (text[0] !== '{' && text[0] !== '[')) throw new TypeError('it must be a JSON object or list');
  return text;
};
