package org.specialleave.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What pages and calls are asked for, so that they lead to the two nurses and their leave of 2101-02. */
final class WhatLeadsToTheNurses {
    private static final List<String> NURSES = List.of(HiddenLeaves.NURSE, HiddenLeaves.NURSE2);

    private WhatLeadsToTheNurses() {}

    /** By the fields of pages. */
    static Map<String, List<String>> ofPages() {
        return Map.of(
                "job", NURSES,
                "year", List.of("2101-02"),
                "code", List.of("CARERS", "CHILD_BEREAVEMENT"),
                "version", List.of("LPT-8"),
                "from", List.of("CLR-2024"),
                "to", List.of("LPT-8"),
                "feed", List.of("esr-absence", "roster"),
                "account", List.of("nurse", "nurse2"),
                "q", List.of("nurse"),
                "page", List.of("1"));
    }

    /**
     * By the parameters of calls.
     *
     * @param numbers of things that are there, by the call and the parameter
     */
    static Map<String, List<String>> ofCalls(Map<String, String> numbers) {
        Map<String, List<String>> values = new HashMap<>(Map.of(
                "assignmentNumber", NURSES,
                "leaveYear", List.of("2101-02"),
                "version", List.of("LPT-8"),
                "/policy-versions/{version}/differences from", List.of("CLR-2024"),
                "from", List.of("2101-04-01"),
                "to", List.of("2102-03-31"),
                "on", List.of("2101-06-06"),
                "language", List.of("en", "cy"),
                "size", List.of("200")));
        values.put("/admin/on-call from", List.of("2026-11-01"));
        values.put("q", List.of("nurse", HiddenLeaves.NURSE));
        values.put("name", List.of("nurse"));
        values.put("head", List.of("1:" + "0".repeat(64)));
        values.put("businessDate", List.of("2029-03-05"));
        numbers.forEach((name, number) -> values.put(name, List.of(number)));
        return values;
    }
}
