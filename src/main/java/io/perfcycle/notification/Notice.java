package io.perfcycle.notification;

/** What a group chat is told: a title, a sentence or two, and where to look. */
record Notice(String key, String title, String text, String link) {}
