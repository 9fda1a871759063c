package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericOutboundContentTest {
    private final GenericOutboundCheck check = new GenericOutboundCheck(StaffImportSettings.shipped(), "431");
    private final GenericOutboundText file = GenericOutboundText.changes(2).person("7");

    @Test
    void isTakenWhereItIsWholeWithEitherLineEnd() throws Exception {
        assertThat(check.whole(file.name(), stream(file.bytes("\r\n")))).isEqualTo(3);
        assertThat(check.whole(file.name(), stream(file.bytes("\n")))).isEqualTo(3);
    }

    @Test
    void isTakenWhereTheLastLineHasNoEnd() throws Exception {
        String text = new String(file.bytes(), StandardCharsets.UTF_8).stripTrailing();
        assertThat(check.whole(file.name(), stream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff.dat",
                "GO_431_SLV_GOX_20261121_00000002.DAT",
                "GO_431_SLV_GOC_20261131_00000002.DAT",
                "GO_431_SLV_GOC_20261121_0000002.DAT",
                "go_431_slv_goc_20261121_00000002.dat",
                "../GO_431_SLV_GOC_20261121_00000002.DAT"
            })
    void isRefusedUnderAnotherKindOfName(String name) {
        assertThatThrownBy(() -> check.name(name)).hasMessageStartingWith("the name is not GO_<VPD>");
    }

    @Test
    void isRefusedWhereItIsAnotherTrusts() {
        assertThatThrownBy(() -> check.name("GO_999_SLV_GOC_20261121_00000002.DAT"))
                .hasMessage("another trust's VPD");
    }

    @Test
    void tellsWhatItsNameSays() throws Exception {
        GenericOutboundFileName name = check.name("GO_431_SLV_GOF_20261120_00000017.DAT");
        assertThat(name.full()).isTrue();
        assertThat(name.businessDate()).isEqualTo("2026-11-20");
        assertThat(name.sequence()).isEqualTo(17);
    }

    @Test
    void isRefusedWhereTheHeaderNamesAnotherFile() {
        assertRefused("GO_431_SLV_GOC_20261121_00000003.DAT", file.bytes(), "the header names another file");
    }

    @ParameterizedTest
    @CsvSource({
        "~431~, ~432~, another trust's VPD",
        "~02\r, ~03\r, version 03 is not known",
        "HDR, HEAD, the first line is no header",
        "20261121 020500, yesterday, the header's created is no timestamp",
        "~431~, ~, 'the header has 6 fields, not 7'"
    })
    void isRefusedWhereTheHeaderIsNotRight(String right, String wrong, String why) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8).replaceFirst(right, wrong);
        assertRefused(file.name(), text.getBytes(StandardCharsets.UTF_8), why);
    }

    @Test
    void isRefusedWhereItIsEmpty() {
        assertRefused(file.name(), new byte[0], "the first line is no header");
    }

    @Test
    void isRefusedWhereTheTrailerCountsOtherwise() {
        assertRefused(file.name(), file.counting(9), "the trailer says 9, the file has 3");
    }

    @Test
    void isRefusedWithoutItsTrailer() {
        assertRefused(file.name(), file.withoutTrailer(), "there is no trailer");
    }

    @Test
    void isRefusedWhereTheTrailerHasNoCount() {
        String text = new String(file.bytes(), StandardCharsets.UTF_8).replace("TRL~3", "TRL~three");
        assertRefused(file.name(), text.getBytes(StandardCharsets.UTF_8), "the trailer has no count");
    }

    @Test
    void isRefusedWhereLinesFollowTheTrailer() {
        String text = new String(file.bytes(), StandardCharsets.UTF_8) + "PRA~1\r\n";
        assertRefused(file.name(), text.getBytes(StandardCharsets.UTF_8), "line 4 is after the trailer");
    }

    @Test
    void isRefusedWhereItIsNotUtf8() {
        byte[] latin = new String(file.person("8", 7, "Müller").bytes(), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(file.name(), latin, "line 3 is not UTF-8");
    }

    @Test
    void isRefusedWhereItHasNoLineEnds() {
        String text = new String(file.bytes(), StandardCharsets.UTF_8).replaceAll("[\r\n]", "");
        assertRefused(
                file.name(), (text + "~".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8), "line 1 is too long");
    }

    @Test
    void isTakenWhereALineIsLongerThanIsReadAndItsRowAloneIsSetAside() throws Exception {
        byte[] content = file.person("8", 7, "x".repeat(99_999)).bytes();
        assertThat(check.whole(file.name(), stream(content))).isEqualTo(4);
    }

    private void assertRefused(String name, byte[] content, String why) {
        assertThatThrownBy(() -> check.whole(name, stream(content)))
                .isInstanceOf(RefusedFileException.class)
                .hasMessage(why);
    }

    private static ByteArrayInputStream stream(byte[] content) throws IOException {
        return new ByteArrayInputStream(content);
    }
}
