package io.perfcycle.feedbackinterview;

import io.perfcycle.support.OnMySql;

@OnMySql
class FeedbackInterviewMySqlIT extends FeedbackInterviewIT {}
