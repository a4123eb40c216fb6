package com.qihui.redress.demo;

import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.WorkRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How somebody ends a task, by the plot's lines.
 *
 * @param settlesPromises whether what was promised has now been done or given up
 */
record Move(String outcome, Map<String, String> fields, boolean settlesPromises) {

    static Move of(Tale tale, WorkRow row, Ticket ticket, Phrases phrases) {
        Plot plot = tale.plot;
        return switch (row.task()) {
            case PROVIDE_EVIDENCE -> move("NOTHING_MORE");
            case ANSWER_CHAT -> move("ANSWERED", "answer", plot.line("chatAnswer"));
            case WATCH_DELIVERY -> move("CHECK_DELIVERY");
            case TRIAGE_COMPLAINT -> triage(plot, ticket);
            case ANSWER_COMPLAINT ->
                    plot.line("merchantOutcome").equals("OFFER")
                            ? solution("OFFER", plot, "merchantText")
                            : move("CONTEST", "answer", words(plot, "merchantText"));
            case APPEAL_VERDICT -> move("ACCEPT_VERDICT");
            case INVESTIGATE_COMPLAINT -> investigation(plot, ticket);
            case PROTECT_ACCOUNT -> move("PROTECTED", "measure", "ACCOUNT_FROZEN");
            case ASSIST_CUSTOMER -> assistance(plot);
            case ANSWER_QUESTION -> move("ANSWER", "answer", plot.line("question"));
            case DECIDE_ON_PROPOSAL ->
                    plot.story().isRefused()
                            ? move("REFUSE", "reason", plot.line("refusalReason"))
                            : new Move(
                                    "ACCEPT",
                                    Map.of("reason", plot.line("acceptanceText")),
                                    tale.isClosing());
            case REVIEW_REFUSAL ->
                    new Move("UPHOLD", Map.of("answer", plot.line("reviewText")), true);
            case APPROVE_REMEDY -> move("APPROVE", "note", plot.line("approvalText"));
            case SETTLE_MANUALLY -> move("SETTLED", "reference", plot.line("settlementText"));
            case SETTLE_OPEN_MATTERS -> new Move("CLOSE", Map.of(), true);
            case REGISTER_EXTERNAL_CASE -> outside(tale, phrases);
            case FOLLOW_EXTERNAL_CASE ->
                    throw new IllegalStateException("no plot goes on outside: " + plot.story());
        };
    }

    private static Move triage(Plot plot, Ticket ticket) {
        if (plot.has("declineReason")) {
            return move("DECLINE", "answer", plot.line("declineReason"));
        }
        boolean asksMerchant =
                ticket.merchantId() != null
                        && (plot.has("merchantOutcome")
                                || plot.story() == Story.WITH_MERCHANT
                                || plot.story() == Story.MERCHANT_SILENT);
        return move(
                "HANDLE",
                "category",
                plot.line("category"),
                "subCause",
                plot.line("subCause"),
                "handledBy",
                (asksMerchant ? Handling.MERCHANT : Handling.PLATFORM).name());
    }

    private static Move investigation(Plot plot, Ticket ticket) {
        if (plot.story() == Story.QUESTION_ASKED) {
            return move("ASK", "question", plot.line("question"));
        }
        String responsibility =
                plot.has("responsibility")
                        ? plot.line("responsibility")
                        : String.valueOf(ticket.responsibility());
        String remedy = plot.line("remedy");
        if (remedy.isEmpty() || remedy.equals(Remedy.NONE.name())) {
            return move(
                    "DECLINE",
                    "responsibility",
                    responsibility,
                    "answer",
                    words(plot, "verdictText"));
        }
        Move solution = solution("PROPOSE", plot, "verdictText");
        solution.fields().put("responsibility", responsibility);
        return solution;
    }

    /** What was got back is told; what was not is told with why, and that may be all. */
    private static Move assistance(Plot plot) {
        String answer = words(plot, "verdictText");
        String amount = plot.line("remedyAmountYuan");
        return amount.isEmpty()
                ? move("RECOVERED", "answer", answer)
                : move("PARTLY_RECOVERED", "amountYuan", amount, "answer", answer);
    }

    private static Move solution(String outcome, Plot plot, String words) {
        return move(
                outcome,
                "remedy",
                plot.line("remedy"),
                "amountYuan",
                plot.line("remedyAmountYuan"),
                "answer",
                words(plot, words));
    }

    /**
     * Whom triage asks is not for a plot to foresee; who is asked says what the other would have.
     */
    private static String words(Plot plot, String own) {
        return Stream.of(own, "verdictText", "merchantText", "declineReason", "reviewText")
                .map(plot::line)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("—");
    }

    private static Move outside(Tale tale, Phrases phrases) {
        return tale.isClosing()
                ? move("NOT_PURSUED", "reason", Phrases.any(phrases.notPursued(), tale.chance))
                : move(
                        "REGISTERED",
                        "body",
                        tale.plot.line("externalBody"),
                        "caseNo",
                        tale.plot.line("externalCaseNo"));
    }

    private static Move move(String outcome, String... fields) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            filled.put(fields[i], fields[i + 1]);
        }
        return new Move(outcome, filled, false);
    }
}
