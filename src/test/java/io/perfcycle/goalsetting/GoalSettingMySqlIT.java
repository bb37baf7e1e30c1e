package io.perfcycle.goalsetting;

import io.perfcycle.support.OnMySql;

@OnMySql
class GoalSettingMySqlIT extends GoalSettingIT {}
