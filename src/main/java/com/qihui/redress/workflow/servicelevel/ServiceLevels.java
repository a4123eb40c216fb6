package com.qihui.redress.workflow.servicelevel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.engine.Decisions;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which clocks there are, how much time each grants and whom it tells: the policy's answer. */
@Component
public class ServiceLevels {

    private final Decisions decisions;
    private final Filings filings;
    private final Merchants merchants;

    /** A version of the policy always answers the same. */
    private final Cache<Question, List<ServiceLevel>> answers =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private record Question(int policyVersion, PolicyFacts facts) {}

    ServiceLevels(Decisions decisions, Filings filings, Merchants merchants) {
        this.decisions = decisions;
        this.filings = filings;
        this.merchants = merchants;
    }

    public List<ServiceLevel> of(Ticket ticket) {
        return of(facts(ticket));
    }

    public List<ServiceLevel> of(PolicyFacts facts) {
        Question question = new Question(decisions.version(PolicyTable.KEY), facts);
        return answers.get(question, this::decide);
    }

    /** None when the policy grants no such clock. */
    public Optional<ServiceLevel> find(PolicyFacts facts, ClockKind kind) {
        return of(facts).stream().filter(level -> level.kind() == kind).findFirst();
    }

    /**
     * @throws IllegalStateException when the policy grants no such clock
     */
    public ServiceLevel of(Ticket ticket, ClockKind kind) {
        return find(facts(ticket), kind)
                .orElseThrow(() -> new IllegalStateException("the policy grants no " + kind));
    }

    public static List<ServiceLevel> only(List<ServiceLevel> levels, Collection<ClockKind> kinds) {
        return levels.stream().filter(level -> kinds.contains(level.kind())).toList();
    }

    public PolicyFacts facts(Ticket ticket) {
        FileComplaint filed = filings.of(ticket.id());
        BigDecimal related = filed.relatedOrdersTotalYuan();
        String tier =
                Optional.ofNullable(ticket.merchantId())
                        .flatMap(merchants::byId)
                        .map(Merchant::tier)
                        .map(Enum::name)
                        .orElse(null);
        return new PolicyFacts(
                ticket.category(),
                ticket.subCause(),
                filed.productType(),
                ticket.priority(),
                ticket.channel(),
                tier,
                related != null ? related : filed.orderAmountYuan(),
                null);
    }

    private List<ServiceLevel> decide(Question question) {
        return decisions.all(PolicyTable.KEY, question.facts().inputs()).stream()
                .map(row -> PolicyTable.level(row, question.policyVersion()))
                .toList();
    }
}
