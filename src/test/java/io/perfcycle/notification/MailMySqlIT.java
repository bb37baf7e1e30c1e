package io.perfcycle.notification;

import io.perfcycle.support.OnMySql;

/** Letters on MySQL. */
@OnMySql
class MailMySqlIT extends MailStory {}
