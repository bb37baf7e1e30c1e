package io.perfcycle.story;

import io.perfcycle.support.OnMySql;

/** The story on MySQL. */
@OnMySql
class HumanQuarterMySqlIT extends HumanQuarterStory {}
