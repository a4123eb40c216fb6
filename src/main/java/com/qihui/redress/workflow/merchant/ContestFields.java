package com.qihui.redress.workflow.merchant;

import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.merchant.ContestGround;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Why a merchant owes nothing, and what shows it: some grounds need evidence to be more than words.
 */
@Component
class ContestFields {

    static final Field GROUND = Field.choice("ground", ContestGround.class).optional();
    static final Field REASON = Field.longText("answer");
    static final Field EVIDENCE = Field.text("evidenceNos").optional();

    private static final Set<ContestGround> TO_BE_SHOWN =
            EnumSet.of(ContestGround.DELIVERED_WITH_PROOF, ContestGround.ALREADY_REFUNDED);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；#]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final Evidence evidence;

    ContestFields(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * @throws RuleViolation when it names no piece of this complaint, or none where one is needed
     */
    ContestGround read(Ticket ticket, Answers answers) {
        ContestGround ground =
                answers.choice(GROUND.name(), ContestGround.class, ContestGround.OTHER_GROUND);
        List<String> named = numbers(answers);
        List<EvidencePiece> pieces = evidence.of(ticket.id());
        for (String number : named) {
            boolean known =
                    NUMBER.matcher(number).matches()
                            && pieces.stream()
                                    .anyMatch(one -> one.pieceNo() == Integer.parseInt(number));
            if (!known) {
                throw RuleViolation.of("fields." + EVIDENCE.name(), "piece_unknown");
            }
        }
        if (named.isEmpty() && TO_BE_SHOWN.contains(ground)) {
            throw RuleViolation.of("fields." + EVIDENCE.name(), "contest_unproven");
        }
        return ground;
    }

    static Map<String, Object> facts(ContestGround ground, String reason, Answers answers) {
        return Map.of(
                "ground",
                ground.name(),
                "answer",
                reason,
                "evidence",
                String.join(", ", numbers(answers)));
    }

    private static List<String> numbers(Answers answers) {
        return Arrays.stream(BETWEEN.split(answers.text(EVIDENCE.name())))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
