package io.perfcycle.access;

import io.perfcycle.workflow.Identities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the server thinks the caller is. */
@RestController
@Tag(name = "我 Me")
class MeController {

    record Me(String id, String name, List<String> roles) {}

    private final Identities identities;

    MeController(Identities identities) {
        this.identities = identities;
    }

    @GetMapping("/api/v1/me")
    @Operation(summary = "当前用户 The signed-in person and the roles of this moment")
    Me me(Viewer viewer) {
        var roles = viewer.roles().stream().sorted().map(Role::group).toList();
        return new Me(viewer.id(), identities.nameOf(viewer.id()), roles);
    }
}
