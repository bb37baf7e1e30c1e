package io.perfcycle.checkin;

import io.perfcycle.support.OnMySql;

@OnMySql
class CheckInMySqlIT extends CheckInIT {}
