package io.perfcycle.cycle;

import io.perfcycle.support.OnMySql;

@OnMySql
class MomentsMySqlIT extends MomentsIT {}
