/**
 * `node scripts/complete-lock.mjs`, after a dependency changed: adds to package-lock.json the platform packages that the
 * registry in use does not serve (docs/decisions/0006-the-lock-names-every-platform.md).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './build/inputs.mjs';

const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'aix', 'sunos'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];

const file = at('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

const libcOf = (words, os) => {
  if (os !== 'linux') return {};
  if (words.some((word) => word.startsWith('musl'))) return { libc: ['musl'] };
  return words.some((word) => word.startsWith('gnu')) ? { libc: ['glibc'] } : {};
};

/** What the registry would have said: the name holds the platform, licence and engines are those of the package that asks. */
const entryFor = (name, version, parent) => {
  const words = name.split(/[-/]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os || !cpu) throw new Error(`${name}: no platform in the name; add it by hand`);
  const { dev, license, engines } = parent;
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...libcOf(words, os),
    ...(license && { license }),
    optional: true,
    os: [os],
    ...(engines && { engines }),
  };
};

const added = Object.entries(lock.packages).flatMap(([path, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, parent)]),
);
const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
process.stdout.write(`${added.length} added\n`);
