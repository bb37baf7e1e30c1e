package io.perfcycle.start;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document: what this is and how one signs in. */
@Configuration
@OpenAPIDefinition(
        info =
                @Info(
                        title = "PerfCycle 绩效周期 API",
                        version = "1",
                        description = "考核周期、导入、任务与结果。 Cycles, imports, tasks and results. Errors are RFC 9457 problem"
                                + " details with a stable code; numbers in traces are JSON strings.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(
        name = "basic",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "工号与密码 Employee number and password")
class ApiDocument {}
