package org.specialleave.integration.planted;

import jakarta.persistence.EntityManager;
import org.specialleave.web.planted.WebThatBreaksRules;

/** Integration that knows web and holds an entity manager. */
public class IntegrationThatBreaksRules {
    /** What it should not have. */
    protected EntityManager entityManager;

    /** Whom it should not know. */
    protected WebThatBreaksRules web;
}
