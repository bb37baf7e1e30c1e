package io.perfcycle.notification;

import io.perfcycle.organization.Employees;
import io.perfcycle.workflow.Identities;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where people can be written to: at the address of HR's system, or else at that of the account they sign in with. */
@Component
class AddressBook {

    private final Employees employees;
    private final Identities identities;

    AddressBook(Employees employees, Identities identities) {
        this.employees = employees;
        this.identities = identities;
    }

    /** Number to address; who has none is not in the map. */
    Map<String, String> of(Collection<String> recipients) {
        var found = new HashMap<String, String>();
        employees.findAll(recipients).forEach((number, person) -> keep(found, number, person.email()));
        identities
                .addresses(recipients.stream()
                        .filter(recipient -> !found.containsKey(recipient))
                        .toList())
                .forEach((id, address) -> keep(found, id, address));
        return found;
    }

    private static void keep(
            Map<String, String> found, String recipient, @org.jspecify.annotations.Nullable String address) {
        if (address != null && !address.isBlank()) {
            found.put(recipient, address.strip());
        }
    }
}
