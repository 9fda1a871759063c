package org.specialleave.policy.assess;

/** Small policy packs to spoil in tests. */
public final class Packs {
    private Packs() {}

    /**
     * A pack of policy ABC with one type alone, which is what the text says: the keys of a type without section,
     * clauses and words.
     */
    public static String ofType(String code, String type) {
        return """
                policy: ABC
                version: ABC-1
                title: {en: A policy}
                inForceFrom: 2020-01-01
                leaveYearStarts: 04-01
                adoption:
                  by: A committee
                  on: 2019-12-01
                everyType: {}
                sections:
                  A: {}
                types:
                  %s:
                    section: A
                    clauses: [1.1]
                %s
                    words:
                      en: {name: Some leave, happened: Something happened, about: For something.}
                decisions: {}
                """.formatted(code, type.indent(4).stripTrailing());
    }

    /** A pack with one type that is like carer's leave. */
    public static String small(String code) {
        return """
                policy: LPT
                version: LPT-8
                title: {en: A policy}
                inForceFrom: 2019-10-30
                leaveYearStarts: 04-01
                adoption:
                  by: A committee
                  on: 2019-10-30
                cap:
                  name: SPECIAL_LEAVE_CAP
                  figure: 1 working week
                  per: each leave year
                  clause: 5.8
                  findings:
                    OVER_CAP:
                      when: over the cap
                      severity: REFER
                      to: HEAD_OF_SERVICE
                      rest: AT_DISCRETION
                      clause: 5.8
                everyType:
                  UNPAID_PENSION_NOTE:
                    when: an unpaid line
                    severity: ADVISE
                    clause: 5.10
                sections:
                  A:
                    circumstances:
                      managerToldAt:
                        kind: date and time
                        asked: {en: When?}
                types:
                  %s:
                    section: A
                    clauses: [5.12, 5.13]
                    pay: paid or unpaid by discretion
                    refusable: yes
                    countsToCap: yes
                    circumstances:
                      linkedShifts:
                        kind: number from 0 to 1000
                        asked: {en: How many?}
                    findings:
                      CARERS_BEYOND_THREE_SHIFTS:
                        when: more than 3 shifts in one incident, linkedShifts counted first
                        severity: REFER
                        to: HEAD_OF_SERVICE
                        rest: AT_DISCRETION
                        clause: 5.15
                    words:
                      en:
                        name: Carer's leave
                        happened: Somebody needs me
                        about: For urgent care.
                bodies:
                  LOCAL_AUTHORITY: always
                  LAY_OBSERVERS:
                    - {from: 2018-10-01, to: 2020-01-01}
                    - {from: 2020-01-02}
                decisions:
                  D11:
                    setting: HOURS_ON_THE_DAY
                    clause: 5.5
                    words: {en: The hours on the day.}
                """.formatted(code);
    }
}
