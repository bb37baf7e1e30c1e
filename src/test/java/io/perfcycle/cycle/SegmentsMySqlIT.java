package io.perfcycle.cycle;

import io.perfcycle.support.OnMySql;

@OnMySql
class SegmentsMySqlIT extends SegmentsIT {}
