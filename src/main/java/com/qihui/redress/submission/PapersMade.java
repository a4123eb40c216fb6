package com.qihui.redress.submission;

import com.qihui.redress.escalation.MadeAnswer;
import com.qihui.redress.escalation.MadePapers;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says which dossiers of a complaint there are, in the language of whoever asks. */
@Component
class PapersMade implements MadePapers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MadeDossiers made;
    private final MessageSource labels;
    private final ZoneId zone;

    PapersMade(MadeDossiers made, MessageSource labels, @Value("${redress.zone}") ZoneId zone) {
        this.made = made;
        this.labels = labels;
        this.zone = zone;
    }

    @Override
    public Map<Long, String> of(long ticketId) {
        Map<Long, String> papers = new LinkedHashMap<>();
        made.of(ticketId).forEach(one -> papers.put(one.id(), words(one)));
        return papers;
    }

    @Override
    public Optional<MadeAnswer> answer(long ticketId, long dossierId) {
        return made.byId(ticketId, dossierId)
                .filter(one -> one.paper().kind() == Paper.Kind.ANSWER)
                .map(one -> new MadeAnswer(one.paper().body(), one.madeAt()));
    }

    private String words(Made one) {
        return say("submission.paper." + one.paper().kind())
                + " · "
                + say("option." + one.paper().body())
                + " · "
                + TIME.format(one.madeAt().atZone(zone));
    }

    private String say(String key) {
        Locale language = LocaleContextHolder.getLocale();
        return Objects.requireNonNull(labels.getMessage(key, null, key, language));
    }
}
