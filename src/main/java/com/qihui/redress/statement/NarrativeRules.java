package com.qihui.redress.statement;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.qihui.redress.shared.ConfigFile;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.FileComplaint.Demand;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code config/narrative.yml}: what the words of a complaint tell. */
record NarrativeRules(
        Map<StatementPart, WordList> statement,
        WordList emotional,
        List<Lead> leads,
        Map<Category, WordList> symptoms,
        WordList handling,
        WordList remainder,
        WordList remedyPromised,
        Minor minor) {

    /**
     * What leads a complaint into a category before anything else does.
     *
     * @param rule its name, kept with the ticket
     * @param products when it holds for these kinds of goods only
     */
    record Lead(
            String rule,
            Category category,
            SubCause subCause,
            WordList words,
            Set<DemandType> demands,
            List<String> products) {

        Lead {
            words = Objects.requireNonNullElse(words, WordList.NONE);
            demands = Objects.requireNonNullElse(demands, Set.of());
            products = Objects.requireNonNullElse(products, List.of());
        }

        boolean fits(Narrative narrative, FileComplaint filed) {
            return isAbout(products, filed.productType())
                    && (narrative.has(words) || demanded(filed).isPresent());
        }

        TriageReason reason(Aspect aspect, Enum<?> value, String text, FileComplaint filed) {
            Ground ground =
                    words.clauseIn(text)
                            .map(said -> new Ground(Ground.Kind.NARRATIVE, said))
                            .or(
                                    () ->
                                            demanded(filed)
                                                    .map(
                                                            type ->
                                                                    new Ground(
                                                                            Ground.Kind.DEMAND,
                                                                            type.name())))
                            .orElseThrow();
            return TriageReason.of(aspect, rule, value, ground);
        }

        private Optional<DemandType> demanded(FileComplaint filed) {
            return filed.demand().stream().map(Demand::type).filter(demands::contains).findFirst();
        }
    }

    record Minor(WordList words, WordList buyers, WordList ages) {}

    /** Longer names are kinds of the shorter: 游戏点卡(批量) is a 游戏点卡. */
    static boolean isAbout(List<String> products, @Nullable String product) {
        return products.isEmpty()
                || (product != null && products.stream().anyMatch(product::startsWith));
    }

    WordList of(StatementPart part) {
        return statement.getOrDefault(part, WordList.NONE);
    }

    static NarrativeRules load() {
        return read("narrative.yml", NarrativeRules.class);
    }

    static <T> T read(String name, Class<T> type) {
        ObjectReader reader =
                YAMLMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()
                        .readerFor(type);
        try (InputStream file = ConfigFile.open(name)) {
            return reader.readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException("config/" + name, e);
        }
    }
}
