package org.specialleave.web.security;

import java.util.List;
import java.util.Set;

/** What an address of the WAR is, for whoever wants to know whether somebody must be signed in there. */
enum PathCategory {
    /** Style sheets, scripts and pictures: the same for everybody, and nobody is asked. */
    ASSET,
    /** Pages that are read without signing in. */
    OPEN,
    /** The HTTP interface: a caller without credentials is told 401. */
    API,
    /** Everything else: whoever is not signed in is sent to the sign-in page. */
    PAGE;

    private static final List<String> ASSETS = List.of("/assets/", "/jakarta.faces.resource/");
    private static final Set<String> OPEN_PAGES = Set.of("/sign-in", "/help", "/accessibility", "/privacy", "/health");
    private static final Set<String> OPEN_API = Set.of("/api/v1/openapi");

    /** The place of a path within the context, decoded and without parameters, as the container maps it. */
    static PathCategory of(String path) {
        if (ASSETS.stream().anyMatch(path::startsWith) || path.equals("/favicon.ico")) {
            return ASSET;
        }
        if (OPEN_PAGES.contains(withoutExtension(path)) || OPEN_API.contains(path)) {
            return OPEN;
        }
        return path.equals("/api") || path.startsWith("/api/") ? API : PAGE;
    }

    private static String withoutExtension(String path) {
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }
}
