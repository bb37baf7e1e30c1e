package io.perfcycle.notification;

import io.perfcycle.support.OnMySql;

/** The drills on MySQL. */
@OnMySql
class MailDrillMySqlIT extends MailDrillStory {}
