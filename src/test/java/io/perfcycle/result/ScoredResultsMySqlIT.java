package io.perfcycle.result;

import io.perfcycle.support.OnMySql;

@OnMySql
class ScoredResultsMySqlIT extends ScoredResultsIT {}
