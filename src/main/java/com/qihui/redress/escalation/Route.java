package com.qihui.redress.escalation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a complaint may go outside as things stand (R29 to R32).
 *
 * @param primary the first choice; {@link Body#NONE} where nobody should be asked yet
 * @param acceptable what else is open
 * @param basis the articles that say so
 * @param rule the row of {@code escalation-channel.dmn} that fired
 * @param bars of every body, open or not, the worst first
 * @param atOnce why nobody needs to wait for the inside
 */
public record Route(
        Body primary,
        List<Body> acceptable,
        String basis,
        String rule,
        List<Bar> bars,
        List<AtOnce> atOnce) {

    /** Bodies that may take a case but are never the first to be asked. */
    private static final Set<Body> NEVER_FIRST =
            EnumSet.of(Body.ORDINARY_LITIGATION, Body.POLICE_REPORT, Body.NONE);

    /** What is barred is nobody's choice: the next that is open takes its place. */
    static Route of(Preference preferred, Dispute dispute, List<Bar> bars) {
        Set<Body> shut =
                bars.stream()
                        .filter(bar -> bar.kind().shuts())
                        .map(Bar::body)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Body.class)));
        List<Body> open = new ArrayList<>();
        Stream.concat(Stream.of(preferred.primary()), preferred.acceptable().stream())
                .flatMap(body -> instead(body, shut))
                .filter(body -> body != Body.NONE && !shut.contains(body) && !open.contains(body))
                .forEach(open::add);
        Body first =
                preferred.primary() == Body.NONE
                        ? Body.NONE
                        : open.stream()
                                .filter(body -> !NEVER_FIRST.contains(body))
                                .findFirst()
                                .orElse(Body.NONE);
        open.remove(first);
        return new Route(
                first,
                List.copyOf(open),
                preferred.basis(),
                preferred.rule(),
                bars,
                AtOnce.grounds(dispute.flags()));
    }

    /** What small claims does not take goes the ordinary way. */
    private static Stream<Body> instead(Body body, Set<Body> shut) {
        return body == Body.SMALL_CLAIMS && shut.contains(body)
                ? Stream.of(body, Body.ORDINARY_LITIGATION)
                : Stream.of(body);
    }

    /** For whoever goes though nobody should be asked yet: the first that is open leads. */
    public Route insisted() {
        if (primary != Body.NONE || acceptable.isEmpty()) {
            return this;
        }
        return new Route(
                acceptable.get(0),
                acceptable.subList(1, acceptable.size()),
                basis,
                rule,
                bars,
                atOnce);
    }

    /** What may be chosen, the first choice first. */
    public List<Body> open() {
        return Stream.concat(Stream.of(primary), acceptable.stream())
                .filter(body -> body != Body.NONE)
                .toList();
    }

    /** What whoever chooses among the open ones gives up; to be said before they choose. */
    public List<Bar> choices() {
        List<Body> open = open();
        return open.size() < 2
                ? List.of()
                : bars.stream()
                        .filter(bar -> bar.kind() == Bar.Kind.CHOICE && open.contains(bar.body()))
                        .sorted(Comparator.comparing(bar -> open.indexOf(bar.body())))
                        .toList();
    }

    /** Bodies whose matter it is that are closed to it, each with what closes it. */
    public List<Bar> closed() {
        return bars.stream()
                .filter(bar -> bar.kind() == Bar.Kind.EXCLUDED || bar.kind() == Bar.Kind.REFUSAL)
                .toList();
    }

    public List<Bar> barsOf(Body body) {
        return bars.stream().filter(bar -> bar.body() == body).toList();
    }

    /** Whether another body has or had the dispute, so that this one must not be asked. */
    public boolean excludes(Body body) {
        return barsOf(body).stream().anyMatch(bar -> bar.kind() == Bar.Kind.EXCLUDED);
    }

    /** For the journal: which row fired, and every bar there was at that moment. */
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", rule);
        data.put("open", open().stream().map(Body::name).toList());
        data.put("bars", bars.stream().filter(Bar::hinders).map(Route::data).toList());
        data.put("atOnce", atOnce.stream().map(AtOnce::name).toList());
        return data;
    }

    private static Map<String, Object> data(Bar bar) {
        return Map.of(
                "body", bar.body().name(),
                "kind", bar.kind().name(),
                "rule", bar.rule(),
                "told", bar.told().stream().map(Object::toString).toList());
    }
}
