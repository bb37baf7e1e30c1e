package io.perfcycle.appeal;

import io.perfcycle.support.OnMySql;

@OnMySql
class AppealMySqlIT extends AppealIT {}
