package com.qihui.redress.triage;

import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.TriageReason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a complaint is held to be what it is, in its reader's language (R22). */
@Component
public class TriageWords {

    private final MessageSource labels;

    TriageWords(MessageSource labels) {
        this.labels = labels;
    }

    /** The rule; where a person decided, that. */
    public String rule(TriageReason reason, Locale language) {
        return rule(reason.rule(), language);
    }

    public String rule(String name, Locale language) {
        return say("rule." + name, name, language);
    }

    /** What it rests on, the complaint's own words as they stand in it. */
    public List<String> grounds(TriageReason reason, Locale language) {
        return reason.grounds().stream()
                .filter(ground -> ground.kind() != Ground.Kind.SAID || !ground.detail().isEmpty())
                .map(ground -> ground(ground, language))
                .toList();
    }

    private String ground(Ground ground, Locale language) {
        Object[] places =
                ground.kind() == Ground.Kind.HISTORY
                        ? ground.detail().split(",")
                        : new Object[] {told(ground, language)};
        return say("ground." + ground.kind(), ground.kind().name(), language, places);
    }

    private String told(Ground ground, Locale language) {
        String detail = ground.detail();
        return switch (ground.kind()) {
            case DEMAND, PIECE, NAMED, JUDGED -> say("option." + detail, detail, language);
            case DELIVERY -> say("delivery." + detail, detail, language);
            case MISSING -> missing(detail, language);
            default -> detail;
        };
    }

    private String missing(String code, Locale language) {
        String[] parts = code.split("\\.", 2);
        String kind = say("option." + parts[0], parts[0], language);
        return parts.length == 1
                ? kind
                : say(
                        "journal.gap",
                        code,
                        language,
                        kind,
                        say("shows." + parts[1], parts[1], language));
    }

    private String say(String key, String otherwise, Locale language, Object... places) {
        return Objects.requireNonNull(labels.getMessage(key, places, otherwise, language));
    }
}
