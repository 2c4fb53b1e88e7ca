import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { dirname } from 'node:path';
import { keyedHash } from './keyed-hash.ts';
import type { Secrets } from './port.ts';

export type MasterKeyProblem =
  /** Neither a value nor a file was named, or both. */
  | 'not-configured'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-exists'
  /** Neither 64 hex digits nor base64 of 32 bytes. */
  | 'malformed'
  /** One byte 32 times over: a placeholder, no key. */
  | 'placeholder'
  /** The vault's salts were made under another master key; with this one nothing opens. */
  | 'wrong-key';

/** The master key cannot be used. Never carries any of it. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
  constructor(
    readonly problem: MasterKeyProblem,
    readonly source: string,
    options?: ErrorOptions,
  ) {
    super(`master key (${source}): ${problem}`, options);
  }
}

export interface MasterKeySource {
  /** 64 hex digits, or base64 (also base64url) of 32 bytes. */
  readonly value?: string | undefined;
  /** A file with one such line. Keep it outside the data folder and out of its backups. */
  readonly file?: string | undefined;
  /** Makes the file when it is missing. */
  readonly create?: boolean | undefined;
}

const BYTES = 32;

/** The 32 bytes of the master key. Throws MasterKeyError. */
export const loadMasterKey = ({ value, file, create = false }: MasterKeySource): Buffer => {
  if ((value === undefined) === (file === undefined)) throw new MasterKeyError('not-configured', 'value or file');
  if (file === undefined) return parse(value ?? '', 'value');
  if (create && !existsSync(file)) generateMasterKeyFile(file);
  return parse(readKeyFile(file), `file ${file}`);
};

/** Makes a new key file, readable by its owner only, and never overwrites one. Throws MasterKeyError. */
export const generateMasterKeyFile = (file: string): void => {
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (cause) {
    throw new MasterKeyError(codeOf(cause) === 'EEXIST' ? 'file-exists' : 'file-unreadable', `file ${file}`, { cause });
  }
  writeSync(handle, `${randomBytes(BYTES).toString('hex')}\n`);
  syncAndClose(handle);
  // The name itself must survive a power cut too, or everything sealed with the key is lost.
  syncAndClose(openSync(dirname(file), 'r'));
};

/** Remembers in the vault which master key it belongs to, and refuses any other one from then on. Throws MasterKeyError. */
export const bindMasterKey = (secrets: Secrets, masterKey: Buffer): void => {
  const mark = keyedHash(masterKey, 'which-key')('this-one');
  const known = secrets.get<{ mark: string }>('master-key', 'mark');
  if (!known) secrets.put('master-key', 'mark', { mark });
  else if (!timingSafeEqual(Buffer.from(known.mark), Buffer.from(mark))) throw new MasterKeyError('wrong-key', 'vault');
};

const parse = (text: string, source: string): Buffer => {
  const line = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(line) ? Buffer.from(line, 'hex') : fromBase64(line);
  if (key?.length !== BYTES) throw new MasterKeyError('malformed', source);
  if (key.every((byte) => byte === key[0])) throw new MasterKeyError('placeholder', source);
  return key;
};

const fromBase64 = (line: string): Buffer | undefined => (/^[A-Za-z0-9+/_-]{43}=?$/.test(line) ? Buffer.from(line, 'base64') : undefined);

const readKeyFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new MasterKeyError(codeOf(cause) === 'ENOENT' ? 'file-missing' : 'file-unreadable', `file ${file}`, { cause });
  }
};

const syncAndClose = (handle: number): void => {
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code;
