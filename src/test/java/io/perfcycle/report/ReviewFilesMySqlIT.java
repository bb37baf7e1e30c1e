package io.perfcycle.report;

import io.perfcycle.support.OnMySql;

@OnMySql
class ReviewFilesMySqlIT extends ReviewFilesIT {}
