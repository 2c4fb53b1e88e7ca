import { edgeWording, Messages } from '#libs/http';
import agencies from './agencies/refusals.json' with { type: 'json' };
import committee from './committee/refusals.json' with { type: 'json' };
import community from './community/refusals.json' with { type: 'json' };
import identity from './identity/refusals.json' with { type: 'json' };
import participation from './participation/refusals.json' with { type: 'json' };
import residents from './residents/refusals.json' with { type: 'json' };
import station from './station/refusals.json' with { type: 'json' };

/** The words of every refusal, in both languages. */
export const messages = new Messages([edgeWording, agencies, committee, community, identity, participation, residents, station]);
