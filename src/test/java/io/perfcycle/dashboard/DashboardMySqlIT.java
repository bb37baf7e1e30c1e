package io.perfcycle.dashboard;

import io.perfcycle.support.OnMySql;

@OnMySql
class DashboardMySqlIT extends DashboardIT {}
