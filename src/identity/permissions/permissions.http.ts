import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Permission, PERMISSIONS, type PermissionTable } from './permission-table.ts';

@ApiTags('identity')
@Controller('permissions')
export class PermissionsHttp {
  constructor(@Inject(PERMISSIONS) private readonly table: PermissionTable) {}

  @Get()
  @ApiOperation({ summary: 'The permission table: every route and who may use it.' })
  list(): { items: readonly Permission[] } {
    return { items: this.table.all };
  }
}
