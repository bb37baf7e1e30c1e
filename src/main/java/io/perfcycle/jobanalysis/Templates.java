package io.perfcycle.jobanalysis;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfcycle.organization.Organization;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What an analysis starts from: the description in force, else the template of the post or its group, else the name alone. */
@Component
class Templates {

    private final Map<String, Template> shipped;
    private final Descriptions descriptions;
    private final Organization organization;

    Templates(Descriptions descriptions, Organization organization) throws IOException {
        this.descriptions = descriptions;
        this.organization = organization;
        try (var in = new ClassPathResource("io/perfcycle/jobanalysis/templates.json").getInputStream()) {
            this.shipped = new ObjectMapper().readValue(in, new TypeReference<Map<String, Template>>() {});
        }
    }

    Template of(Analysis analysis) {
        return descriptions
                .current(analysis.post())
                .map(earlier -> Template.of(earlier.content()))
                .or(() -> Optional.ofNullable(shipped.get(analysis.post())))
                .or(() -> Optional.ofNullable(shipped.get(analysis.pack())))
                .orElseGet(() -> Template.empty(name(analysis.post())));
    }

    /** What the post is called, in both languages. */
    Words name(String post) {
        return organization
                .post(post)
                .map(found -> new Words(found.name(), found.nameEn()))
                .orElse(new Words(post, post));
    }
}
