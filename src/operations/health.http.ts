import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';

/** What readiness looks at: each part's name and what keeps it from serving, if anything does. */
export interface Readiness {
  missing(): readonly string[];
}

export const READINESS = 'operations.Readiness';

interface Reply {
  status(code: number): Reply;
}

/** Outside `/api/v1`: for probes. */
@ApiTags('operations')
@Controller('health')
export class HealthHttp {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'The process is alive.' })
  live(): { alive: true } {
    return { alive: true };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Requests are served from caught-up views.' })
  @ApiOkResponse()
  @ApiServiceUnavailableResponse({ description: 'The same body; `missing` names what is not ready.' })
  ready(@Res({ passthrough: true }) reply: Reply): { ready: boolean; missing: readonly string[] } {
    const missing = this.readiness.missing();
    if (missing.length > 0) reply.status(503);
    return { ready: missing.length === 0, missing };
  }
}
