package com.qihui.redress.triage;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.qihui.redress.shared.ConfigFile;
import com.qihui.redress.statement.WordList;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import com.qihui.redress.triage.Rule.Found;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code config/triage.yml}, read once; a name nobody knows in it keeps the program from starting.
 */
record TriageRules(
        WordList selfOperated,
        Serial serial,
        List<Rule> causes,
        List<Rule> also,
        List<Rule> flags,
        List<Rule> circumstances,
        List<Rule> channels,
        List<Rule> urgent,
        WordList operators,
        List<Rule> outside) {

    /** From how many complaints within how many days on somebody complains in series. */
    record Serial(int complaints, int days) {}

    static TriageRules load() {
        try (InputStream file = ConfigFile.open("triage.yml")) {
            return YAMLMapper.builder().build().readValue(file, TriageRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("config/triage.yml", e);
        }
    }

    Stream<TriageReason> also(Case seen, Found found) {
        return all(Aspect.CATEGORIES_ALSO, also, seen, found);
    }

    Stream<TriageReason> flags(Case seen, Found found) {
        return all(Aspect.FLAGS, flags, seen, found);
    }

    /** All that fit, each with what it rests on. */
    private static Stream<TriageReason> all(
            Aspect aspect, List<Rule> rules, Case seen, Found found) {
        return rules.stream().flatMap(rule -> reason(aspect, rule, seen, found).stream());
    }

    static Optional<TriageReason> first(Aspect aspect, List<Rule> rules, Case seen, Found found) {
        return all(aspect, rules, seen, found).findFirst();
    }

    private static Optional<TriageReason> reason(Aspect aspect, Rule rule, Case seen, Found found) {
        return rule.fits(seen, found)
                .map(
                        ground ->
                                new TriageReason(
                                        aspect, rule.name(), rule.gives(), List.of(ground)));
    }
}
