package org.specialleave.replay;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.specialleave.platform.StoredJson;

/** What came of a replay as it is kept: JSON that reads back to equal values. Hours are lists of their figures. */
final class ReplayJson {
    private static final StoredJson JSON = new StoredJson(new SimpleModule("replays")
            .setMixInAnnotation(Hours.class, AsList.class)
            .setMixInAnnotation(ListedDifference.class, WithoutColumns.class));

    private ReplayJson() {}

    static String write(ReplayResult result) {
        return JSON.write(result);
    }

    static ReplayResult result(String text) {
        return JSON.read(text, ReplayResult.class);
    }

    /**
     * Rows for the table of differences.
     *
     * @param first the position of the first of them
     */
    static String rows(int first, List<ListedDifference> differences) {
        List<DifferenceRow> rows = new ArrayList<>();
        for (ListedDifference listed : differences) {
            rows.add(new DifferenceRow(
                    first + rows.size(), listed.reference(), listed.leaveType(), listed.submittedOn(), listed));
        }
        return JSON.write(rows);
    }

    static ListedDifference difference(String reference, String leaveType, LocalDate submittedOn, String text) {
        return JSON.read(text, ListedDifference.class).of(reference, leaveType, submittedOn);
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface AsList {}

    @JsonIgnoreProperties({"reference", "leaveType", "submittedOn"})
    private interface WithoutColumns {}

    private record DifferenceRow(
            int position,
            String reference,
            @JsonProperty("leave_type") String leaveType,
            @JsonProperty("submitted_on") LocalDate submittedOn,
            ListedDifference difference) {}
}
