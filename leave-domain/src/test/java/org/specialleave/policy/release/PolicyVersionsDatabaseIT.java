package org.specialleave.policy.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.release.ReleasedPolicies.PackFile;
import org.specialleave.staff.HoursWorked;
import org.specialleave.staff.Staff;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.SignedIn;

/** Versions in the database: drafted, released, kept as they are, and brought to every node. */
class PolicyVersionsDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final List<PackFile> SHIPPED = new ReleasedPolicies().files();

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final ReleasedPolicies node = new ReleasedPolicies();

    /** The use cases of one caller in one transaction. */
    private record Cases(
            DraftVersion draft, ReleaseDraft release, Versions versions, RecordFiles files, VersionsInForce inForce) {}

    private Cases cases(EntityManager entityManager, boolean demonstration, String... roles) {
        CurrentCaller caller = new CurrentCaller() {
            @Override
            public Caller caller() {
                return new Caller("hilary", 12L, Set.of(roles));
            }
        };
        PolicyVersions versions = new PolicyVersions(entityManager);
        VersionAudit audit = new VersionAudit(new Audit(CLOCK, entityManager, SignedIn.as("hilary", roles)));
        return new Cases(
                new DraftVersion(caller, versions, audit, CLOCK),
                new ReleaseDraft(caller, versions, audit, CLOCK),
                new Versions(caller, versions),
                new RecordFiles(versions, audit, CLOCK, demonstration),
                new VersionsInForce(versions, node));
    }

    private <T> T asHr(Function<Cases, T> work) {
        return database.inTransaction(entityManager -> work.apply(cases(entityManager, false, Roles.HR)));
    }

    private VersionView drafted(String version, String from) {
        return ((DraftResult.Stored) asHr(cases -> cases.draft().keep(VersionTexts.lpt(version, from)))).version();
    }

    private Optional<String> recorded(List<PackFile> files) {
        return asHr(cases -> cases.files().record(files));
    }

    private String text(String name) {
        return asHr(cases -> cases.versions().text(name));
    }

    private DraftResult release(VersionView draft) {
        return asHr(cases -> cases.release().release(draft.name(), draft.revision()));
    }

    private static long rows() {
        return database.inTransaction(entityManager -> (Number) entityManager
                        .createNativeQuery("select count(*) from policy_version")
                        .getSingleResult())
                .longValue();
    }

    private static void run(String sql) {
        database.doInTransaction(
                entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    @BeforeEach
    void onlyWhatComesWithTheProductIsReleased() {
        run("alter table policy_version disable trigger user");
        run("delete from policy_version");
        run("alter table policy_version enable always trigger policy_version_released");
        run("alter table policy_version enable always trigger policy_version_kept");
        assertThat(recorded(SHIPPED)).isEmpty();
    }

    @Test
    void filesAreRecordedOnceAsReleased() {
        assertThat(recorded(SHIPPED)).isEmpty();
        assertThat(rows()).isEqualTo(SHIPPED.size());
        VersionView lpt = asHr(cases -> cases.versions().view("LPT-8"));
        assertThat(lpt.state()).isEqualTo(VersionState.RELEASED);
        assertThat(lpt.source()).isEqualTo(VersionSource.FILE);
        assertThat(lpt.releasedAt()).isEqualTo(CLOCK.instant());
        assertThat(text("LPT-8")).isEqualTo(SHIPPED.get(0).yaml());
    }

    @Test
    void aFileThatWasChangedSinceItWasReleasedStopsTheStart() {
        List<PackFile> changed = new ArrayList<>(SHIPPED);
        changed.set(0, new PackFile("LPT-8.yaml", SHIPPED.get(0).yaml() + "\n", false));
        assertThat(recorded(changed))
                .contains(
                        "LPT-8 was released on 22 November 2026 and its file LPT-8.yaml has been changed since; give it"
                                + " a new version.");
        Optional<String> ofTheDemonstration = database.inTransaction(entityManager ->
                cases(entityManager, true, Roles.SYSTEM).files().record(changed));
        assertThat(ofTheDemonstration.orElseThrow()).contains("started afresh", "-Dleave.fresh=true");
        assertThat(rows()).isEqualTo(SHIPPED.size());
    }

    @Test
    void anUpdateOfTheProductStartsAndChangesNothingThatWasReleased() {
        PackFile updated = new PackFile("LPT-8.yaml", SHIPPED.get(0).yaml() + "\n", true);
        assertThat(recorded(List.of(updated, SHIPPED.get(1)))).isEmpty();
        assertThat(text("LPT-8")).isEqualTo(SHIPPED.get(0).yaml());
        assertThat(rows()).isEqualTo(SHIPPED.size());
    }

    @Test
    void aFileThatDoesNotFitBesideWhatIsReleasedStopsTheStart() {
        PackFile sameDay = new PackFile("LPT-9.yaml", VersionTexts.lpt("LPT-9", "2019-10-30"), false);
        assertThat(recorded(List.of(sameDay)).orElseThrow())
                .contains("are in force from 2019-10-30", "Versions that were released once stay");
    }

    @Test
    void aDraftJudgesNobodyAndAReleasedVersionEverybody() {
        VersionView draft = drafted("LPT-9", "2055-04-01");
        asHr(cases -> {
            cases.inForce().refresh();
            return null;
        });
        assertThat(node.policies().packs()).hasSize(2);

        assertThat(release(draft)).isInstanceOf(DraftResult.Stored.class);
        asHr(cases -> {
            cases.inForce().refresh();
            return null;
        });
        assertThat(node.policies().packs()).hasSize(3);
        assertThat(node.policies()
                        .type("CARERS", LocalDate.of(2055, 4, 1))
                        .orElseThrow()
                        .policyVersion())
                .isEqualTo("LPT-9");
        assertThat(node.policies()
                        .type("CARERS", LocalDate.of(2055, 3, 31))
                        .orElseThrow()
                        .policyVersion())
                .isEqualTo("LPT-8");
    }

    @Test
    void aNodeThatIsUpToDateAsksOneStatement() {
        database.doInTransaction(entityManager -> {
            VersionsInForce inForce = cases(entityManager, false, Roles.SYSTEM).inForce();
            assertThat(database.statementsOf(inForce::refresh)).isEqualTo(1);
        });
    }

    @Test
    void aNodeThatReadTooEarlyForgetsNothing() {
        var early = node.policies();
        release(drafted("LPT-9", "2055-04-01"));
        asHr(cases -> {
            cases.inForce().refresh();
            return null;
        });
        node.hold(early);
        assertThat(node.policies().packs()).hasSize(3);
    }

    @Test
    void aPackWithAMistakeLeavesNothingBehind() {
        long before = rows();
        String spoilt = VersionTexts.lpt("LPT-9", "2055-04-01").replaceFirst("to: HEAD_OF_SERVICE", "to: CHIEF_NURSE");
        DraftResult refused = asHr(cases -> cases.draft().keep(spoilt));
        assertThat(refused).isInstanceOfSatisfying(PackCheckResult.Refused.class, told -> {
            assertThat(told.sentence()).contains("CHIEF_NURSE").contains("DIRECTOR");
            assertThat(spoilt.lines().toList().get(told.line() - 1)).contains("CHIEF_NURSE");
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aDraftIsReplacedByWhoeverSawItAndThrownAway() {
        VersionView draft = drafted("LPT-9", "2055-04-01");
        String later = VersionTexts.lpt("LPT-9", "2056-04-01");
        DraftResult.Stored replaced =
                (DraftResult.Stored) asHr(cases -> cases.draft().replace("LPT-9", draft.revision(), later));
        assertThat(replaced.version().inForceFrom()).isEqualTo("2056-04-01");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> asHr(cases -> cases.draft().replace("LPT-9", draft.revision(), later)))
                .matches(conflict -> conflict.reason() == ConflictException.Reason.STALE);
        asHr(cases -> {
            cases.draft().discard("LPT-9", replaced.version().revision());
            return null;
        });
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> asHr(cases -> cases.versions().view("LPT-9")));
    }

    @Test
    void aDraftIsNotThereForOthers() {
        drafted("LPT-9", "2055-04-01");
        database.doInTransaction(entityManager -> {
            Versions others = cases(entityManager, false, Roles.STAFF).versions();
            assertThat(others.list(0, 10).items()).extracting(VersionView::name).containsExactly("CLR-2024", "LPT-8");
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> others.pack("LPT-9"));
        });
        assertThat(asHr(cases -> cases.versions().list(0, 10)).items())
                .extracting(VersionView::name)
                .containsExactly("LPT-9", "CLR-2024", "LPT-8");
        assertThat(asHr(cases -> cases.versions().pack("LPT-9")).types()).containsKey("CARERS");
    }

    @Test
    void ofTwoDraftsForOneDayOneIsReleased() {
        VersionView nine = drafted("LPT-9", "2055-04-01");
        VersionView ten = drafted("LPT-10", "2055-04-01");
        assertThat(release(nine)).isInstanceOf(DraftResult.Stored.class);
        assertThat(release(ten))
                .isInstanceOfSatisfying(
                        PackCheckResult.Refused.class,
                        told -> assertThat(told.sentence()).contains("from which LPT-9 is in force"));
        assertThat(asHr(cases -> cases.versions().view("LPT-10")).draft()).isTrue();
    }

    @Test
    void whatIsReleasedIsNotReleasedAgainReplacedOrThrownAway() {
        VersionView draft = drafted("LPT-9", "2055-04-01");
        VersionView released = ((DraftResult.Stored) release(draft)).version();
        List<Runnable> acts = List.of(
                () -> release(released),
                () -> asHr(cases ->
                        cases.draft().replace("LPT-9", released.revision(), VersionTexts.lpt("LPT-9", "2056-04-01"))),
                () -> asHr(cases -> {
                    cases.draft().discard("LPT-9", released.revision());
                    return null;
                }));
        assertThat(acts)
                .allSatisfy(act -> assertThatExceptionOfType(ConflictException.class)
                        .isThrownBy(act::run)
                        .satisfies(conflict -> assertThat(conflict.parameters()).containsEntry("by", "hilary")));
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatIsReleased() {
        for (String sql : List.of(
                "update policy_version set title = 'Another' where name = 'LPT-8'",
                "update policy_version set state = 'DRAFT', released_by = null, released_at = null where name = 'LPT-8'",
                "delete from policy_version where name = 'LPT-8'",
                "truncate policy_version")) {
            assertThatThrownBy(() -> run(sql)).hasStackTraceContaining("policy");
        }
        drafted("LPT-9", "2055-04-01");
        run("update policy_version set title = 'Another' where name = 'LPT-9'");
        assertThatThrownBy(() -> run("update policy_version set in_force_from = '2019-10-30', state = 'RELEASED',"
                        + " released_by = 'x', released_at = drafted_at where name = 'LPT-9'"))
                .hasStackTraceContaining("policy_version_day");
        assertThatThrownBy(() -> run("update policy_version set name = 'LPT-8' where name = 'LPT-9'"))
                .hasStackTraceContaining("policy_version_name_key");
        assertThatThrownBy(() -> run("update policy_version set yaml = 'another' where name = 'LPT-9'"))
                .hasStackTraceContaining("policy_version_hash");
    }

    @Test
    void everyActIsWrittenDown() {
        VersionView draft = drafted("LPT-9", "2055-04-01");
        DraftResult.Stored replaced = (DraftResult.Stored) asHr(
                cases -> cases.draft().replace("LPT-9", draft.revision(), VersionTexts.lpt("LPT-9", "2056-04-01")));
        release(replaced.version());
        List<?> actions = database.inTransaction(entityManager -> entityManager
                .createNativeQuery("select action from audit_entry where subject = 'LPT-9' order by id desc limit 3")
                .getResultList());
        assertThat(actions).isEqualTo(List.of("release-policy", "replace-policy-draft", "draft-policy"));
    }

    @Test
    void theHoursOfTheStaffThereAreTakeOneStatement() {
        OneWard.moveInto(database);
        database.doInTransaction(entityManager -> {
            Staff staff = new Staff(entityManager);
            List<HoursWorked> hours = new ArrayList<>();
            assertThat(database.statementsOf(() -> hours.addAll(staff.hoursWorkedOn(LocalDate.of(2026, 11, 22)))))
                    .isEqualTo(1);
            assertThat(hours).containsExactly(new HoursWorked(2250, 2250, 7), new HoursWorked(1350, 2250, 1));
            assertThat(staff.hoursWorkedOn(LocalDate.of(2019, 11, 22))).isEmpty();
        });
    }
}
