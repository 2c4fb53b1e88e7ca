import { filesBelow } from '../build/inputs.mjs';

const bin = (tool) => `node_modules/${tool}`;
const SPEC = /\.spec\.tsx?$/;

/**
 * The stages in their order. `tools`: commands that run side by side, the stage counts as one test. `specs`: folders whose
 * specs Jest runs. `needs`: stages that must have run before. `workers`: 1 where a stage starts servers or browsers that
 * would fight over the two cores, or where it measures time.
 */
export const STAGES = [
  { name: 'build', tools: [['scripts/build.mjs']] },
  { name: 'format', tools: [[bin('@biomejs/biome/bin/biome'), 'format', '.']] },
  {
    name: 'types',
    tools: [
      [bin('typescript/bin/tsc'), '-p', '.'],
      [bin('typescript/bin/tsc'), '-p', 'web'],
    ],
  },
  { name: 'lint', tools: [[bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']] },
  { name: 'walls', specs: ['test/architecture'], workers: 2 },
  { name: 'units', specs: ['src', 'libs', 'web', 'test/support'], workers: 2 },
  { name: 'contracts', specs: ['test/contract'], workers: 2 },
  { name: 'api', specs: ['test/api'], workers: 2 },
  { name: 'journeys', specs: ['test/journeys'], workers: 2 },
  { name: 'stored-events', specs: ['test/stored-events'], workers: 1 },
  { name: 'browser', specs: ['test/browser'], needs: ['build'], workers: 1 },
  { name: 'faults', specs: ['test/faults'], needs: ['build'], workers: 1 },
];

export const specsOf = ({ specs = [] }) => specs.flatMap(filesBelow).filter((file) => SPEC.test(file));

/** Specs below test/ or elsewhere that no stage would run: a test that nobody runs is no test. */
export const forgottenSpecs = () => {
  const run = new Set(STAGES.flatMap(specsOf));
  return ['src', 'libs', 'web', 'test', 'bench', 'scripts'].flatMap(filesBelow).filter((file) => SPEC.test(file) && !run.has(file));
};
