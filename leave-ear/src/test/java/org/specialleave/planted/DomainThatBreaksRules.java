package org.specialleave.planted;

import jakarta.ejb.Schedule;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import org.specialleave.integration.planted.IntegrationThatBreaksRules;

/**
 * An entity that knows integration, CDI and timers, is given a thing by field, reads the machine's time and prints it,
 * and writes JSON by a second library.
 */
@Entity
public class DomainThatBreaksRules {
    @Inject
    private Clock clock;

    @Schedule
    void tell() {
        System.out.println(Instant.now() + " " + clock + new IntegrationThatBreaksRules());
        System.out.println(Json.createValue(1));
    }
}
