package io.perfcycle.evaluation;

import io.perfcycle.support.OnMySql;

@OnMySql
class FeedbackMySqlIT extends FeedbackIT {}
