package io.perfcycle.systemreview;

import io.perfcycle.support.OnMySql;

@OnMySql
class SystemReviewMySqlIT extends SystemReviewIT {}
