package org.specialleave.policy.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of a policy: data that an HR adviser can read and that is never edited once it is released.
 *
 * @param terms     what it sets for all its types
 * @param titles    its title, by language
 * @param adoption  who adopted it and when it is to be looked at again
 * @param decisions what the trust decided where the policy contradicts itself or is silent, by number ({@code D1})
 * @param types     its types, by code
 * @param guidance  what its types point to: groups of situations, definitions, links
 */
public record PolicyPack(
        PolicyTerms terms,
        Map<String, String> titles,
        Adoption adoption,
        Map<String, Decision> decisions,
        Map<String, LeaveType> types,
        Guidance guidance) {
    /**
     * Who adopted a version and when it is to be looked at again; it stays in force after its expiry (D29).
     *
     * @param by          the committee that ratified it
     * @param responsible the committee that looks after it; null where none is named
     * @param on          when it was adopted
     * @param issuedOn    when it was published; null where not known
     * @param reviewOn    when it was to be reviewed; null where not known
     * @param expiresOn   the date of expiry on its front page; null where it has none
     */
    public record Adoption(
            String by, String responsible, LocalDate on, LocalDate issuedOn, LocalDate reviewOn, LocalDate expiresOn) {}

    /**
     * One decision of the trust about its policy.
     *
     * @param setting its name, such as {@code HOURS_ON_THE_DAY}
     * @param clause  the clause it stands beside in the viewer
     * @param words   what was decided, by language
     * @param how     what carries it out
     * @param places  where the pack does, such as {@code OVER_CAP} or {@code BEREAVEMENT.figure}; empty where something
     *                else does
     */
    public record Decision(
            String setting, String clause, Map<String, String> words, CarriedOut how, List<String> places) {
        /** Copies words and places. */
        public Decision {
            words = Map.copyOf(words);
            places = List.copyOf(places);
        }
    }

    /** What carries a decision out; one that nothing carries out is not accepted. */
    public enum CarriedOut {
        /** The product, in the one way that it knows or as its switch is set. */
        BY_THE_PRODUCT,
        /** Figures, tiers, findings or lists of the pack. */
        BY_THE_PACK,
        /** Those who decide: it is written down here, and the product leaves it to them. */
        BY_PEOPLE
    }

    /** Copies the maps, in their order. */
    public PolicyPack {
        titles = Map.copyOf(titles);
        decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** The policy's key, such as {@code LPT}. */
    public String policy() {
        return terms.policy();
    }

    /** The version's name, such as {@code LPT-8}. */
    public String version() {
        return terms.version();
    }

    /** The first day it is in force. */
    public LocalDate inForceFrom() {
        return terms.inForceFrom();
    }

    /** The same version as if it had come into force on that day: for asking what it would say of other days. */
    public PolicyPack asOf(LocalDate day) {
        return new PolicyPack(terms.asOf(day), titles, adoption, decisions, types, guidance);
    }
}
