package io.perfcycle.improvementplan;

import io.perfcycle.cycle.Participations;
import io.perfcycle.result.Figures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lays out what every task of a plan needs. */
@Configuration(proxyBeanMethods = false)
class PlanDesk {

    @Bean
    PlanTask.Desk planTaskDesk(Plans plans, PlanReading reading, Participations participations, Figures figures) {
        return new PlanTask.Desk(plans, reading, participations, figures);
    }
}
