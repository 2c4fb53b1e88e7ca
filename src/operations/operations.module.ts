import { Module } from '@nestjs/common';
import { HealthHttp } from './health.http.ts';
import { MetricsHttp } from './metrics.http.ts';

@Module({ controllers: [HealthHttp, MetricsHttp] })
export class OperationsModule {}
