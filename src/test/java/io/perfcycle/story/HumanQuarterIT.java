package io.perfcycle.story;

/** The story on H2. */
class HumanQuarterIT extends HumanQuarterStory {}
