const DASHES = [8, 13, 18, 23];
const HEX = new Uint16Array(128).fill(256);
for (let digit = 0; digit < 16; digit += 1) HEX['0123456789abcdef'.charCodeAt(digit)] = digit;

/** More than 255 where one of the two is no digit. */
const pair = (text: string, at: number): number => ((HEX[text.charCodeAt(at)] ?? 256) << 4) | (HEX[text.charCodeAt(at + 1)] ?? 256);

/** The 16 bytes of a UUID in its usual lower-case form, from `start` in the text to its end; undefined for anything else. */
export const uuidBytes = (text: string, start = 0): Uint8Array | undefined => {
  if (text.length - start !== 36 || DASHES.some((dash) => text.charCodeAt(start + dash) !== 45)) return undefined;
  const bytes = Buffer.allocUnsafe(16);
  for (let at = start, byte = 0; byte < 16; byte += 1) {
    if (text.charCodeAt(at) === 45) at += 1;
    const value = pair(text, at);
    if (value > 255) return undefined;
    bytes[byte] = value;
    at += 2;
  }
  return bytes;
};

/** Back to the form that `uuidBytes` took. */
export const uuidText = (bytes: Uint8Array): string => {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
