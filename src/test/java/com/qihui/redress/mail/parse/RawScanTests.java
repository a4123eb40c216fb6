package com.qihui.redress.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** By what a mail is known again. */
class RawScanTests extends AsWritten {

    @Test
    void knowsAMailByItsNumberOrByWhatItSays() throws Exception {
        RawScan first = scan("Received: x\r\nMessage-ID: <A@b>\r\nSubject: a\r\n\r\nbody");
        RawScan again = scan("Received: y\r\nMessage-ID:\r\n <A@b>\r\nSubject: a\r\n\r\nbody");
        RawScan none = scan("Received: x\r\nSubject: a\r\nFrom: a@b\r\n\r\nbody");
        RawScan noneAgain = scan("Received: y\r\nFrom: a@b\r\nSubject: a\r\n\r\nbody");
        RawScan other = scan("Subject: a\r\nFrom: a@b\r\n\r\nother body");

        assertThat(again.key()).isEqualTo(first.key());
        assertThat(again.bodySha256()).isEqualTo(first.bodySha256());
        assertThat(noneAgain.key()).isEqualTo(none.key()).isNotEqualTo(first.key());
        assertThat(other.key()).isNotEqualTo(none.key());
    }

    /** Such as bytes that somebody put into the mailbox and that are no mail. */
    @Test
    void takesNoTwoForOneThatNeverComeToABody() throws Exception {
        RawScan first = scan("GARBONE no mail at all\n");
        RawScan again = scan("GARBONE no mail at all\n");
        RawScan other = scan("GARBTWO something else\n");
        RawScan empty = scan("");
        RawScan longer = scan("From: a@example.com\r\nSubject: x\r\nX-A: 1\r\n");
        RawScan longest = scan("From: a@example.com\r\nSubject: x\r\nX-A: 2\r\n");

        assertThat(again.key()).isEqualTo(first.key());
        assertThat(List.of(first, other, empty, longer, longest))
                .extracting(RawScan::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsAMailByASubjectOfAnyNumberOfLines() throws Exception {
        String folded = "Subject: a" + "\r\n b".repeat(20_000);
        RawScan first = scan("Received: x\r\n" + folded + "\r\n\r\nbody");
        RawScan again = scan("Received: y\r\n" + folded + "\r\n\r\nbody");
        RawScan other = scan("Received: x\r\n" + folded + "\r\n c\r\n\r\nbody");

        assertThat(again.key()).isEqualTo(first.key()).isNotEqualTo(other.key());
    }
}
