package com.qihui.redress.workflow.outside;

import com.qihui.redress.escalation.Article;
import com.qihui.redress.escalation.AtOnce;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Body;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what bars a body, and why, in a reader's language. */
@Component
public class OutsideWords {

    private final MessageSource labels;

    OutsideWords(MessageSource labels) {
        this.labels = labels;
    }

    public String reason(Bar bar, Locale language) {
        return say(
                language,
                "bar." + bar.rule(),
                bar.told().stream().map(value -> told(value, language)).toArray());
    }

    /** The articles as they are cited: 工信部令35号 11; empty where none says so. */
    public String basis(List<Article> articles, Locale language) {
        return articles.stream()
                .map(one -> say(language, "law." + one.law(), String.valueOf(one.number())))
                .collect(Collectors.joining(say(language, "law.and")));
    }

    public String ground(AtOnce ground, Locale language) {
        return say(language, "outside.once." + ground);
    }

    /** What a body wants to see, one thing a line. */
    public List<String> bring(Body body, Locale language) {
        return say(language, "outside.bring." + body).lines().toList();
    }

    public String say(Locale language, String key, Object... places) {
        return Objects.requireNonNull(labels.getMessage(key, places, key, language));
    }

    private Object told(Object value, Locale language) {
        return value instanceof LocalDate day
                ? DateTimeFormatter.ofPattern(say(language, "right.day"), language).format(day)
                : value;
    }
}
