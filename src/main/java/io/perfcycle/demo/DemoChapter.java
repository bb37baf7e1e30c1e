package io.perfcycle.demo;

/**
 * One chapter of the demo's story. Chapters are told in the order of their {@code @Order}; each stands on what those before it
 * have left behind. Whoever adds something to the demo adds a chapter.
 */
interface DemoChapter {

    void tell(DemoCalendar today);
}
