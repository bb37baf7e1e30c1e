package io.perfcycle.notification;

/** The drills on H2. */
class MailDrillIT extends MailDrillStory {}
