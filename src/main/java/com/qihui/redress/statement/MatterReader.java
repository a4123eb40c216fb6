package com.qihui.redress.statement;

import com.qihui.redress.statement.NarrativeRules.Lead;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from a complaint what it is about while nobody has said so (R1 to R5). It decides which
 * evidence and which clauses are asked for, never who handles it: that a person confirms.
 */
@Component
public class MatterReader {

    /** Whoever encloses one of these says what they saw. */
    private static final Map<EvidenceKind, Category> SHOWN_BY =
            Map.of(
                    EvidenceKind.BALANCE_COMPARISON, Category.RECHARGE_NOT_CREDITED,
                    EvidenceKind.ACTIVATION_VIDEO, Category.NOT_AS_DESCRIBED,
                    EvidenceKind.ITEM_COMPARISON, Category.NOT_AS_DESCRIBED,
                    EvidenceKind.ACCOUNT_NOTICE, Category.ACCOUNT_ANOMALY);

    private static final int FULL_AGE = 18;

    private final NarrativeRules rules = NarrativeRules.load();
    private final Map<Category, Usual> usual =
            NarrativeRules.read("categories.yml", Categories.class).categories();

    record Categories(Map<Category, Usual> categories) {}

    record Usual(List<String> productTypes) {}

    /** What the desk knows goes before what the complaint seems to say. */
    public Matter of(Ticket ticket, FileComplaint filed) {
        Matter read = read(filed, ticket.category(), ticket.subCause());
        return new Matter(
                read.category(),
                read.subCause(),
                read.minor() || ticket.flags().contains(Flag.MINOR));
    }

    /** Before anybody at the desk has seen it: as its complainant says. */
    public Matter of(FileComplaint draft) {
        return read(draft, draft.category(), null);
    }

    Matter read(FileComplaint filed, @Nullable Category known, @Nullable SubCause cause) {
        Narrative narrative = Narrative.of(filed.narrative());
        Optional<Lead> lead =
                rules.leads().stream()
                        .filter(one -> known == null || one.category() == known)
                        .filter(one -> one.fits(narrative, filed))
                        .findFirst();
        Category category =
                Optional.ofNullable(known)
                        .or(() -> lead.map(Lead::category))
                        .or(() -> otherwise(narrative, filed))
                        .orElse(null);
        SubCause why =
                Optional.ofNullable(cause)
                        .or(() -> lead.map(Lead::subCause))
                        .or(() -> shownCause(category, filed))
                        .orElse(null);
        return new Matter(category, why, minor(narrative));
    }

    private Optional<Category> otherwise(Narrative narrative, FileComplaint filed) {
        return Stream.<Supplier<Optional<Category>>>of(
                        () -> shownBy(filed),
                        () -> brokenPromise(filed),
                        () -> namedSymptom(narrative),
                        () -> handled(narrative, rules.handling()),
                        () -> usualFor(filed.productType()),
                        () -> handled(narrative, rules.remainder()))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Category> shownBy(FileComplaint filed) {
        return only(
                filed.evidence().stream()
                        .map(piece -> SHOWN_BY.get(piece.kind()))
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()));
    }

    private Optional<Category> brokenPromise(FileComplaint filed) {
        return filed.contactLog().stream()
                .filter(contact -> Boolean.FALSE.equals(contact.kept()))
                .map(FileComplaint.Contact::promise)
                .flatMap(Stream::ofNullable)
                .filter(rules.remedyPromised()::isIn)
                .findFirst()
                .map(promise -> Category.AFTERSALES_DELAY);
    }

    private Optional<Category> namedSymptom(Narrative narrative) {
        return only(
                rules.symptoms().entrySet().stream()
                        .filter(entry -> narrative.has(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static Optional<Category> handled(Narrative narrative, WordList words) {
        return narrative.has(words) ? Optional.of(Category.AFTERSALES_DELAY) : Optional.empty();
    }

    private Optional<Category> usualFor(@Nullable String product) {
        return usual.entrySet().stream()
                .filter(entry -> !entry.getValue().productTypes().isEmpty())
                .filter(entry -> NarrativeRules.isAbout(entry.getValue().productTypes(), product))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A film of the attempt and nothing to compare: it is about a code that does not work. */
    private static Optional<SubCause> shownCause(@Nullable Category category, FileComplaint filed) {
        Set<EvidenceKind> kinds =
                filed.evidence().stream()
                        .map(FileComplaint.Piece::kind)
                        .collect(Collectors.toSet());
        return category == Category.NOT_AS_DESCRIBED
                        && kinds.contains(EvidenceKind.ACTIVATION_VIDEO)
                        && !kinds.contains(EvidenceKind.ITEM_COMPARISON)
                ? Optional.of(SubCause.CODE_NOT_ACTIVATING)
                : Optional.empty();
    }

    private boolean minor(Narrative narrative) {
        List<Integer> ages =
                rules.minor()
                        .ages()
                        .all(narrative.text())
                        .map(age -> Integer.parseInt(age.group(1)))
                        .toList();
        if (!ages.isEmpty()) {
            return ages.stream().anyMatch(age -> age < FULL_AGE);
        }
        return narrative.has(rules.minor().words())
                || (narrative.has(rules.minor().buyers())
                        && rules.leads().stream()
                                .filter(lead -> lead.subCause() == SubCause.UNAUTHORISED_ORDER)
                                .anyMatch(lead -> narrative.has(lead.words())));
    }

    private static Optional<Category> only(Set<Category> found) {
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
