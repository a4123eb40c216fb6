package com.qihui.redress.workflow.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.merchant.ContestGround;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.work.EvidenceSight;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Why a merchant owes nothing, and what shows it: some grounds need evidence to be more than words.
 */
@Component
class ContestFields {

    static final Field GROUND = Field.choice("ground", ContestGround.class).optional();
    static final Field REASON = Field.longText("answer");

    private static final String EVIDENCE = "evidenceNos";

    private static final Set<ContestGround> TO_BE_SHOWN =
            EnumSet.of(ContestGround.DELIVERED_WITH_PROOF, ContestGround.ALREADY_REFUNDED);

    private final EvidenceSight sight;

    ContestFields(EvidenceSight sight) {
        this.sight = sight;
    }

    /** The pieces of the complaint to choose from, by number, kind and file. */
    Field evidence(Ticket ticket) {
        Map<String, String> pieces =
                sight.pieces(ticket, Actor.Kind.MERCHANT).stream()
                        .collect(
                                Collectors.toMap(
                                        piece -> Integer.toString(piece.pieceNo()),
                                        ContestFields::words,
                                        (one, same) -> one,
                                        LinkedHashMap::new));
        return Field.choices(EVIDENCE, pieces);
    }

    private static String words(EvidencePiece piece) {
        return Stream.of(piece.kind().name(), piece.fileName())
                .filter(word -> word != null)
                .collect(Collectors.joining(" "));
    }

    /**
     * @throws RuleViolation when it names no piece where one is needed
     */
    static ContestGround read(Answers answers) {
        ContestGround ground =
                answers.choice(GROUND.name(), ContestGround.class, ContestGround.OTHER_GROUND);
        if (numbers(answers).isEmpty() && TO_BE_SHOWN.contains(ground)) {
            throw RuleViolation.of("fields." + EVIDENCE, "contest_unproven");
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
        return answers.choices(EVIDENCE).orElse(List.of());
    }
}
