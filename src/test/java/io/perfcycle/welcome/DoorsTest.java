package io.perfcycle.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("The doors of the start page")
class DoorsTest {

    @Test
    @DisplayName("lead only to pages that exist")
    void leadOnlyToPagesThatExist() throws NoSuchMethodException {
        assertThat(names(doors(), null)).containsExactly("tasks", "cockpit", "admin", "api");
        assertThat(names(doors("/me", "/imports"), null))
                .containsExactly("tasks", "me", "imports", "cockpit", "admin", "api");
    }

    @Test
    @DisplayName("show an employee nothing that would turn the employee away")
    void showAnEmployeeOnlyWhatOpens() throws NoSuchMethodException {
        var employee = new TestingAuthenticationToken("E01", "", "employee");
        assertThat(names(doors("/me", "/imports"), employee)).containsExactly("tasks", "me", "api");
    }

    @Test
    @DisplayName("open imports and Cockpit to HR")
    void openImportsToHr() throws NoSuchMethodException {
        var hr = new TestingAuthenticationToken("hr", "", "employee", "hr");
        assertThat(names(doors("/me", "/imports"), hr)).containsExactly("tasks", "me", "imports", "cockpit", "api");
    }

    private static java.util.List<String> names(Doors doors, @Nullable Authentication reader) {
        return doors.openTo(reader).stream().map(Doors.Door::name).toList();
    }

    private static Doors doors(String... served) throws NoSuchMethodException {
        var pages = new RequestMappingHandlerMapping();
        var options = new RequestMappingInfo.BuilderConfiguration();
        pages.setApplicationContext(new org.springframework.context.support.StaticApplicationContext());
        for (var address : served) {
            pages.registerMapping(
                    RequestMappingInfo.paths(address)
                            .methods(RequestMethod.GET)
                            .options(options)
                            .build(),
                    new Object(),
                    Object.class.getMethod("toString"));
        }
        return new Doors(pages);
    }
}
