package com.qihui.redress.workflow.outside;

import com.qihui.redress.escalation.MadePapers;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be handed in to a body: the dossiers that were made, and the pieces of evidence. */
@Component
class CasePapers {

    private static final String DOSSIER = "dossier";
    private static final String PIECES = "evidenceNos";

    private final MadePapers made;
    private final Evidence evidence;

    CasePapers(MadePapers made, Evidence evidence) {
        this.made = made;
        this.evidence = evidence;
    }

    /** One of the dossiers that were made, and any of the pieces; of each only where there are. */
    List<Field> fields(Ticket ticket) {
        return Stream.of(dossier(ticket), pieces(ticket))
                .filter(field -> !field.options().isEmpty())
                .toList();
    }

    private Field dossier(Ticket ticket) {
        Map<String, String> options = new LinkedHashMap<>();
        made.of(ticket.id()).forEach((id, words) -> options.put(id.toString(), words));
        return Field.choice(DOSSIER, options).optional();
    }

    private Field pieces(Ticket ticket) {
        Map<String, String> options = new LinkedHashMap<>();
        evidence.of(ticket.id()).stream()
                .filter(EvidencePiece::given)
                .forEach(piece -> options.put(Integer.toString(piece.pieceNo()), words(piece)));
        return Field.choices(PIECES, options);
    }

    /** By kind and file, as a list of pieces names them. */
    private static String words(EvidencePiece piece) {
        return Stream.of(piece.kind().name(), piece.fileName())
                .filter(word -> word != null)
                .collect(Collectors.joining(" "));
    }

    /** What was filed; the pieces are in it. */
    List<Field> filed(Ticket ticket) {
        return Stream.of(dossier(ticket)).filter(field -> !field.options().isEmpty()).toList();
    }

    static @Nullable Long dossier(Answers answers) {
        return answers.has(DOSSIER) ? Long.valueOf(answers.text(DOSSIER)) : null;
    }

    static List<Integer> pieces(Answers answers) {
        return answers.choices(PIECES).orElse(List.of()).stream().map(Integer::valueOf).toList();
    }
}
