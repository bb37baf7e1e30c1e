package io.perfcycle.improvementplan;

import io.perfcycle.support.OnMySql;

@OnMySql
class ImprovementPlanMySqlIT extends ImprovementPlanIT {}
