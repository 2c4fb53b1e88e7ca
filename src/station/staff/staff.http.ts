import { Controller, Get, Query as QueryParams } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Acting, AfterQuery, Who } from '#libs/http';
import { Colleagues, type StaffMember } from './colleagues.ts';

@ApiTags('station')
@Controller('station/staff')
export class StaffHttp {
  constructor(private readonly colleagues: Colleagues) {}

  @Get()
  @ApiOperation({ summary: 'The people of the station with their posts and grids: whom a case may be handed to.' })
  async list(@Who() { community }: Acting, @QueryParams() _after: AfterQuery): Promise<{ readonly items: readonly StaffMember[] }> {
    return { items: await this.colleagues.all(community) };
  }
}
