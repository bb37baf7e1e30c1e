package io.perfcycle.evidence;

import io.perfcycle.support.OnMySql;

@OnMySql
class ScorecardsSectionMySqlIT extends ScorecardsSectionIT {}
