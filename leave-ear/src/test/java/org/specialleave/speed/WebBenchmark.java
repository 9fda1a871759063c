package org.specialleave.speed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;
import org.specialleave.platform.TrustTime;
import org.specialleave.testing.largetrust.Member;

/**
 * How long a page or call of the running product takes with 7,000 people and 330,000 requests, as its users see it.
 * {@link MeasureWeb} runs it with one client and with sixteen.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(0)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
public class WebBenchmark {
    private static final int PEOPLE = 16;
    private static final int WORKING_DAYS = 5;

    /** One of the people with the most requests, a session each. */
    @State(org.openjdk.jmh.annotations.Scope.Thread)
    public static class Staff {
        private Member who;
        private WebClient client;

        /** Signs in. */
        @Setup(Level.Trial)
        public void signIn(ThreadParams thread) {
            MeasuredProduct product = MeasuredProduct.running();
            who = product.busiestStaff(PEOPLE).get(thread.getThreadIndex() % PEOPLE);
            client = new WebClient(product.address(), who.account());
        }
    }

    /** One of the managers for whom the most requests wait, a session each. */
    @State(org.openjdk.jmh.annotations.Scope.Thread)
    public static class Manager {
        private WebClient client;

        /** Signs in. */
        @Setup(Level.Trial)
        public void signIn(ThreadParams thread) {
            MeasuredProduct product = MeasuredProduct.running();
            Member who = product.busiestManagers(PEOPLE).get(thread.getThreadIndex() % PEOPLE);
            client = new WebClient(product.address(), who.account());
        }
    }

    /** People who ask for one day after another, each day once. */
    @State(org.openjdk.jmh.annotations.Scope.Thread)
    public static class Applicants {
        /** The last day that each account has asked for, in all runs. */
        private static final Map<String, LocalDate> ASKED = new ConcurrentHashMap<>();

        private final List<WebClient> clients = new ArrayList<>();
        private final List<Member> people = new ArrayList<>();
        private int turn;

        /** Signs them in. */
        @Setup(Level.Trial)
        public void signIn(ThreadParams thread) {
            MeasuredProduct product = MeasuredProduct.running();
            List<Member> all = product.others(PEOPLE);
            for (int i = thread.getThreadIndex(); i < all.size(); i += thread.getThreadCount()) {
                people.add(all.get(i));
                clients.add(new WebClient(product.address(), all.get(i).account()));
            }
        }

        private String submitNext() {
            turn = (turn + 1) % clients.size();
            Member who = people.get(turn);
            LocalDate day = ASKED.merge(
                    who.account(),
                    LocalDate.now(TrustTime.ZONE).plusWeeks(2).with(DayOfWeek.MONDAY),
                    (last, first) -> last.plusDays(last.getDayOfWeek().getValue() < WORKING_DAYS ? 1 : 3));
            return clients.get(turn)
                    .post(
                            "api/v1/leave-requests",
                            "{\"leaveType\":\"CARERS\",\"assignmentNumber\":\"" + who.assignmentNumber()
                                    + "\",\"lines\":[{\"date\":\"" + day
                                    + "\",\"minutes\":450,\"shiftMinutes\":450}],"
                                    + "\"reason\":\"My daughter is ill.\",\"submit\":true}",
                            201);
        }
    }

    /** A page that shows no data: what everything else stands on. */
    @Benchmark
    public String plainPage(Staff staff) {
        return staff.client.get("accessibility", "</html>");
    }

    /** The home page. */
    @Benchmark
    public String home(Staff staff) {
        return staff.client.get("", "</html>");
    }

    /** The home page of a manager. */
    @Benchmark
    public String homeOfTheManager(Manager manager) {
        return manager.client.get("", "</html>");
    }

    /** The list to decide. */
    @Benchmark
    public String toDecide(Manager manager) {
        return manager.client.get("to-decide", "</html>");
    }

    /** The record sheet of this leave year. */
    @Benchmark
    public String recordSheet(Staff staff) {
        return staff.client.get("my-record", "</html>");
    }

    /** A question to the policy by assignment number. */
    @Benchmark
    public String assessment(Staff staff) {
        return staff.client.post(
                "api/v1/assessments",
                "{\"leaveType\":\"CARERS\",\"assignmentNumber\":\"" + staff.who.assignmentNumber()
                        + "\",\"lines\":[{\"date\":\""
                        + LocalDate.now(TrustTime.ZONE).plusWeeks(1)
                        + "\",\"minutes\":450,\"shiftMinutes\":450}]}",
                200);
    }

    /** A request made and submitted in one call. */
    @Benchmark
    public String submit(Applicants applicants) {
        return applicants.submitNext();
    }
}
