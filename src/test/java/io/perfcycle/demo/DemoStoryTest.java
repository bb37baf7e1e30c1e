package io.perfcycle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.OrderUtils;

class DemoStoryTest {

    /** Without the running quarter's figures everybody would be behind at every talk. */
    @Test
    void talksAreToldAfterTheFiguresThatTheyAreAbout() {
        assertThat(OrderUtils.getOrder(ChapterFortnightlyTalks.class))
                .isGreaterThan(OrderUtils.getOrder(ChapterRunningQuarter.class));
    }
}
