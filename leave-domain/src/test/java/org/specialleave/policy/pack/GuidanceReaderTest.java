package org.specialleave.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.assess.Packs;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Definition;
import org.specialleave.policy.model.Guide;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Link;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.Situation;
import org.specialleave.policy.model.SituationGroup;
import org.specialleave.policy.model.TypeWords;
import org.specialleave.policy.release.ReleasedPolicies;

/** What a policy pack has for people: the answers to “What has happened?”, guidance, definitions and links. */
class GuidanceReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String GROUPS = """
            groups:
              CARING:
                order: 20
                words: {en: Somebody needs me}
                note: {en: Go if you must.}
            definitions:
              DEPENDANT:
                clause: 5.6
                name: {en: Dependant}
                words: {en: Whoever relies on you.}
            links:
              LAW:
                clause: ERA 57A
                address: https://www.legislation.gov.uk/
                from: 2026-04-06
                to: 2027-04-05
                words: {en: The law}
            types:
            """;
    private static final String TYPE = """
                situations:
                  - group: CARING
                    says: {en: My child is ill, cy: Sâl}
                    told: {linkedShifts: 1.5}
                definitions: [DEPENDANT]
                links: [LAW]
                notAsked: [managerToldAt]
                discreet: yes
                words:
            """;
    private static final String PACK = Packs.small("CARERS")
            .replace("types:\n", GROUPS)
            .replace("    words:\n      en:\n", TYPE.replaceAll("(?m)^    ", "    ") + "      en:\n")
            .replace("        about: For urgent care.", """
                            about: For urgent care.
                            staff: [One shift is often enough., More is possible.]
                            managers: [Weigh each case.]
                            otherWays: [Annual leave.]
                    """.stripTrailing());

    @Test
    void aSituationLeadsToItsTypeAndTellsWhatNeedNotBeAsked() {
        LeaveType type = PackLoader.load("x.yaml", PACK).types().get("CARERS");
        Situation situation = type.guide().situations().get(0);
        assertThat(situation.group()).isEqualTo("CARING");
        assertThat(situation.says("en")).isEqualTo("My child is ill");
        assertThat(situation.says("cy")).isEqualTo("Sâl");
        assertThat(situation.says("pl")).isEqualTo("My child is ill");
        assertThat(type.guide().chosen(situation.told())).contains(situation);
        assertThat(type.guide().chosen(Circumstances.NONE)).isEmpty();
        assertThat(type.words("en").staff()).hasSize(2);
        assertThat(type.words("en").managers()).containsExactly("Weigh each case.");
        assertThat(type.guide().definitions()).extracting(Definition::clause).containsExactly("5.6");
        assertThat(type.guide().discreet()).isTrue();
    }

    @Test
    void aLinkIsShownFromItsFirstDayToItsLast() {
        Guide guide = PackLoader.load("x.yaml", PACK).types().get("CARERS").guide();
        assertThat(guide.linksOn(LocalDate.of(2026, 4, 5))).isEmpty();
        assertThat(guide.linksOn(LocalDate.of(2026, 4, 6))).hasSize(1);
        assertThat(guide.linksOn(LocalDate.of(2027, 4, 5))).hasSize(1);
        assertThat(guide.linksOn(LocalDate.of(2027, 4, 6))).isEmpty();
    }

    @Test
    void aTypeThatNamesNoSituationIsFoundUnderItsSection() {
        LeaveType type =
                PackLoader.load("x.yaml", Packs.small("CARERS")).types().get("CARERS");
        assertThat(type.guide().situations()).hasSize(1);
        assertThat(type.guide().situations().get(0).group()).isEqualTo("SECTION_A");
        assertThat(type.guide().situations().get(0).says("en")).isEqualTo("Somebody needs me");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "order: 20                | order: first            | “first”; expected a whole number",
                "words: {en: Somebody needs me} | words: {cy: Rhywun} | expected words in English too",
                "  CARING:                |   Caring:               | “Caring”; expected the key of a group in capitals",
                "group: CARING            | group: HOME             | “HOME”; expected one of this pack's “groups”: CARING",
                "says: {en: My child is ill, cy: Sâl} | said: {en: Ill} | found no “says” here",
                "told: {linkedShifts: 1.5} | told: {summons: yes}   | nothing for summons, since this type has no such circumstance",
                "told: {linkedShifts: 1.5} | told: {linkedShifts: yes} | “yes”; expected a number from 0 to 1000",
                "told: {linkedShifts: 1.5} | told: {linkedShifts: 1001} | “1001”; expected a number from 0 to 1000",
                "told: {linkedShifts: 1.5} | told: {managerToldAt: 2026-01-01} | since a day is known to the person alone",
                "definitions: [DEPENDANT] | definitions: [CARER]    | “CARER”; expected one of this pack's “definitions”: DEPENDANT",
                "links: [LAW]             | links: [LAWS]           | “LAWS”; expected one of this pack's “links”: LAW",
                "notAsked: [managerToldAt] | notAsked: [weeks]      | “weeks”; expected a circumstance of this type",
                "discreet: yes            | discreet: perhaps       | “perhaps”; expected yes or no",
                "clause: 5.6              | note: 5.6               | found no “clause” here",
                "address: https://www.legislation.gov.uk/ | address: http://law | “http://law”; expected an address that begins with https://",
                "clause: ERA 57A           | article: 57A            | “article”; expected one of the keys",
                "to: 2027-04-05           | to: 2025-04-05          | expected a last day that is not before the first",
                "staff: [One shift        | stuff: [One shift       | “stuff”; expected one of the keys",
                "asked: {en: How many?}   | askedOf: {en: How many?} | found no “asked” here",
                "asked: {en: How many?}   | onlyIf: summons is yes  | a comparison that suits a circumstance above it",
            })
    void isRefusedWithTheLineAndWhatWasExpected(String sound, String spoilt, String said) {
        assertThat(PACK).contains(sound);
        String pack = PACK.replaceFirst(Pattern.quote(sound), spoilt);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackLoader.load("x.yaml", pack))
                .withMessageStartingWith("x.yaml, line ")
                .withMessageContaining(", column ")
                .withMessageContaining(said);
    }

    @Test
    void groupsOfSeveralPoliciesWithOneKeyAreOneGroup() {
        List<SituationGroup> groups = shipped().groupsOn(TODAY);
        assertThat(groups)
                .extracting(SituationGroup::key)
                .doesNotHaveDuplicates()
                .contains("CARING");
        assertThat(groups).extracting(SituationGroup::order).isSorted();
        assertThat(shipped().typesOn(TODAY))
                .filteredOn(type -> type.guide().situations().stream()
                        .anyMatch(situation -> situation.group().equals("CARING")))
                .extracting(LeaveType::policyVersion)
                .contains("LPT-8", "CLR-2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPT-8,CLR-2024", "NTH-1", "EVL-1"})
    void everyTypeIsReachedInWordsThatAreNotItsNameAndHasGuidanceForBoth(String versions) {
        Set<String> said = new HashSet<>();
        for (LeaveType type : of(versions).typesOn(TODAY)) {
            TypeWords words = type.words("en");
            assertThat(words.staff()).as(type.code()).isNotEmpty();
            assertThat(words.managers()).as(type.code()).isNotEmpty();
            for (Situation situation : type.guide().situations()) {
                assertThat(situation.group()).as(type.code()).doesNotStartWith("SECTION_");
                assertThat(situation.says("en")).as(type.code()).isNotEqualTo(words.name());
                assertThat(said.add(situation.says("en")))
                        .as(situation.says("en"))
                        .isTrue();
            }
        }
    }

    @Test
    void theTrustsPolicyAndTheLawHaveTwentyOneTypes() {
        assertThat(shipped().typesOn(TODAY)).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPT-8,CLR-2024", "NTH-1", "EVL-1"})
    void everyCircumstanceIsAskedInWords(String versions) {
        for (LeaveType type : of(versions).typesOn(TODAY)) {
            for (Circumstance asked : type.circumstances().values()) {
                assertThat(asked.questions().get("en"))
                        .as(type.code() + " " + asked.name())
                        .isNotBlank();
            }
        }
    }

    @Test
    void nothingThatPeopleReadShowsACode() {
        Pattern code = Pattern.compile("[A-Z]{2,}_|\\b[A-Z]{6,}\\b|[a-z][A-Z]");
        for (LeaveType type : shipped().typesOn(TODAY)) {
            TypeWords words = type.words("en");
            Stream.of(words.staff(), words.managers(), words.otherWays())
                    .flatMap(List::stream)
                    .forEach(sentence -> assertThat(sentence).doesNotContainPattern(code));
        }
    }

    @Test
    void everyClauseOfADefinitionAndALinkIsThere() {
        for (PolicyPack pack : shipped().packs()) {
            for (Map.Entry<String, Definition> one :
                    pack.guidance().definitions().entrySet()) {
                assertThat(one.getValue().clause()).as(one.getKey()).isNotBlank();
            }
        }
        PolicyPack trust = shipped().packs().stream()
                .filter(pack -> pack.policy().equals("LPT"))
                .findFirst()
                .orElseThrow();
        assertThat(trust.guidance().definitions())
                .containsKeys(
                        "DEPENDANT",
                        "BEREAVED_PARENT",
                        "LOCAL_AUTHORITY",
                        "VOLUNTEERING",
                        "REASONABLE_TIME",
                        "BASIC_PAY",
                        "WORKING_WEEK");
        assertThat(trust.guidance().links()).containsKeys("SECTION_23", "SECTION_50", "RESERVE_POLICY");
        assertThat(trust.types().get("CHILD_BEREAVEMENT").guide().linksOn(LocalDate.of(2026, 4, 5)))
                .extracting(Link::key)
                .contains("SECTION_23", "NEONATAL")
                .doesNotContain("BEREAVED_PARTNER");
        assertThat(trust.types().get("CHILD_BEREAVEMENT").guide().linksOn(TODAY))
                .extracting(Link::key)
                .contains("BEREAVED_PARTNER");
    }

    private static Policies shipped() {
        return of("LPT-8,CLR-2024");
    }

    private static Policies of(String versions) {
        return new ReleasedPolicies(Optional.empty(), List.of(versions.split(","))).policies();
    }
}
