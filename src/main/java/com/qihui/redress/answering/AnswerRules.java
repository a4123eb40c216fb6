package com.qihui.redress.answering;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.shared.ConfigFile;
import com.qihui.redress.statement.WordList;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code config/answers.yml}: what is looked for in an answer that decides (R36). */
record AnswerRules(
        WordList decides,
        @Nullable WordList announces,
        WordList facts,
        WordList basis,
        Map<DemandType, WordList> answers) {

    /** A sentence that asks decides nothing. */
    private static final Pattern QUESTION = Pattern.compile("[^。!?\\n]*\\?");

    static AnswerRules load() {
        try (InputStream file = ConfigFile.open("answers.yml")) {
            return YAMLMapper.builder().build().readValue(file, AnswerRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("config/answers.yml", e);
        }
    }

    /**
     * @param text in NFKC form
     * @param clauses those that can be cited
     */
    List<Warning> lacking(String text, FileComplaint filed, List<Clause> clauses) {
        String said = QUESTION.matcher(withoutQuotes(text, clauses)).replaceAll("");
        if (announces != null) {
            said = announces.without(said);
        }
        List<Warning> lacking = new ArrayList<>();
        if (!decides.isIn(said)) {
            return lacking;
        }
        String order = filed.orderNo();
        if (!facts.isIn(said) && (order == null || !said.contains(order))) {
            lacking.add(Warning.of(Concern.LACKS_FACTS));
        }
        if (!answersDemand(said, filed)) {
            lacking.add(Warning.of(Concern.LACKS_POSITION));
        }
        if (!basis.isIn(text) && clauses.stream().noneMatch(one -> text.contains(one.number()))) {
            lacking.add(Warning.of(Concern.LACKS_BASIS));
        }
        return lacking;
    }

    /** What a clause says, the answer has not said of this complaint. */
    private static String withoutQuotes(String text, List<Clause> clauses) {
        String own = text;
        for (Clause clause : clauses) {
            if (text.contains(clause.number())) {
                for (String quoted : List.of(clause.text(), clause.title(), clause.number())) {
                    own = own.replace(OwnData.plain(quoted), "");
                }
                own = own.replace(clause.inForceFrom().toString(), "");
            }
        }
        return own;
    }

    /** Demands are alternatives (R38); one that has no words of its own is answered by any. */
    private boolean answersDemand(String said, FileComplaint filed) {
        return filed.demand().isEmpty()
                || filed.demand().stream()
                        .map(demand -> Optional.ofNullable(answers.get(demand.type())))
                        .anyMatch(words -> words.isEmpty() || words.get().isIn(said));
    }
}
