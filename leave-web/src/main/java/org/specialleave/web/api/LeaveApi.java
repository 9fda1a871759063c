package org.specialleave.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application: every resource and provider of the WAR, under {@code /leave/api/v1}. */
@ApplicationPath("api/v1")
public class LeaveApi extends Application {}
