package io.perfcycle.training;

import io.perfcycle.support.OnMySql;

@OnMySql
class ManagersFindingsMySqlIT extends ManagersFindingsIT {}
