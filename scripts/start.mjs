/** `npm start -- [options]`: builds what is stale, then is the server (src/main.ts reads the options). */
import { launch } from './launch.mjs';

await launch('src/main.js', { web: true });
