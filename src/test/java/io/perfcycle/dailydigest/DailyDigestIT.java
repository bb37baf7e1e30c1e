package io.perfcycle.dailydigest;

/** The digests on H2. */
class DailyDigestIT extends DailyDigestStory {}
