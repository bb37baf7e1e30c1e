package io.perfcycle.jobanalysis;

import io.perfcycle.support.OnMySql;

@OnMySql
class JobAnalysisMySqlIT extends JobAnalysisIT {}
