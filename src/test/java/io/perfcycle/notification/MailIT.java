package io.perfcycle.notification;

/** Letters on H2. */
class MailIT extends MailStory {}
