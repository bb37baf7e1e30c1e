package io.perfcycle.dailydigest;

import io.perfcycle.support.OnMySql;

/** The digests on MySQL. */
@OnMySql
class DailyDigestMySqlIT extends DailyDigestStory {}
