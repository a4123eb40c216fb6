package com.qihui.redress.submission.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form is filled with, in words ready to be set. What is null is not known and stays blank.
 *
 * @param statement the four parts
 * @param total of all demands with an amount
 */
public record Sheet(
        String number,
        String asOf,
        Person complainant,
        List<Party> respondents,
        Party platform,
        Deal deal,
        List<Row> statement,
        List<Demanded> demands,
        @Nullable String total,
        List<Happened> chronology,
        List<Tried> tried,
        @Nullable String firstComplaint,
        List<Cited> clauses,
        List<Listed> pieces,
        boolean minor,
        Reply reply) {

    public record Row(String label, String value) {}

    /**
     * @param phone asked for by every body
     */
    public record Person(String name, @Nullable String phone) {}

    /**
     * @param platform whether it is who runs the platform
     */
    public record Party(
            @Nullable String name,
            @Nullable String address,
            @Nullable String code,
            @Nullable String phone,
            boolean platform) {}

    public record Deal(
            @Nullable String orderNo,
            @Nullable String product,
            @Nullable String amount,
            @Nullable String orderedAt,
            @Nullable String paidAt,
            @Nullable String paid,
            @Nullable String provider,
            @Nullable String payee,
            @Nullable String target) {}

    public record Demanded(int no, String text, @Nullable String amount) {}

    public record Happened(String at, String what) {}

    /**
     * @param agentNo 工号; null where none was told
     * @param outcome what became of it
     */
    public record Tried(
            @Nullable String at,
            @Nullable String means,
            @Nullable String agentNo,
            String said,
            String outcome) {}

    public record Cited(String number, String title, String text, String inForce, int version) {}

    /**
     * @param no such as 证据 1
     * @param path in the bundle; null without a file
     */
    public record Listed(
            String no,
            String title,
            @Nullable String source,
            String proves,
            @Nullable String path,
            @Nullable String sha256) {}

    /**
     * What the platform says for itself.
     *
     * @param body in words
     * @param position by paragraphs
     */
    public record Reply(
            String body,
            @Nullable String caseNo,
            List<String> position,
            @Nullable String attribution,
            List<Row> measures,
            List<Row> record) {}
}
