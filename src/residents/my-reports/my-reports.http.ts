import { Controller, Get, Query as QueryParams } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Acting, EdgeError, PageQuery, Who } from '#libs/http';
import { MyReports, type MyReportsPage } from './my-reports.query.ts';

@ApiTags('residents')
@Controller('my/reports')
export class MyReportsHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The reports of the account that is signed in, newest first.' })
  list(@Who() { community, account }: Acting, @QueryParams() page: PageQuery): Promise<MyReportsPage> {
    if (account === undefined) throw new EdgeError(401, 'http.not-signed-in');
    return this.queries.execute(
      new MyReports({ community, account }, { limit: page.size, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) }),
    );
  }
}
