package io.perfcycle.jobanalysis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings together what the tasks need. */
@Configuration(proxyBeanMethods = false)
class JobDesk {

    @Bean
    JobTask.Desk jobTaskDesk(Analyses analyses, AnalysisReading reading) {
        return new JobTask.Desk(analyses, reading);
    }
}
