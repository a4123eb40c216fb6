package com.qihui.redress.statement;

import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.statement.NarrativeRules.Lead;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.Ground.Kind;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
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

    private record Asked(FileComplaint filed, @Nullable Category known, @Nullable SubCause cause) {}

    private final TransactionMemory<Asked, Told> memory = new TransactionMemory<>();

    record Categories(Map<Category, Usual> categories) {}

    record Usual(List<String> productTypes) {}

    /** What the desk knows goes before what the complaint seems to say. */
    public Matter of(Ticket ticket, FileComplaint filed) {
        Category category = ticket.category();
        SubCause cause = ticket.subCause();
        if (category == null || cause == null) {
            Matter read = read(filed, category, cause);
            category = read.category();
            cause = read.subCause();
        }
        boolean minor =
                ticket.flags().contains(Flag.MINOR)
                        || minor(Narrative.plain(filed.account())).isPresent();
        return new Matter(category, cause, minor);
    }

    /** Before anybody at the desk has seen it: as its complainant says. */
    public Matter of(FileComplaint draft) {
        return read(draft, draft.category(), null);
    }

    /**
     * As its complainant says, with the rules that say so and the words they rest on (R22).
     *
     * @param known where the category was named, or is known otherwise
     */
    public Told told(FileComplaint filed, @Nullable Category known) {
        return told(filed, known, null);
    }

    Matter read(FileComplaint filed, @Nullable Category known, @Nullable SubCause cause) {
        return told(filed, known, cause).matter();
    }

    /** Triage, the checklist and the statement ask the same of one complaint as it is filed. */
    private Told told(FileComplaint filed, @Nullable Category known, @Nullable SubCause cause) {
        return memory.get(new Asked(filed, known, cause), this::read);
    }

    private Told read(Asked asked) {
        FileComplaint filed = asked.filed();
        Category known = asked.known();
        SubCause cause = asked.cause();
        Narrative narrative = Narrative.of(filed.account());
        Optional<Lead> lead =
                rules.leads().stream()
                        .filter(one -> known == null || one.category() == known)
                        .filter(one -> one.fits(narrative, filed))
                        .findFirst();
        List<TriageReason> reasons = new ArrayList<>();
        Category category = known;
        if (category == null) {
            Optional<TriageReason> why =
                    lead.map(
                                    one ->
                                            one.reason(
                                                    Aspect.CATEGORY,
                                                    one.category(),
                                                    narrative.text(),
                                                    filed))
                            .or(() -> otherwise(narrative, filed));
            why.ifPresent(reasons::add);
            category = why.map(reason -> Category.valueOf(reason.value())).orElse(null);
        }
        Category leading = category;
        SubCause why = cause;
        if (why == null) {
            Optional<TriageReason> caused =
                    lead.map(
                                    one ->
                                            one.reason(
                                                    Aspect.SUB_CAUSE,
                                                    one.subCause(),
                                                    narrative.text(),
                                                    filed))
                            .or(() -> shownCause(leading, filed));
            caused.ifPresent(reasons::add);
            why = caused.map(reason -> SubCause.valueOf(reason.value())).orElse(null);
        }
        Optional<TriageReason> minor = minor(narrative.text());
        minor.ifPresent(reasons::add);
        rules.emotional()
                .clauseIn(narrative.text())
                .map(said -> flag("flag-emotional", Flag.EMOTIONAL, said))
                .ifPresent(reasons::add);
        return new Told(new Matter(leading, why, minor.isPresent()), reasons);
    }

    private static TriageReason flag(String rule, Flag flag, String said) {
        return TriageReason.of(Aspect.FLAGS, rule, flag, new Ground(Kind.NARRATIVE, said));
    }

    private static TriageReason leads(String rule, Category category, Kind kind, String detail) {
        return TriageReason.of(Aspect.CATEGORY, rule, category, new Ground(kind, detail));
    }

    private Optional<TriageReason> otherwise(Narrative narrative, FileComplaint filed) {
        return Stream.<Supplier<Optional<TriageReason>>>of(
                        () -> shownBy(filed),
                        () -> brokenPromise(filed),
                        () -> namedSymptom(narrative),
                        () -> handled("category-handling", narrative, rules.handling()),
                        () -> usualFor(filed.productType()),
                        () -> handled("category-remainder", narrative, rules.remainder()))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TriageReason> shownBy(FileComplaint filed) {
        List<EvidenceKind> telling =
                filed.evidence().stream()
                        .map(FileComplaint.Piece::kind)
                        .filter(SHOWN_BY::containsKey)
                        .toList();
        return only(telling.stream().map(SHOWN_BY::get).collect(Collectors.toSet()))
                .map(
                        category ->
                                leads(
                                        "category-shown",
                                        category,
                                        Kind.PIECE,
                                        telling.get(0).name()));
    }

    private Optional<TriageReason> brokenPromise(FileComplaint filed) {
        return filed.contactLog().stream()
                .filter(contact -> Boolean.FALSE.equals(contact.kept()))
                .map(FileComplaint.Contact::promise)
                .flatMap(Stream::ofNullable)
                .filter(rules.remedyPromised()::isIn)
                .findFirst()
                .map(
                        promise ->
                                leads(
                                        "category-promise",
                                        Category.AFTERSALES_DELAY,
                                        Kind.PROMISE,
                                        promise));
    }

    private Optional<TriageReason> namedSymptom(Narrative narrative) {
        return only(rules.symptoms().entrySet().stream()
                        .filter(entry -> narrative.has(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .map(
                        category ->
                                leads(
                                        "category-symptom",
                                        category,
                                        Kind.NARRATIVE,
                                        rules.symptoms()
                                                .getOrDefault(category, WordList.NONE)
                                                .clauseIn(narrative.text())
                                                .orElse("")));
    }

    private static Optional<TriageReason> handled(
            String rule, Narrative narrative, WordList words) {
        return words.clauseIn(narrative.text())
                .map(said -> leads(rule, Category.AFTERSALES_DELAY, Kind.NARRATIVE, said));
    }

    private Optional<TriageReason> usualFor(@Nullable String product) {
        return usual.entrySet().stream()
                .filter(entry -> !entry.getValue().productTypes().isEmpty())
                .filter(entry -> NarrativeRules.isAbout(entry.getValue().productTypes(), product))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(
                        category ->
                                leads(
                                        "category-product",
                                        category,
                                        Kind.PRODUCT,
                                        String.valueOf(product)));
    }

    /** A film of the attempt and nothing to compare: it is about a code that does not work. */
    private static Optional<TriageReason> shownCause(
            @Nullable Category category, FileComplaint filed) {
        Set<EvidenceKind> kinds =
                filed.evidence().stream()
                        .map(FileComplaint.Piece::kind)
                        .collect(Collectors.toSet());
        return category == Category.NOT_AS_DESCRIBED
                        && kinds.contains(EvidenceKind.ACTIVATION_VIDEO)
                        && !kinds.contains(EvidenceKind.ITEM_COMPARISON)
                ? Optional.of(
                        TriageReason.of(
                                Aspect.SUB_CAUSE,
                                "cause-filmed",
                                SubCause.CODE_NOT_ACTIVATING,
                                new Ground(Kind.PIECE, EvidenceKind.ACTIVATION_VIDEO.name())))
                : Optional.empty();
    }

    private Optional<TriageReason> minor(String text) {
        List<MatchResult> ages = rules.minor().ages().all(text).toList();
        if (!ages.isEmpty()) {
            return ages.stream()
                    .filter(age -> Integer.parseInt(age.group(1)) < FULL_AGE)
                    .findFirst()
                    .map(age -> Narrative.clauseAround(text, age.start(), age.end()))
                    .map(said -> flag("flag-minor", Flag.MINOR, said));
        }
        boolean bought =
                rules.leads().stream()
                        .filter(lead -> lead.subCause() == SubCause.UNAUTHORISED_ORDER)
                        .anyMatch(lead -> lead.words().isIn(text));
        return rules.minor()
                .words()
                .clauseIn(text)
                .or(() -> bought ? rules.minor().buyers().clauseIn(text) : Optional.empty())
                .map(said -> flag("flag-minor", Flag.MINOR, said));
    }

    private static Optional<Category> only(Set<Category> found) {
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
